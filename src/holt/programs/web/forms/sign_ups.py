"""The form of a sign-up."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.programs import rules
from holt.programs.asks import MoveSignUpAsk, SignUpAsk, SignUpSeriesAsk
from holt.programs.web.words import SIGN_UP_STATES


class SignUpForm(AskForm):
    """Who is coming, without an account; each question of the program has a field of its own."""

    ask: ClassVar[type] = SignUpAsk
    name = forms.CharField(label=_("Your name"), max_length=200)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We write to you if anything changes, with a link to cancel."),
        required=False,
    )
    phone = forms.CharField(label=_("Or your phone number"), max_length=60, required=False)
    people = forms.IntegerField(
        label=_("How many people are you, in all?"),
        min_value=1,
        max_value=rules.MOST_IN_PARTY,
        initial=1,
    )
    children = forms.IntegerField(
        label=_("How many of them are children?"), min_value=0, initial=0, required=False
    )
    group_name = forms.CharField(
        label=_("If you come as a group: which?"),
        help_text=_("A class, a home, a club. More than ten people ask first, and we answer you."),
        max_length=200,
        required=False,
    )
    wishes = forms.CharField(
        label=_("What do you need to take part?"),
        help_text=_("An interpreter, a place for a wheelchair, large print …"),
        max_length=500,
        required=False,
    )

    def clean_children(self) -> int:
        """Nothing written means none."""
        return int(self.cleaned_data["children"] or 0)

    def __init__(self, *args: Any, questions: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = [f"answer_{number}" for number, _said in enumerate(questions)]
        for name, said in zip(self.asked, questions, strict=True):
            self.fields[name] = forms.CharField(label=said, max_length=500, required=False)

    def to_ask(self, fixed: Any) -> Any:
        """The answers in the order of the questions."""
        answers = tuple(self.cleaned_data[one] for one in self.asked)
        return super().to_ask({**fixed, "answers": answers})


class SignUpSeriesForm(SignUpForm):
    """The same for several dates; all are ticked to begin with."""

    ask: ClassVar[type] = SignUpSeriesAsk
    session_ids = Many(label=_("Which dates?"))
    only_free = forms.BooleanField(
        label=_("Leave out dates that are full"),
        help_text=_("Otherwise you are put on their waiting lists."),
        required=False,
    )
    field_order = ("session_ids", "only_free")

    def __init__(self, *args: Any, dates: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session_ids"].choices = dates  # type: ignore[attr-defined]

    def clean_session_ids(self) -> tuple[int, ...]:
        """Sessions by their ids."""
        return tuple(int(one) for one in self.cleaned_data["session_ids"])


class MoveSignUpForm(AskForm):
    """Where somebody is moved by hand, and why."""

    ask = MoveSignUpAsk
    to = forms.ChoiceField(label=_("Where to?"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why?"), help_text=_("They read this in their letter."), max_length=300
    )

    def __init__(self, *args: Any, moves: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one, SIGN_UP_STATES[one]) for one in moves]
        self.fields["to"].choices = choices  # type: ignore[attr-defined]
