"""The mentoring room's forms; field names are the Asks'."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.forms import AskForm, LinesField, Many
from holt.kernel.web.vocabulary import language_choices
from holt.mentoring import asks
from holt.mentoring.web.words import DAYS, EVERY, RATINGS

Choices = Sequence[tuple[Any, object]]


class EditRoundForm(AskForm):
    """What a round is, and its days."""

    ask: ClassVar[type] = asks.EditRoundAsk
    name = forms.CharField(label=_("What it is called"), max_length=200)
    purpose = forms.CharField(
        label=_("What is it for?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    subjects = Many(label=_("What is it about?"), required=False)
    apply_until = forms.DateField(label=_("Last day to apply"), widget=forms.DateInput)
    starts_on = forms.DateField(label=_("The season begins"), widget=forms.DateInput)
    ends_on = forms.DateField(label=_("The season ends"), widget=forms.DateInput)
    capacity = forms.IntegerField(
        label=_("How many mentees a mentor usually has"), min_value=1, max_value=20, initial=1
    )
    meets_every = forms.ChoiceField(
        label=_("How often pairs meet"), choices=list(EVERY.items()), initial="two_weeks"
    )
    same_house = forms.BooleanField(
        label=_("Two people of the same organization may be a pair"), required=False, initial=True
    )

    def __init__(self, *args: Any, subjects: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subjects"].choices = subjects  # type: ignore[attr-defined]


class OpenRoundForm(EditRoundForm):
    """A new round."""

    ask = asks.OpenRoundAsk
    organization_id = forms.TypedChoiceField(
        label=_("Who looks after it?"),
        help_text=_(
            "The association's rounds are for the whole network, any other organization's for its "
            "own people."
        ),
        coerce=int,
    )
    field_order = ("organization_id",)

    def __init__(self, *args: Any, organizations: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]


class ReopenRoundForm(AskForm):
    ask = asks.ReopenRoundAsk
    apply_until = forms.DateField(label=_("Last day to apply"), widget=forms.DateInput)


class ApplyForm(AskForm):
    """Taking part: what one offers and wants, when, with whom, and with whom not."""

    ask = asks.ApplyAsk
    organization_id = forms.TypedChoiceField(label=_("Where do you work?"), coerce=int)
    as_mentee = forms.BooleanField(label=_("I would like a mentor"), required=False)
    wants = Many(label=_("What do you want to learn?"), required=False)
    want_skills = Many(
        label=_("Which of your skills would you like to go further in?"),
        help_text=_("These stand under your skills, with how far you are today."),
        required=False,
    )
    want_words = forms.CharField(
        label=_("In your own words"),
        help_text=_("What would you like to be able to do when the season is over?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    as_mentor = forms.BooleanField(label=_("I would like to mentor somebody"), required=False)
    offers = Many(label=_("What can you help with?"), required=False)
    offer_skills = Many(
        label=_("Which of your skills would you share?"),
        help_text=_("You are matched over a skill with somebody who is not as far as you are."),
        required=False,
    )
    offer_words = forms.CharField(
        label=_("What you offer, in your own words"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    capacity = forms.IntegerField(
        label=_("How many mentees at most?"), min_value=1, max_value=20, required=False
    )
    years = forms.IntegerField(
        label=_("Years you have worked in libraries"), min_value=0, max_value=70, initial=0
    )
    languages = Many(label=_("Which languages can you meet in?"), choices=language_choices())
    days = Many(label=_("On which days can you meet?"), choices=list(DAYS.items()))
    from_time = forms.TimeField(
        label=_("From"),
        help_text=_("By the clock on your wall, between 7 in the morning and 10 at night."),
        widget=forms.TimeInput,
    )
    to_time = forms.TimeField(label=pgettext_lazy("a time of day", "Until"), widget=forms.TimeInput)
    managers = LinesField(
        label=_("Whom do you report to?"),
        help_text=_(
            "One name a line, as it stands in Holt. Nobody is matched with somebody above or below "
            "them. Only you and the matching see this."
        ),
        required=False,
    )
    likes = LinesField(
        label=_("Whom would you like?"),
        help_text=_("One name a line. Only you and the matching see this; it is forgotten after."),
        required=False,
    )
    rather_not = LinesField(
        label=_("With whom would you rather not?"),
        help_text=_(
            "One name a line. You will not be matched with them. Only you and the matching see "
            "this; it is forgotten after."
        ),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        organizations: Choices,
        subjects: Choices,
        skills: Mapping[str, Choices],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["organization_id"].choices = organizations
        fields["wants"].choices = fields["offers"].choices = subjects
        for name, choices in skills.items():
            fields[name].choices = choices
            if not choices:
                del fields[name]

    def clean_want_skills(self) -> tuple[int, ...]:
        """Words by their ids."""
        return tuple(int(one) for one in self.cleaned_data["want_skills"])

    def clean_offer_skills(self) -> tuple[int, ...]:
        """Words by their ids."""
        return tuple(int(one) for one in self.cleaned_data["offer_skills"])

    def clean_days(self) -> tuple[int, ...]:
        """Weekdays by their numbers."""
        return tuple(int(one) for one in self.cleaned_data["days"])


class TwoForm(AskForm):
    """A mentee and a mentor of the round."""

    mentee_id = forms.TypedChoiceField(label=_("Mentee"), coerce=int)
    mentor_id = forms.TypedChoiceField(label=_("Mentor"), coerce=int)

    def __init__(self, *args: Any, mentees: Choices, mentors: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["mentee_id"].choices, fields["mentor_id"].choices = mentees, mentors


class FixPairForm(TwoForm):
    ask = asks.FixPairAsk


class KeepApartForm(TwoForm):
    ask = asks.KeepApartAsk


class GreetForm(AskForm):
    """A light first message, written already."""

    ask = asks.GreetAsk
    text = forms.CharField(
        label=_("Your message"),
        help_text=_("It goes by mail with your name and is not kept here."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 7}),
    )


class LogMentoringForm(AskForm):
    ask = asks.LogMentoringAsk
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    minutes = forms.IntegerField(
        label=_("How many minutes?"), min_value=5, max_value=480, initial=60
    )
    line = forms.CharField(
        label=_("One line to remember it by"),
        help_text=_("Only the two of you see it."),
        max_length=300,
        required=False,
    )


class SayHowForm(AskForm):
    ask = asks.SayHowAsk
    rating = forms.TypedChoiceField(
        label=_("How is it going?"),
        choices=list(RATINGS.items()),
        widget=forms.RadioSelect,
        coerce=int,
    )
    note = forms.CharField(
        label=_("A note to the coordinator"),
        help_text=_("Only whoever looks after the round reads it; the other does not."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ThankPairForm(AskForm):
    ask = asks.ThankPairAsk
    thanks = forms.CharField(
        label=_("Your thanks"),
        help_text=_("They go to the other by mail, and stay on your page."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    learned = forms.CharField(
        label=_("What did you learn?"),
        help_text=_("Only you see it. A click makes a lesson of it, if you like."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
