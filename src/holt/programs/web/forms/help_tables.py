"""Forms of help tables."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField, Many
from holt.kernel.web.vocabulary import language_choices
from holt.programs import rules
from holt.programs.asks import BookSlotAsk, MoveSlotAsk, NoteHelpAsk, SetHelpTableAsk

Choices = Sequence[tuple[Any, object]]


class SetHelpTableForm(AskForm):
    """What it helps with, and how."""

    ask = SetHelpTableAsk
    topics = LinesField(
        label=_("What you help with"),
        help_text=_("One a line: a job application, a benefits form, setting up a phone …"),
    )
    languages = Many(
        label=_("Languages the helpers speak"), choices=language_choices(), required=False
    )
    by_appointment = forms.BooleanField(label=_("By appointment"), required=False, initial=True)
    drop_in = forms.BooleanField(label=_("People may drop in"), required=False)
    minutes = forms.IntegerField(
        label=_("Minutes for each appointment"),
        min_value=rules.SHORTEST_SLOT,
        max_value=rules.LONGEST_SLOT,
        initial=30,
    )
    seats = forms.IntegerField(
        label=_("How many helpers at once"), min_value=1, max_value=rules.MOST_SEATS, initial=1
    )
    bring = forms.CharField(
        label=_("What people should bring"),
        help_text=_("It stands on the page and in their letters."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    gives_numbers = forms.BooleanField(
        label=_("Those who drop in take a number"),
        help_text=_("A page for a screen in the room shows which number is next."),
        required=False,
    )


def _time(value: str) -> time:
    return time.fromisoformat(value)


class SlotForm(AskForm):
    """A form with the times that are free."""

    begins = forms.TypedChoiceField(label=_("Time"), coerce=_time, empty_value=None)

    def __init__(self, *args: Any, slots: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["begins"]
        field.choices = slots  # type: ignore[attr-defined]
        if not slots:
            field.required, field.widget = False, forms.HiddenInput()


class BookSlotForm(SlotForm):
    """Who comes when, with what; without an account."""

    ask = BookSlotAsk
    topic = forms.ChoiceField(label=_("What is it about?"))
    name = forms.CharField(label=_("Your name"), max_length=200)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We write to you if anything changes, with a link to cancel or move."),
        required=False,
    )
    phone = forms.CharField(label=_("Or your phone number"), max_length=60, required=False)
    wish = forms.ChoiceField(label=_("Which language suits you?"), required=False)
    field_order = ("begins", "topic", "name", "email", "phone", "wish")

    def __init__(self, *args: Any, topics: Choices, languages: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = topics  # type: ignore[attr-defined]
        wish = self.fields["wish"]
        wish.choices = [("", _("Any")), *languages]  # type: ignore[attr-defined]
        if len(languages) < 2:
            wish.widget = forms.HiddenInput()


class MoveSlotForm(SlotForm):
    ask = MoveSlotAsk


class NoteHelpForm(AskForm):
    """What it was about, and where they were sent."""

    ask = NoteHelpAsk
    came = forms.BooleanField(label=_("They came"), required=False, initial=True)
    helped_with = forms.ChoiceField(label=_("Helped with"), required=False)
    referred_to_id = forms.TypedChoiceField(
        label=_("Sent on to"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, topics: Choices, organizations: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        as_booked, nobody = ("", _("As they booked")), ("", _("Nobody"))
        self.fields["helped_with"].choices = [as_booked, *topics]  # type: ignore[attr-defined]
        self.fields["referred_to_id"].choices = [nobody, *organizations]  # type: ignore[attr-defined]
