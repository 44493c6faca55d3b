"""Booking, waiting, moving, answering."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.spaces import rules
from holt.spaces.asks import ApproveAsk, BookAsk, CancelAsk, DeclineAsk, MoveAsk, WaitAsk
from holt.spaces.rules import Terms
from holt.spaces.web.words import EVERY

Choices = Sequence[tuple[Any, object]]


class WishForm(AskForm):
    """When, what for, and who: what booking and waiting have in common."""

    title = forms.CharField(label=_("What is it for?"), max_length=200)
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    begins = forms.TimeField(label=_("Begins"), widget=forms.TimeInput)
    ends = forms.TimeField(label=_("Ends"), widget=forms.TimeInput)
    people = forms.IntegerField(label=_("How many people?"), min_value=1, required=False)
    name = forms.CharField(label=_("Your name"), max_length=200)
    email = forms.CharField(
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput,
        help_text=_("We write to it once it is booked, with a link to move or cancel it."),
    )

    def __init__(self, *args: Any, has_account: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if has_account:
            for name, label in (("name", FOR_WHOM), ("email", THEIR_ADDRESS)):
                field = self.fields[name]
                field.required, field.label, field.help_text = False, label, ""


FOR_WHOM = _("For somebody else: their name")
THEIR_ADDRESS = _("Their e-mail address")


class BookForm(WishForm):
    """A booking or a series, with what the terms ask for."""

    ask = BookAsk
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    signed_name = forms.CharField(label=_("Sign with your name"), max_length=200)
    waiver = forms.CharField(
        label=_("Why you should not have to pay"), max_length=300, required=False
    )
    shows_title = forms.BooleanField(
        label=_("Show what it is for on the door and in the public calendar"), required=False
    )
    note = forms.CharField(
        label=_("What should be ready?"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    every = forms.ChoiceField(
        label=_("How often"), choices=list(EVERY.items()), initial="once", required=False
    )
    count = forms.IntegerField(
        label=_("How many dates"),
        min_value=1,
        max_value=rules.MOST_IN_SERIES,
        initial=1,
        required=False,
    )
    take_free = forms.BooleanField(required=False, widget=forms.HiddenInput)
    field_order = (
        *("title", "on", "begins", "ends", "people", "name", "email", "phone", "signed_name"),
        *("waiver", "every", "count", "shows_title", "note"),
    )

    def __init__(self, *args: Any, terms: Terms, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if terms.must_sign:
            self.fields["signed_name"].help_text = terms.must_sign
        else:
            del self.fields["signed_name"]
        if not terms.cents_per_hour:
            del self.fields["waiver"]
        elif terms.waived_for:
            self.fields["waiver"].help_text = terms.waived_for

    def clean_every(self) -> str:
        return str(self.cleaned_data["every"] or "once")

    def clean_count(self) -> int:
        return int(self.cleaned_data["count"] or 1)


class WaitForm(WishForm):
    ask = WaitAsk


class MoveForm(AskForm):
    """Another time, or another space."""

    ask = MoveAsk
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    begins = forms.TimeField(label=_("Begins"), widget=forms.TimeInput)
    ends = forms.TimeField(label=_("Ends"), widget=forms.TimeInput)
    to_space_id = forms.TypedChoiceField(
        label=_("Space"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, spaces: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to_space_id"].choices = list(spaces)  # type: ignore[attr-defined]


class CancelForm(AskForm):
    """One date, or this and every later one."""

    ask = CancelAsk
    reason = forms.CharField(
        label=_("Why?"),
        max_length=300,
        required=False,
        help_text=_("Whoever booked reads this in the letter."),
    )
    whole_series = forms.BooleanField(
        label=_("This date and every later one of the series"), required=False
    )

    def __init__(self, *args: Any, is_series: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_series:
            del self.fields["whole_series"]


class DeclineForm(AskForm):
    ask = DeclineAsk
    reason = forms.CharField(
        label=_("Why?"), max_length=300, help_text=_("Whoever asked reads this in the letter.")
    )


class ApproveForm(AskForm):
    ask = ApproveAsk
    note = forms.CharField(label=_("Anything they should know?"), max_length=300, required=False)


class ButtonForm(AskForm):
    """A verb that takes no more than its button; `ask` is given when it is made."""

    def __init__(self, *args: Any, of: type, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ask = of  # type: ignore[misc]
