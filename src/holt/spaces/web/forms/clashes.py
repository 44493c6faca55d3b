"""What to do with bookings on closed times, and when one would like to come."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.spaces.asks import SettleClashesAsk

HOW = (
    ("move", _("Move them")),
    ("cancel", _("Cancel them")),
)
SAME = ("", _("The same space"))


class BookingIds(forms.TypedMultipleChoiceField):
    """Several bookings; cleans to a tuple of ids."""

    def clean(self, value: Any) -> tuple[int, ...]:  # type: ignore[override]
        return tuple(super().clean(value))


class SettleForm(AskForm):
    """Move or cancel those that are ticked."""

    ask = SettleClashesAsk
    booking_ids = BookingIds(coerce=int)
    how = forms.ChoiceField(label=_("What to do"), choices=HOW, widget=forms.RadioSelect)
    to_space_id = forms.TypedChoiceField(
        label=_("If moved: to which space"), coerce=int, empty_value=None, required=False
    )
    days = forms.IntegerField(
        label=_("If moved: how many days later"),
        help_text=_("0 keeps the day; the hours stay the same."),
        min_value=0,
        max_value=90,
        initial=0,
        required=False,
    )
    reason = forms.CharField(
        label=_("If canceled: why"),
        max_length=300,
        required=False,
        help_text=_("Whoever booked reads this in the letter."),
    )

    def __init__(
        self, *args: Any, bookings: Sequence[int], spaces: Sequence[Any], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["booking_ids"].choices = [(pk, pk) for pk in bookings]  # type: ignore[attr-defined]
        self.fields["to_space_id"].choices = [SAME, *spaces]  # type: ignore[attr-defined]

    def clean_days(self) -> int:
        return int(self.cleaned_data["days"] or 0)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("how") == "cancel" and not found.get("reason"):
            self.add_error("reason", _("Please fill this in."))
        if found.get("how") == "move" and not (found.get("to_space_id") or found.get("days")):
            self.add_error("to_space_id", _("Please choose another space, or other days."))
        return found


class TimeForm(forms.Form):
    """A time somebody thinks of."""

    on = forms.DateField()
    begins = forms.TimeField()
    ends = forms.TimeField()
    people = forms.IntegerField(min_value=1, max_value=100_000, required=False)
    to_space_id = forms.IntegerField(min_value=1, required=False)
    but = forms.IntegerField(min_value=1, required=False)
