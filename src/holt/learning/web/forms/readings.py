"""Forms of second readers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.learning.asks import AnswerReadingAsk, AskReaderAsk
from holt.learning.web.forms.lessons import Choices

LANGUAGES = (("en", _("English")), ("es", _("Spanish")))


class AskReaderForm(AskForm):
    ask = AskReaderAsk
    organization_id = forms.TypedChoiceField(label=_("Which partner?"), coerce=int)
    email = forms.EmailField(
        label=_("Whose address?"),
        help_text=_(
            "Empty: their coordinators here are asked. An address gets a link, no account."
        ),
        required=False,
    )
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language of the letter"), choices=LANGUAGES)

    def __init__(self, *args: Any, partners: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = partners  # type: ignore[attr-defined]


class AnswerReadingForm(AskForm):
    ask = AnswerReadingAsk
    answer = forms.ChoiceField(
        label=_("Is it right?"),
        choices=[
            ("fine", _("Yes, others may read it")),
            ("change", _("Something should be different")),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("What should be different?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
