"""Forms of sessions."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField
from holt.kernel.web.vocabulary import language_choices
from holt.programs import rules
from holt.programs.asks import (
    AddDatesAsk,
    CancelSessionAsk,
    EditSessionAsk,
    HoldAsk,
    ScheduleAsk,
)
from holt.programs.web.words import EVERY
from holt.values.zones import places

Choices = Sequence[tuple[Any, object]]
NOBODY = ("", _("Nobody in particular"))
ELSEWHERE = ("", _("Somewhere else, or not decided yet"))
NO_PROGRAM = ("", _("None: just these sessions"))


class DaysField(LinesField):
    """One day a line; cleans to a tuple of days."""

    def clean(self, value: Any) -> tuple[Any, ...]:
        to_day = forms.DateField()
        return tuple(to_day.clean(one) for one in super().clean(value))


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
    capacity = forms.IntegerField(
        label=_("How many people fit in"),
        help_text=_("Empty: as the program says, or no limit."),
        min_value=1,
        required=False,
    )
    online_link = forms.CharField(
        label=_("Link to take part online"),
        help_text=_("Only those who have signed up are shown it."),
        max_length=500,
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language it is held in"),
        choices=[("", _("As the program says")), *language_choices()],
        required=False,
    )

    def __init__(self, *args: Any, hosts: Choices, places: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["host_id"].choices = [NOBODY, *hosts]  # type: ignore[attr-defined]
        self.fields["place_id"].choices = [ELSEWHERE, *places]  # type: ignore[attr-defined]


class ScheduleForm(WhenAndWhere):
    """One session or a series."""

    ask: ClassVar[type] = ScheduleAsk
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
    skipped = DaysField(
        label=_("Days left out"),
        help_text=_("Holidays and the like, one a line, as 2026-12-24. They count in the number."),
        required=False,
    )
    program_id = forms.TypedChoiceField(
        label=_("Program"), coerce=int, empty_value=None, required=False
    )
    field_order = (
        *("program_id", "title", "on", "begins", "ends", "every", "count", "skipped", "by_turns"),
        *("host_id", "place_id", "place_text", "online_link", "capacity", "language", "note"),
        "zone",
    )

    def __init__(self, *args: Any, programs: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["program_id"]
        field.choices = [NO_PROGRAM, *programs]  # type: ignore[attr-defined]
        if not programs:
            field.widget = forms.HiddenInput()


class AddDatesForm(ScheduleForm):
    """Dates of one program."""

    ask = AddDatesAsk
    program_id = None  # type: ignore[assignment]

    def __init__(self, *args: Any, alone: bool, **kwargs: Any) -> None:
        WhenAndWhere.__init__(self, *args, **kwargs)
        if alone:
            for name in ("host_id", "by_turns"):
                del self.fields[name]


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
    back_after_long = forms.IntegerField(
        label=_("How many were back after a long time?"), min_value=0, required=False
    )
    partner_people = forms.IntegerField(
        label=_("How many were people a partner brought or sent?"),
        help_text=_("Only the number: no names are kept."),
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
