"""Forms of circles and their meetings."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import language_choices
from holt.peers import asks, rules
from holt.peers.web.words import WORKS


class StartCircleForm(AskForm):
    """A circle of colleagues."""

    ask: ClassVar[type] = asks.StartCircleAsk
    name = forms.CharField(label=_("What it is called"), max_length=200)
    purpose = forms.CharField(
        label=_("What is it for?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    work = forms.ChoiceField(
        label=_("For people who do"),
        choices=[("", _("Any kind of work")), *WORKS.items()],
        required=False,
    )
    subjects = Many(
        label=_("What is it about?"),
        help_text=_("Its meetings count for these on everyone's transcript."),
        required=False,
    )
    is_mixed = forms.BooleanField(
        label=_("Mixed on purpose: public, school, university and special libraries"),
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language it is held in"), choices=language_choices(), initial="en"
    )
    minutes = forms.IntegerField(
        label=_("How many minutes does it meet?"), min_value=15, max_value=480, initial=60
    )
    credit_hours = forms.CharField(
        label=_("Hours of credit for attending"),
        help_text=_("0 if there is none."),
        initial="0",
        max_length=6,
    )

    def __init__(self, *args: Any, subjects: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subjects"].choices = subjects  # type: ignore[attr-defined]


class EditCircleForm(StartCircleForm):
    ask = asks.EditCircleAsk
    is_closed = forms.BooleanField(label=_("It does not meet any more"), required=False)


class PlanMeetingsForm(AskForm):
    """Monthly meetings by rule."""

    ask = asks.PlanMeetingsAsk
    first_on = forms.DateField(
        label=_("First day"),
        help_text=_("The same weekday of each month follows: every second Tuesday, say."),
        widget=forms.DateInput,
    )
    count = forms.IntegerField(
        label=_("How many meetings"), min_value=1, max_value=rules.MOST_MEETINGS, initial=6
    )
    online_link = forms.CharField(
        label=_("Link to take part online"), max_length=500, required=False
    )


class MoveMeetingForm(AskForm):
    ask = asks.MoveMeetingAsk
    on = forms.DateField(
        label=_("Day"),
        help_text=_("On another day a fair hour is looked for anew."),
        widget=forms.DateInput,
    )
    place_text = forms.CharField(label=_("Place"), max_length=300, required=False)
    online_link = forms.CharField(
        label=_("Link to take part online"), max_length=500, required=False
    )


class HoldMeetingForm(AskForm):
    """Who came, and what was said."""

    ask = asks.HoldMeetingAsk
    came = Many(label=_("Who came?"), required=False)
    notes = forms.CharField(
        label=_("Notes"),
        help_text=_("Members of the circle read them."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def __init__(self, *args: Any, members: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["came"].choices = members  # type: ignore[attr-defined]

    def clean_came(self) -> tuple[int, ...]:
        """People by their ids."""
        return tuple(int(one) for one in self.cleaned_data["came"])
