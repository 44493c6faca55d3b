"""Forms of the daily work."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.partnerships import rules
from holt.partnerships.asks import (
    CommitAsk,
    GiveAsk,
    LogEmbeddedDayAsk,
    LogMeetingAsk,
    SetRateAsk,
    SettleAsk,
    StrikeAsk,
    WriteAsk,
)
from holt.partnerships.web.forms.planning import DATE, Parties
from holt.partnerships.web.forms.starting import labels
from holt.partnerships.web.showing import unit
from holt.partnerships.web.words import EVERY, HOW, KINDS


class WriteForm(AskForm):
    """A message."""

    ask = WriteAsk
    text = forms.CharField(label=_("Your message"), widget=forms.Textarea(attrs={"rows": 3}))
    is_private = forms.BooleanField(label=_("A note only your own people can read"), required=False)


class LogMeetingForm(AskForm):
    """A contact and who came."""

    ask = LogMeetingAsk
    how = forms.ChoiceField(label=_("How"), choices=list(HOW.items()))
    on = forms.DateField(label=_("When"), widget=DATE)
    about = forms.CharField(
        label=_("What it was about"), max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    there = Many(label=_("Who was there"), required=False)
    names = forms.CharField(label=_("Names"), max_length=500, required=False)

    def __init__(self, *args: Any, parties: Parties, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["there"].choices = parties  # type: ignore[attr-defined]

    def clean_there(self) -> tuple[int, ...]:
        return tuple(int(one) for one in self.cleaned_data["there"])


class LogEmbeddedDayForm(AskForm):
    """A day at the partner's."""

    ask = LogEmbeddedDayAsk
    on = forms.DateField(label=_("When"), widget=DATE)
    hours = forms.DecimalField(label=_("Hours there"), min_value=0, max_value=24)
    met = forms.IntegerField(
        label=_("How many people they met"), min_value=0, required=False, initial=0
    )
    whom = forms.CharField(label=_("Who they were, without names"), max_length=300, required=False)
    brought_back = forms.CharField(
        label=_("What they brought back"),
        help_text=_("A question, a need, an idea, a name to call."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )

    def clean_met(self) -> int:
        return self.cleaned_data["met"] or 0


class CommitForm(AskForm):
    """A promise with a date."""

    ask = CommitAsk
    organization_id = forms.TypedChoiceField(label=_("Who promises"), coerce=int)
    what = forms.CharField(label=_("What"), max_length=400)
    due_on = forms.DateField(label=_("By"), widget=DATE)
    every = forms.ChoiceField(label=_("How often"), choices=list(EVERY.items()))

    def __init__(self, *args: Any, parties: Parties, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = parties  # type: ignore[attr-defined]


class SettleForm(AskForm):
    """Kept, missed, or no longer needed."""

    ask = SettleAsk
    state = forms.ChoiceField(
        label=_("What became of it"),
        widget=forms.RadioSelect,
        choices=[
            ("kept", _("It was kept")),
            ("missed", _("It was missed")),
            ("withdrawn", _("It is no longer needed")),
        ],
    )
    on = forms.DateField(label=_("When"), widget=DATE, required=False)
    note = forms.CharField(label=_("Note"), max_length=400, required=False)


class GiveForm(AskForm):
    """What we gave or gained."""

    ask = GiveAsk
    direction = forms.ChoiceField(
        label=_("Did you give it or gain it?"),
        choices=[("gave", _("We gave")), ("gained", _("We gained"))],
        widget=forms.RadioSelect,
        initial="gave",
    )
    kind = forms.ChoiceField(label=_("What kind"))
    quantity = forms.DecimalField(label=_("How much"), max_digits=12, decimal_places=2)
    on = forms.DateField(label=_("When"), widget=DATE)
    what = forms.CharField(label=_("What it was"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [  # type: ignore[attr-defined]
            (kind, f"{label} ({unit(kind)})") for kind, label in labels(rules.KINDS, KINDS)
        ]


class StrikeForm(AskForm):
    """Strike out a line."""

    ask = StrikeAsk
    reason = forms.CharField(
        label=_("Why it is wrong"),
        max_length=300,
        help_text=_("The line stays readable, struck through, with this reason."),
    )


class SetRateForm(AskForm):
    """What one unit counts for."""

    ask = SetRateAsk
    amount = forms.DecimalField(
        label=_("One unit counts for"), min_value=0, max_digits=10, decimal_places=2
    )
    source = forms.CharField(
        label=_("Where this figure comes from"), max_length=200, required=False
    )

    def to_ask(self, fixed: Any) -> Any:
        return super().to_ask({**fixed, "cents": int(self.cleaned_data["amount"] * 100)})
