"""What a space is, when it is open, and on what terms it is booked."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many, Rows
from holt.spaces import rules
from holt.spaces.asks import (
    AddSpaceAsk,
    BringBusyAsk,
    CloseAsk,
    EditSpaceAsk,
    HoursRow,
    SetHoursAsk,
    SetTermsAsk,
)
from holt.spaces.web.words import KINDS
from holt.values.zones import places

Choices = Sequence[tuple[Any, object]]
NO_PLACE = ("", _("No place in particular"))
ANY_STAFF = ("", _("Any of the staff"))
MOST_FILE = 2_000_000


class PartIds(Many):
    """Several spaces; cleans to a tuple of ids."""

    def clean(self, value: Any) -> tuple[int, ...]:  # type: ignore[override]
        return tuple(int(one) for one in super().clean(value))


def zone_choices() -> list[tuple[str, str]]:
    """Every zone with a place in its name, as people write it."""
    return [("UTC", "UTC"), *((one, one.replace("_", " ")) for one in places())]


class SpaceForm(AskForm):
    """All that a space says of itself."""

    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=list(KINDS.items()))
    place_id = forms.TypedChoiceField(
        label=_("Building or place"), coerce=int, empty_value=None, required=False
    )
    capacity = forms.IntegerField(label=_("Room for how many?"), min_value=1, required=False)
    description = forms.CharField(
        label=_("What is in it"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    accessibility = forms.CharField(
        label=_("Getting in and around"),
        help_text=_("Steps, doors, hearing loop, restroom: what people need to know before."),
        max_length=500,
        required=False,
    )
    part_ids = PartIds(
        label=_("Its parts"),
        help_text=_("For a hall that can be divided: whoever books the hall books every part."),
        required=False,
    )
    setup_minutes = forms.IntegerField(
        label=_("Minutes to set up before"), min_value=0, max_value=240, initial=0
    )
    cleanup_minutes = forms.IntegerField(
        label=_("Minutes to clean up after"), min_value=0, max_value=240, initial=0
    )
    is_public = forms.BooleanField(label=_("Everyone may know of it"), required=False, initial=True)
    file = forms.FileField(
        label=_("A picture"), required=False, help_text=_("A JPEG or PNG, at most 20 MB.")
    )
    photo_text = forms.CharField(label=_("What the picture shows"), max_length=300, required=False)
    zone = forms.ChoiceField(label=_("Time zone"), choices=zone_choices)

    def __init__(
        self,
        *args: Any,
        places: Choices,
        parts: Choices,
        keep: Callable[[Any], int],
        photo_id: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.keep, self.photo_id = keep, photo_id
        self.fields["place_id"].choices = [NO_PLACE, *places]  # type: ignore[attr-defined]
        self.fields["part_ids"].choices = list(parts)  # type: ignore[attr-defined]
        if not parts:
            del self.fields["part_ids"]

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """With the picture kept first, when there is a new one. Raises Refused."""
        given = self.cleaned_data.get("file")
        photo_id = self.keep(given) if given else self.photo_id
        return super().to_ask({**fixed, "photo_id": photo_id})


class AddSpaceForm(SpaceForm):
    ask = AddSpaceAsk
    organization_id = forms.TypedChoiceField(label=_("Whose space it is"), coerce=int)
    field_order = ("organization_id",)

    def __init__(self, *args: Any, homes: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = list(homes)  # type: ignore[attr-defined]


class EditSpaceForm(SpaceForm):
    ask = EditSpaceAsk
    closed_on = forms.DateField(
        label=_("No longer in use from"), required=False, widget=forms.DateInput
    )


class SetHoursForm(AskForm):
    """The week is in its rows."""

    ask = SetHoursAsk


class HoursForm(forms.Form):
    weekday = forms.TypedChoiceField(
        label=_("Day"), coerce=int, choices=[("", _("Choose a day")), *WEEKDAYS.items()]
    )
    opens = forms.TimeField(label=_("Opens"), widget=forms.TimeInput)
    closes = forms.TimeField(label=_("Closes"), widget=forms.TimeInput)


def hours_rows() -> Rows:
    """One row for each opening; a day may have two."""
    return Rows(HoursForm, "hours", HoursRow, label=_("Opening hours"), extra=3, most=42)


def hours_initial(hours: Mapping[int, Sequence[tuple[int, int]]]) -> list[dict[str, Any]]:
    """The kept week as rows begin with."""
    return [
        {"weekday": day, "opens": rules.wall(opens), "closes": rules.wall(closes)}
        for day in range(7)
        for opens, closes in hours.get(day, ())
    ]


class SetTermsForm(AskForm):
    """What holds for one kind of guest."""

    ask = SetTermsAsk
    may_book = forms.BooleanField(label=_("They may book it"), required=False)
    needs_approval = forms.BooleanField(label=_("We say yes or no first"), required=False)
    approver_id = forms.TypedChoiceField(
        label=_("Who answers"), coerce=int, empty_value=None, required=False
    )
    notice_least_hours = forms.IntegerField(label=_("Hours ahead, at least"), min_value=0)
    notice_most_days = forms.IntegerField(label=_("Days ahead, at most"), min_value=1)
    shortest_minutes = forms.IntegerField(label=_("Minutes, at least"), min_value=5)
    longest_minutes = forms.IntegerField(label=_("Minutes, at most"), min_value=5)
    per_week = forms.IntegerField(
        label=_("Times a week, at most"),
        help_text=_("Leave it empty for as often as they like."),
        min_value=1,
        required=False,
    )
    cents_per_hour = forms.IntegerField(
        label=_("Cents an hour"), help_text=_("1500 is fifteen dollars. 0 is free."), min_value=0
    )
    waived_for = forms.CharField(
        label=_("Who need not pay"),
        max_length=300,
        required=False,
        help_text=_("Whoever says so when booking waits for your answer."),
    )
    must_sign = forms.CharField(
        label=_("What they must sign"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, approvers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["approver_id"].choices = [ANY_STAFF, *approvers]  # type: ignore[attr-defined]


class CloseForm(AskForm):
    """Days off, or hours of them."""

    ask = CloseAsk
    reason = forms.CharField(
        label=_("Why?"), max_length=200, help_text=_("Everyone who looks for a time reads this.")
    )
    first_on = forms.DateField(label=_("From"), widget=forms.DateInput)
    last_on = forms.DateField(label=_("To"), widget=forms.DateInput)
    begins = forms.TimeField(
        label=_("Only between"),
        required=False,
        widget=forms.TimeInput,
        help_text=_("Leave both times empty for whole days."),
    )
    ends = forms.TimeField(label=_("and"), required=False, widget=forms.TimeInput)
    everywhere = forms.BooleanField(label=_("Close all of our spaces"), required=False)


class BringBusyForm(AskForm):
    """Another calendar, as a file."""

    ask = BringBusyAsk
    calendar = forms.CharField(
        label=_("Which calendar?"),
        max_length=120,
        help_text=_("Bringing one of the same name again takes the place of the earlier one."),
    )
    file = forms.FileField(label=_("Its file (.ics)"))

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        given = self.cleaned_data["file"].read(MOST_FILE + 1)
        return super().to_ask({**fixed, "text": given.decode("utf-8", "replace")})
