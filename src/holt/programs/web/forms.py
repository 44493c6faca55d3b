"""The programs room's forms; field names are the Asks'."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.programs import rules
from holt.programs.asks import CancelSessionAsk, EditSessionAsk, HoldAsk, ScheduleAsk
from holt.programs.web.words import EVERY
from holt.values.zones import places

Choices = Sequence[tuple[Any, object]]
NOBODY = ("", _("Nobody in particular"))
ELSEWHERE = ("", _("Somewhere else, or not decided yet"))


def zone_choices() -> list[tuple[str, str]]:
    """Every zone with a place in its name, as people write it."""
    named = places()
    return [("UTC", "UTC"), *((one, one.replace("_", " ")) for one in named)]


class WhenAndWhere(AskForm):
    """What planning and changing a session have in common."""

    title = forms.CharField(label=_("What it is called"), max_length=200)
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    begins = forms.TimeField(label=_("Begins"), widget=forms.TimeInput)
    ends = forms.TimeField(label=_("Ends"), widget=forms.TimeInput)
    host_id = forms.TypedChoiceField(
        label=_("Who hosts"), coerce=int, empty_value=None, required=False
    )
    place_id = forms.TypedChoiceField(
        label=_("Place"), coerce=int, empty_value=None, required=False
    )
    place_text = forms.CharField(
        label=_("The room, or a place that is not on the list"), max_length=300, required=False
    )
    note = forms.CharField(
        label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    zone = forms.ChoiceField(label=_("Time zone"), choices=zone_choices)

    def __init__(self, *args: Any, hosts: Choices, places: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["host_id"].choices = [NOBODY, *hosts]  # type: ignore[attr-defined]
        self.fields["place_id"].choices = [ELSEWHERE, *places]  # type: ignore[attr-defined]


class ScheduleForm(WhenAndWhere):
    """One session or a series."""

    ask = ScheduleAsk
    every = forms.ChoiceField(
        label=_("How often"), choices=list(EVERY.items()), widget=forms.RadioSelect, initial="once"
    )
    count = forms.IntegerField(
        label=_("How many sessions"),
        min_value=1,
        max_value=rules.MOST_IN_SERIES,
        initial=1,
    )
    by_turns = forms.BooleanField(
        label=_("The parties host by turns, at their own places"),
        help_text=_("Whose turn it is comes from what the plan says and who has hosted so far."),
        required=False,
    )
    field_order = (
        *("title", "on", "begins", "ends", "every", "count", "by_turns", "host_id", "place_id"),
        *("place_text", "note", "zone"),
    )


class EditSessionForm(WhenAndWhere):
    ask = EditSessionAsk


class HoldForm(AskForm):
    """Who came."""

    ask = HoldAsk
    attended = forms.IntegerField(
        label=_("How many people came?"), min_value=0, max_value=rules.MOST_PEOPLE
    )
    new_to_us = forms.IntegerField(
        label=_("How many of them were new to you?"),
        help_text=_("Leave it empty if nobody counted."),
        min_value=0,
        required=False,
    )
    note = forms.CharField(
        label=_("Anything to remember?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class CancelSessionForm(AskForm):
    ask = CancelSessionAsk
    reason = forms.CharField(
        label=_("Why?"), help_text=_("The partners read this."), max_length=300
    )
