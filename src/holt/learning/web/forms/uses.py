"""The form by which a lesson comes back to its author, and the one that changes a word."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.learning.asks import SayHelpedAsk, SetWordAsk
from holt.learning.web import facets
from holt.learning.web.forms.lessons import Choices
from holt.learning.web.words import HELPED


class SayHelpedForm(AskForm):
    ask = SayHelpedAsk
    organization_id = forms.TypedChoiceField(label=_("Who went by it?"), coerce=int)
    helped = forms.ChoiceField(
        label=_("Did it help?"),
        choices=list(HELPED.items()),
        widget=forms.RadioSelect,
        required=False,
        initial="",
    )
    words = forms.CharField(
        label=_("What came of it?"),
        help_text=_("A sentence is enough. Its author gets a letter."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.initial["organization_id"] = own[0][0]


def tag_choices(subjects: Choices) -> list[tuple[object, list[tuple[str, object]]]]:
    """Every tag of every facet, by facet."""
    groups = [
        (facets.FACET_NAMES[facet], [(f"{facet}:{tag}", name) for tag, name in tags.items()])
        for facet, tags in facets.FACETS.items()
    ]
    named = [(f"subject:{slug}", name) for slug, name in subjects]
    return [*groups, (facets.FACET_NAMES["subject"], named)]


class SetWordForm(AskForm):
    ask = SetWordAsk
    word = forms.CharField(label=_("Word or words"), max_length=60)
    what = forms.ChoiceField(label=_("Speaks for"))
    is_on = forms.ChoiceField(
        label=_("What shall it do?"),
        choices=[("1", _("Speak for it")), ("0", _("Be silent"))],
        widget=forms.RadioSelect,
        initial="1",
    )

    def __init__(self, *args: Any, subjects: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = tag_choices(subjects)  # type: ignore[attr-defined]

    def to_ask(self, fixed: Any) -> Any:
        facet, _sep, tag = self.cleaned_data["what"].partition(":")
        is_on = self.cleaned_data["is_on"] == "1"
        return super().to_ask({**fixed, "facet": facet, "tag": tag, "is_on": is_on})
