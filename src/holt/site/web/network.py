"""The network's settings, for its operator."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel import access
from holt.kernel.network import CURRENCIES, SettleAsk, network
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, viewer_of
from holt.values.zones import places


class SettleForm(AskForm):
    """Name, currency, distances, first weekday, time zone."""

    ask = SettleAsk
    name = forms.CharField(label=gettext_lazy("The network's name"), max_length=120)
    currency = forms.ChoiceField(
        label=gettext_lazy("Currency"), choices=[(one, one) for one in CURRENCIES]
    )
    distance = forms.ChoiceField(
        label=gettext_lazy("Distances in"),
        choices=[("mi", gettext_lazy("miles")), ("km", gettext_lazy("kilometers"))],
    )
    first_weekday = forms.TypedChoiceField(
        label=gettext_lazy("The week begins on"), coerce=int, choices=list(WEEKDAYS.items())
    )
    zone = forms.ChoiceField(label=gettext_lazy("Time zone"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zone"].choices = [(one, one) for one in places()]  # type: ignore[attr-defined]


def settle(request: HttpRequest) -> HttpResponse:
    """Change the network's settings."""
    viewer = viewer_of(request)
    access.require(viewer.is_operator, viewer)
    now = network()
    return act(
        request,
        "kernel.settle",
        SettleForm,
        title=_("The network's settings"),
        why=_("They hold for everyone; each person chooses their own language and time zone."),
        button=_("Keep them"),
        initial={
            "name": now.name,
            "currency": now.currency,
            "distance": now.distance,
            "first_weekday": now.first_weekday,
            "zone": now.zone,
            "version": now.version,
        },
        context={"back": "/settings/"},
        done=lambda _network: "/network/settle/",
        said=_("The settings were kept. They show everywhere within a minute."),
    )
