"""Forms of the builder."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField
from holt.surveys import asks, rules
from holt.surveys.web.words import TYPES


class Worded(AskForm):
    """What a question says, in one language."""

    language = forms.ChoiceField(label=_("In which language do you write?"))
    label = forms.CharField(
        label=_("The question"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    hint = forms.CharField(label=_("A word of help below it"), max_length=500, required=False)
    choices = LinesField(
        label=_("What can be chosen"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One on each line, for questions with choices."),
    )
    is_required = forms.BooleanField(label=_("It has to be answered"), required=False)

    def __init__(
        self, *args: Any, languages: Sequence[tuple[str, object]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = list(languages)  # type: ignore[attr-defined]


class AddQuestionForm(Worded):
    ask: ClassVar[type] = asks.AddQuestionAsk
    type = forms.ChoiceField(
        label=_("How is it answered?"),
        choices=[(one, TYPES[one]) for one in rules.KINDS],
    )
    field_order = ("type", "label", "choices", "hint", "is_required", "language")


class EditQuestionForm(Worded):
    ask: ClassVar[type] = asks.EditQuestionAsk
    relevant = forms.CharField(
        label=_("Only asked when"),
        max_length=1000,
        required=False,
        help_text=_(
            "A condition, such as ${age} < 18 or selected(${uses}, 'library'). The names stand "
            "beside the questions."
        ),
    )
    field_order = ("label", "choices", "hint", "is_required", "relevant", "language")
