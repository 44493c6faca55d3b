"""Forms of questions and answers."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm as Form
from holt.kernel.web.forms import Many
from holt.peers import asks


class AskForm(Form):
    """A question to colleagues."""

    ask = asks.AskAsk
    title = forms.CharField(
        label=_("Your question"),
        help_text=_("One sentence, as you would ask across the desk."),
        max_length=200,
    )
    detail = forms.CharField(
        label=_("What have you tried, and what makes it hard?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    subjects = Many(
        label=_("What is it about?"),
        help_text=_("By this it finds colleagues who may know."),
        required=False,
    )
    circle_id = forms.TypedChoiceField(
        label=_("Whom do you ask?"), coerce=int, empty_value=None, required=False
    )
    is_unnamed = forms.BooleanField(
        label=_("Do not say that it is me"),
        help_text=_("Nobody is shown who asks, not even your library. Answers still reach you."),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        subjects: Sequence[tuple[str, object]],
        circles: Sequence[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        everyone = [("", _("Everyone in the network")), *circles]
        self.fields["subjects"].choices = subjects  # type: ignore[attr-defined]
        self.fields["circle_id"].choices = everyone  # type: ignore[attr-defined]


class AnswerForm(Form):
    ask = asks.AnswerAsk
    text = forms.CharField(
        label=_("Your answer"), widget=forms.Textarea(attrs={"rows": 6}), max_length=8000
    )
