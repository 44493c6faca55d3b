"""Forms of rosters."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.programs import rules
from holt.programs.asks import (
    AddShiftAsk,
    AskToHelpAsk,
    DrawRosterAsk,
    EditShiftAsk,
    SayAvailabilityAsk,
    TakeShiftAsk,
)

Choices = Sequence[tuple[Any, object]]


class DrawRosterForm(AskForm):
    """How the session is cut."""

    ask = DrawRosterAsk
    minutes = forms.IntegerField(
        label=_("Minutes for each shift"),
        min_value=rules.SHORTEST_SHIFT,
        max_value=rules.LONGEST_SHIFT,
        initial=120,
    )
    needed = forms.IntegerField(
        label=_("How many people on each"),
        min_value=1,
        max_value=rules.MOST_ON_A_SHIFT,
        initial=2,
    )
    where = forms.CharField(
        label=_("Where they stand"),
        help_text=_("For instance: our table, hall B."),
        max_length=200,
        required=False,
    )
    note = forms.CharField(
        label=_("What everybody should know"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class ShiftForm(AskForm):
    """When, where and for how many."""

    what = forms.CharField(label=_("What is done"), max_length=120)
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    begins = forms.TimeField(label=_("Begins"), widget=forms.TimeInput)
    ends = forms.TimeField(label=_("Ends"), widget=forms.TimeInput)
    needed = forms.IntegerField(
        label=_("How many people"), min_value=1, max_value=rules.MOST_ON_A_SHIFT, initial=2
    )
    where = forms.CharField(label=_("Where they stand"), max_length=200, required=False)


class AddShiftForm(ShiftForm):
    ask = AddShiftAsk


class EditShiftForm(ShiftForm):
    ask = EditShiftAsk


class AskToHelpForm(AskForm):
    """People of the parties, or a volunteer."""

    ask = AskToHelpAsk
    person_ids = Many(label=_("People of the partners"), required=False)
    name = forms.CharField(label=_("A volunteer's name"), max_length=200, required=False)
    email = forms.EmailField(
        label=_("The volunteer's e-mail address"),
        help_text=_("They need no account. Name and address are forgotten thirty days after."),
        required=False,
    )
    organization_id = forms.TypedChoiceField(
        label=_("For whom the volunteer helps"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, people: Choices, parties: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person_ids"]
        field.choices = people  # type: ignore[attr-defined]
        if not people:
            field.widget = forms.MultipleHiddenInput()
        self.fields["organization_id"].choices = parties  # type: ignore[attr-defined]

    def clean_person_ids(self) -> tuple[int, ...]:
        """People by their ids."""
        return tuple(int(one) for one in self.cleaned_data["person_ids"])


class SayAvailabilityForm(AskForm):
    """On which shifts one can help."""

    ask = SayAvailabilityAsk
    shift_ids = Many(label=_("Which shifts could you take?"), required=False)

    def __init__(self, *args: Any, shifts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["shift_ids"].choices = shifts  # type: ignore[attr-defined]

    def clean_shift_ids(self) -> tuple[int, ...]:
        """Shifts by their ids."""
        return tuple(int(one) for one in self.cleaned_data["shift_ids"])


class TakeShiftForm(AskForm):
    """Who takes an open place."""

    ask = TakeShiftAsk
    offer_id = forms.TypedChoiceField(label=_("Who"), coerce=int)

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["offer_id"].choices = people  # type: ignore[attr-defined]
