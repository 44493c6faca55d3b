"""Forms of skill words."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.skills import asks, rules
from holt.skills.web.words import KINDS


class EditWordForm(AskForm):
    """Spell it better, say its kind, tie it to a subject."""

    ask = asks.EditWordAsk
    name = forms.CharField(label=_("Word"), max_length=rules.LONGEST_WORD)
    kind = forms.ChoiceField(label=_("What kind of thing is it?"), choices=list(KINDS.items()))
    subject = forms.ChoiceField(
        label=_("Which subject of the directory is it?"),
        help_text=_("Then needs that ask for this subject find it."),
        required=False,
    )

    def __init__(self, *args: Any, subjects: Sequence[tuple[str, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        none = [("", _("None of them"))]
        self.fields["subject"].choices = [*none, *subjects]  # type: ignore[attr-defined]


class JoinWordsForm(AskForm):
    """Which word it means the same as."""

    ask = asks.JoinWordsAsk
    into_id = forms.TypedChoiceField(
        label=_("It means the same as"),
        help_text=_("What people said stays as they said it; both are found as one from now on."),
        coerce=int,
    )

    def __init__(self, *args: Any, into: Sequence[tuple[int, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["into_id"].choices = into  # type: ignore[attr-defined]


class PartWordForm(AskForm):
    ask = asks.PartWordAsk
