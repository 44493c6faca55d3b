"""Forms of reviews, goals attained, and turning points."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.partnerships import rules
from holt.partnerships.asks import (
    AnswerReviewAsk,
    AttainAsk,
    BeginEndingAsk,
    EndAsk,
    InterestRating,
    OpenReviewAsk,
    PauseAsk,
    RateInterestsAsk,
    RenewAsk,
    TakeOverAsk,
)
from holt.partnerships.queries import PartnershipPage
from holt.partnerships.web.forms.planning import DATE
from holt.partnerships.web.forms.starting import labels
from holt.partnerships.web.words import (
    AGREEMENT_SCALE,
    ATTAINMENT,
    END_REASONS,
    ENDING_STEPS,
    INTEREST_SCALE,
    REVIEW_QUESTIONS,
)


class RatingsForm(AskForm):
    """Shared by what asks for a rating of each interest."""

    def add_ratings(self, page: PartnershipPage) -> None:
        """A question for each interest of the viewer's own party."""
        for one in page.interests:
            if one.party_id == page.my_party_id:
                self.fields[f"interest_{one.id}"] = forms.TypedChoiceField(
                    label=_("Do you get this: %(what)s") % {"what": one.statement},
                    coerce=int,
                    empty_value=None,
                    required=False,
                    initial=one.rating,
                    choices=list(INTEREST_SCALE.items()),
                    widget=forms.RadioSelect,
                )

    def to_ask(self, fixed: Any) -> Any:
        ratings = tuple(
            InterestRating(int(name.removeprefix("interest_")), value)
            for name, value in self.cleaned_data.items()
            if name.startswith("interest_") and value
        )
        return super().to_ask({**fixed, "ratings": ratings})


class AnswerReviewForm(RatingsForm):
    """Seven questions, one's own interests, and words."""

    ask = AnswerReviewAsk

    def __init__(self, *args: Any, shown: PartnershipPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in rules.REVIEW_QUESTIONS:
            self.fields[question] = forms.TypedChoiceField(
                label=REVIEW_QUESTIONS[question],
                coerce=int,
                choices=list(AGREEMENT_SCALE.items()),
                widget=forms.RadioSelect,
            )
        self.add_ratings(shown)
        self.fields["words"] = forms.CharField(
            label=_("In your own words"),
            widget=forms.Textarea(attrs={"rows": 4}),
            required=False,
            help_text=_("What went well, what should change. The other sides will read this."),
        )
        self.fields["may_quote"] = forms.BooleanField(
            label=_("These words may be quoted with our name, for example in a report"),
            required=False,
        )
        self.fields["private_note"] = forms.CharField(
            label=_("A private note to your own coordinator"),
            widget=forms.Textarea(attrs={"rows": 2}),
            required=False,
            help_text=_("Only your own organization's people read this."),
        )


class RateInterestsForm(RatingsForm):
    """One's own interests only."""

    ask = RateInterestsAsk

    def __init__(self, *args: Any, shown: PartnershipPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_ratings(shown)


class OpenReviewForm(AskForm):
    """Why now."""

    ask = OpenReviewAsk
    cause = forms.ChoiceField(
        label=_("Why now"),
        choices=[
            ("calendar", _("It is time")),
            ("asked", _("Somebody asked for it")),
            ("trouble", _("Something worries us")),
        ],
        widget=forms.RadioSelect,
        initial="calendar",
    )


class AttainForm(AskForm):
    """How far a goal was reached."""

    ask = AttainAsk
    attained = forms.TypedChoiceField(
        label=_("How far it was reached"),
        coerce=int,
        choices=list(ATTAINMENT.items()),
        widget=forms.RadioSelect,
    )
    on = forms.DateField(label=_("When"), widget=DATE, required=False)
    note = forms.CharField(label=_("The figures behind it"), max_length=400, required=False)

    def __init__(self, *args: Any, levels: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if levels:  # in the words the parties agreed on
            named = zip(ATTAINMENT.items(), levels, strict=True)
            choices = [(score, f"{name}: {words}") for (score, name), words in named]
            self.fields["attained"].choices = choices  # type: ignore[attr-defined]


class PauseForm(AskForm):
    """A rest."""

    ask = PauseAsk
    reason = forms.CharField(
        label=_("Why it should rest"), widget=forms.Textarea(attrs={"rows": 2})
    )
    until = forms.DateField(label=_("Until when, if you know"), widget=DATE, required=False)


class RenewForm(AskForm):
    """Another season."""

    ask = RenewAsk
    note = forms.CharField(
        label=_("What you would like to change"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )


class BeginEndingForm(AskForm):
    """Why it ends."""

    ask = BeginEndingAsk
    reason_code = forms.ChoiceField(
        label=_("Why it ends"),
        choices=labels(rules.END_REASONS, END_REASONS),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("In a few sentences"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=_("Written so that the other side could read it without being hurt."),
    )


class EndForm(BeginEndingForm):
    """The last step."""

    ask = EndAsk  # type: ignore[assignment]
    done_steps = Many(
        label=_("What is done"),
        choices=labels(rules.ENDING_STEPS, ENDING_STEPS),
        required=False,
    )
    lesson = forms.CharField(
        label=_("What others can learn from it"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=_("It is kept under Lessons, where others find it when they need it."),
    )
    thanks = forms.CharField(
        label=_("Thanks"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text=_("Sent to every party."),
    )
    door_open = forms.BooleanField(label=_("The door stays open"), required=False, initial=True)


class TakeOverForm(AskForm):
    """Who looks after it."""

    ask = TakeOverAsk
    person_id = forms.TypedChoiceField(label=_("Who looks after it"), coerce=int)

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_id"].choices = people  # type: ignore[attr-defined]
