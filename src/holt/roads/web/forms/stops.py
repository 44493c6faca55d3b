"""Stops."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.roads.asks import AddStopAsk, CloseStopAsk, EditStopAsk, PromiseStopAsk
from holt.roads.web.words import KINDS

Choices = Sequence[tuple[Any, object]]


class StopForm(AskForm):
    """Where it is, who lends the place, when it may be visited."""

    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=list(KINDS.items()))
    place_id = forms.TypedChoiceField(
        label=_("A place the network knows"), coerce=int, empty_value=None, required=False
    )
    address = forms.CharField(label=_("Address"), max_length=255, required=False)
    lat = forms.FloatField(
        label=_("Latitude"),
        help_text=_("Where no place was chosen above."),
        required=False,
        min_value=-90,
        max_value=90,
    )
    lon = forms.FloatField(label=_("Longitude"), required=False, min_value=-180, max_value=180)
    lender_id = forms.TypedChoiceField(
        label=_("The partner who lends the lot"), coerce=int, empty_value=None, required=False
    )
    opens = forms.TimeField(label=_("Not visited before"), required=False, widget=forms.TimeInput)
    closes = forms.TimeField(label=_("Left again by"), required=False, widget=forms.TimeInput)
    driver_note = forms.CharField(
        label=_("A note for the driver"),
        help_text=_("Where to turn, who has the key. Only your own people read it."),
        max_length=500,
        required=False,
    )

    def __init__(self, *args: Any, places: Choices, lenders: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none = ("", _("None of these"))
        self.fields["place_id"].choices = [none, *places]  # type: ignore[attr-defined]
        self.fields["lender_id"].choices = [  # type: ignore[attr-defined]
            ("", _("Nobody: it is our own or public ground")),
            *lenders,
        ]


class AddStopForm(StopForm):
    ask = AddStopAsk


class EditStopForm(StopForm):
    ask = EditStopAsk


class CloseStopForm(AskForm):
    ask = CloseStopAsk
    closed_on = forms.DateField(label=_("No longer visited from"), widget=forms.DateInput)


class PromiseStopForm(AskForm):
    """A promise, or none."""

    ask = PromiseStopAsk
    promised_to = forms.CharField(
        label=_("To whom was its day promised?"),
        help_text=_("Leave it empty to take the promise back. Only your own people read it."),
        max_length=200,
        required=False,
    )
    promised_why = forms.CharField(
        label=_("Why?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
