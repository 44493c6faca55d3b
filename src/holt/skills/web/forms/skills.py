"""Forms of skills."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import LANGUAGE_NAMES, language_choices
from holt.skills import asks, rules
from holt.skills.web.words import HELPS, KINDS, LEVELS

LOOKS_FOR_NEAR = {
    "hx-get": reverse_lazy("skills:near"),
    "hx-trigger": "input changed delay:300ms",
    "hx-target": "#near-words",
    "hx-sync": "this:replace",
    "list": "near-words",
    "autocomplete": "off",
}


class EditSkillForm(AskForm):
    """How well, what help, in which languages."""

    ask: ClassVar[type] = asks.EditSkillAsk
    level = forms.ChoiceField(
        label=_("How well?"),
        help_text=_("For what one wants to learn: where one stands today."),
        choices=list(LEVELS.items()),
        widget=forms.RadioSelect,
        initial="can",
    )
    helps = Many(
        label=_("What kind of help?"),
        help_text=_("What is offered, or would be welcome."),
        choices=list(HELPS.items()),
        required=False,
    )
    languages = Many(label=_("In which languages?"), choices=language_choices(), required=False)
    note = forms.CharField(
        label=_("What else should colleagues know?"),
        help_text=_("“Only spreadsheets, no macros”, “I have done it for ten years” …"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class SaySkillForm(EditSkillForm):
    """One thing one can teach or wants to learn."""

    ask = asks.SaySkillAsk
    direction = forms.ChoiceField(
        label=_("You …"),
        choices=[("teach", _("can teach it")), ("learn", _("want to learn it"))],
        widget=forms.RadioSelect,
        initial="teach",
    )
    word = forms.CharField(
        label=_("What?"),
        help_text=_(
            "A word or two: “Excel”, “Spanish”, “Story time”. Words of others are offered."
        ),
        max_length=rules.LONGEST_WORD,
        widget=forms.TextInput(attrs=LOOKS_FOR_NEAR),
    )
    is_new = forms.BooleanField(
        label=_("Mine is another word than those on the list"), required=False
    )
    kind = forms.ChoiceField(
        label=_("What kind of thing is it?"), choices=list(KINDS.items()), initial="subject"
    )
    organization_id = forms.TypedChoiceField(label=_("At which library?"), coerce=int)
    for_library = forms.BooleanField(
        label=_("The library says this, not I myself"),
        help_text=_("For what a library as a whole can teach or wants to learn."),
        required=False,
    )
    consent = forms.BooleanField(
        label=_("People of the network may see what I offer and want to learn"),
        help_text=_("Nobody else does. You can hide or take back each thing at any time."),
        required=False,
    )
    field_order = ("direction", "word", "is_new", "kind", "level", "helps", "languages", "note")

    def __init__(
        self,
        *args: Any,
        organizations: Sequence[tuple[int, str]],
        subjects: Mapping[str, str],
        may_say_for: bool,
        has_agreed: bool,
        **kw: Any,
    ) -> None:
        super().__init__(*args, **kw)
        self.subjects = subjects
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]
        gone = {"is_new": not self.is_bound, "for_library": not may_say_for, "consent": has_agreed}
        for name in (one for one, is_gone in gone.items() if is_gone):
            del self.fields[name]

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """The word as a code where the house knows what it names."""
        word = rules.folded(self.cleaned_data["word"])
        names = ((code, str(name)) for code, name in LANGUAGE_NAMES.items())
        known = {
            "language": _code(word, names),
            "subject": _code(word, self.subjects.items()),
        }
        if known["language"]:
            known["subject"] = ""
        return super().to_ask({**fixed, **known})


def _code(word: str, names: Any) -> str:
    return next((code for code, name in names if rules.folded(name) == word), "")


class ButtonForm(AskForm):
    """Nothing to fill in."""


class HideSkillForm(ButtonForm):
    ask = asks.HideSkillAsk


class ShowSkillForm(ButtonForm):
    ask = asks.ShowSkillAsk


class DropSkillForm(ButtonForm):
    ask = asks.DropSkillAsk
