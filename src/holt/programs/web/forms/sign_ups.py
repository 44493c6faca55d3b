"""The form of a sign-up."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.programs import rules
from holt.programs.asks import (
    SignUpAsk,
)


class SignUpForm(AskForm):
    """Who is coming, without an account; each question of the program has a field of its own."""

    ask = SignUpAsk
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

    def __init__(self, *args: Any, questions: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = [f"answer_{number}" for number, _said in enumerate(questions)]
        for name, said in zip(self.asked, questions, strict=True):
            self.fields[name] = forms.CharField(label=said, max_length=500, required=False)

    def to_ask(self, fixed: Any) -> SignUpAsk:
        """The answers in the order of the questions."""
        answers = tuple(self.cleaned_data[one] for one in self.asked)
        made: SignUpAsk = super().to_ask({**fixed, "answers": answers})
        return made
