"""Forms of ideas, comments and helpers; those open to everyone have a trap for machines."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import language_choices
from holt.programs.asks import (
    AdoptIdeaAsk,
    AnswerIdeaAsk,
    CommentAsk,
    DeclineCommentAsk,
    DeclineHelpAsk,
    DeclineIdeaAsk,
    LetThroughAsk,
    LogIdeaAsk,
    MergeIdeaAsk,
    OfferHelpAsk,
    ProposeIdeaAsk,
)
from holt.programs.web.forms.sessions import Choices
from holt.programs.web.ideas_words import ANSWERS, HELP
from holt.programs.web.words import KINDS

TRAP = "homepage"
"""A field people never see; whoever fills it in is a machine."""


class OpenForm(AskForm):
    """A form anyone may send without an account."""

    def clean(self) -> Any:
        """Refuse what a machine filled in."""
        if self.data.get(TRAP):
            raise forms.ValidationError(
                _("This looks as if a machine had sent it. Please leave the hidden field empty.")
            )
        return super().clean()


class ProposeIdeaForm(OpenForm):
    """An idea; only what it is called must be given."""

    ask: ClassVar[type] = ProposeIdeaAsk
    title = forms.CharField(label=_("Your idea in a few words"), max_length=200)
    text = forms.CharField(
        label=_("What would happen there?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )
    for_whom = forms.CharField(label=_("For whom?"), max_length=300, required=False)
    suits = forms.CharField(
        label=_("When and where would it suit?"), max_length=300, required=False
    )
    language = forms.ChoiceField(label=_("In which language?"), choices=language_choices)
    name = forms.CharField(label=_("Your name"), max_length=200, required=False)
    shows_name = forms.BooleanField(label=_("Show my first name beside the idea"), required=False)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_(
            "We send one letter to make sure it is yours, and tell you what comes of the idea. "
            "Nobody but staff sees it, and it is forgotten after a year."
        ),
        required=False,
    )
    phone = forms.CharField(label=_("Your phone number"), max_length=60, required=False)
    may_contact = forms.BooleanField(label=_("You may contact me about it"), required=False)
    wants_letters = forms.BooleanField(
        label=_("Write to me at each step"), required=False, initial=True
    )


class LetThroughForm(AskForm):
    ask = LetThroughAsk
    organization_id = forms.TypedChoiceField(
        label=_("Who takes care that it is answered?"), coerce=int
    )

    def __init__(self, *args: Any, keepers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = keepers  # type: ignore[attr-defined]


class ReasonForm(AskForm):
    """A no, with why."""

    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("They read this in their letter. Be kind and plain."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
    )


class DeclineIdeaForm(ReasonForm):
    ask = DeclineIdeaAsk


class DeclineCommentForm(ReasonForm):
    ask = DeclineCommentAsk


class DeclineHelpForm(ReasonForm):
    ask = DeclineHelpAsk


class AnswerIdeaForm(AskForm):
    """What comes of it, for everyone to read."""

    ask = AnswerIdeaAsk
    state = forms.ChoiceField(label=_("What comes of it?"), choices=(), widget=forms.RadioSelect)
    answer = forms.CharField(
        label=_("Your answer"),
        help_text=_("Everyone reads it. For “not now”, say why."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )

    def __init__(self, *args: Any, answers: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one, ANSWERS[one]) for one in answers]
        self.fields["state"].choices = choices  # type: ignore[attr-defined]


class AdoptIdeaForm(AskForm):
    """The first words of the program; everything else is said on its own page."""

    ask = AdoptIdeaAsk
    partnership_id = forms.TypedChoiceField(label=_("In which partnership?"), coerce=int)
    title = forms.CharField(label=_("What it is called"), max_length=200)
    kind = forms.ChoiceField(label=_("What kind of program is it?"), choices=list(KINDS.items()))
    description = forms.CharField(
        label=_("What is it, in plain words?"),
        widget=forms.Textarea(attrs={"rows": 5}),
        required=False,
    )

    def __init__(self, *args: Any, tables: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partnership_id"].choices = tables  # type: ignore[attr-defined]


class LogIdeaForm(AskForm):
    """The wish, in one's own words."""

    ask = LogIdeaAsk
    statement = forms.CharField(label=_("What people wish for"), max_length=500)
    more = forms.CharField(
        label=_("More about it"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )


class MergeIdeaForm(AskForm):
    ask = MergeIdeaAsk
    into_id = forms.TypedChoiceField(label=_("Which idea is it the same as?"), coerce=int)

    def __init__(self, *args: Any, ideas: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into_id"].choices = ideas  # type: ignore[attr-defined]


class CommentForm(OpenForm):
    """A word about an idea or a program."""

    ask: ClassVar[type] = CommentAsk
    text = forms.CharField(
        label=_("What do you want to say?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )
    name = forms.CharField(
        label=_("Your first name"),
        help_text=_("It is shown beside your words. Leave it empty if you like."),
        max_length=200,
        required=False,
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("Only to write to you if we cannot show it."),
        required=False,
    )


class OfferHelpForm(OpenForm):
    """A hand somebody offers."""

    ask: ClassVar[type] = OfferHelpAsk
    how = Many(label=_("What could you do?"), choices=list(HELP.items()))
    text = forms.CharField(
        label=_("Anything to add?"), max_length=500, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    name = forms.CharField(label=_("Your name"), max_length=200)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("Only the people who run it see it. It is forgotten after a year."),
        required=False,
    )
    phone = forms.CharField(label=_("Or your phone number"), max_length=60, required=False)
