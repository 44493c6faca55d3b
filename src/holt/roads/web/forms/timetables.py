"""When it stops."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from holt.kernel.web.forms import AskForm
from holt.roads.asks import BringTimetableAsk, MoveVisitAsk, SetVisitAsk

Choices = Sequence[tuple[Any, object]]
MOST_FILE = 4_000_000


def every_choices(cycle: int) -> list[tuple[int, str]]:
    """How often, as far as it goes into the cycle."""
    return [
        (one, ngettext("Once a week", "Once in %(count)s weeks", one) % {"count": one})
        for one in range(1, cycle + 1)
        if cycle % one == 0
    ]


class SetVisitForm(AskForm):
    """A visit of every round; a pop-up's has a day instead."""

    ask = SetVisitAsk
    vehicle_id = forms.TypedChoiceField(label=_("Vehicle"), coerce=int)
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    weekday = forms.TypedChoiceField(label=_("Weekday"), coerce=int, choices=list(WEEKDAYS.items()))
    every = forms.TypedChoiceField(label=_("How often"), coerce=int)
    week = forms.TypedChoiceField(label=_("First in week"), coerce=int)
    arrives = forms.TimeField(label=_("Opens"), widget=forms.TimeInput)
    leaves = forms.TimeField(label=_("Closes"), widget=forms.TimeInput)

    def __init__(
        self, *args: Any, vehicles: Choices, cycle: int, pops_up: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vehicle_id"].choices = list(vehicles)  # type: ignore[attr-defined]
        self.fields["every"].choices = every_choices(cycle)  # type: ignore[attr-defined]
        weeks = [(one, str(one + 1)) for one in range(cycle)]
        self.fields["week"].choices = weeks  # type: ignore[attr-defined]
        for name in ("weekday", "every", "week") if pops_up else ("on",):
            del self.fields[name]

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """A later week of the rhythm is the same as its first."""
        every = self.cleaned_data.get("every")
        if every:
            self.cleaned_data["week"] %= every
        return super().to_ask(fixed)


class MoveVisitForm(AskForm):
    """Another day of the vehicle."""

    ask = MoveVisitAsk
    to = forms.ChoiceField(label=_("To which day?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, days: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = list(days)  # type: ignore[attr-defined]


class FileForm(AskForm):
    """A table as a file; its text goes into the Ask."""

    file = forms.FileField(label=_("The file (.csv)"))

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        given = self.cleaned_data["file"].read(MOST_FILE + 1)
        return super().to_ask({**fixed, "text": as_text(given)})


def as_text(data: bytes) -> str:
    """As UTF-8, else as Windows writes it; a NUL is no letter."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\x00", "")


class BringTimetableForm(FileForm):
    ask = BringTimetableAsk
    from_on = forms.DateField(label=_("In force from the Monday"), widget=forms.DateInput)
