"""Forms of groups; field names are the Asks'."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.training import asks, rules

Choices = Sequence[tuple[Any, object]]


class FormGroupsForm(AskForm):
    """How many; who is in which is shown before."""

    ask = asks.FormGroupsAsk
    count = forms.IntegerField(
        label=_("How many groups"), min_value=1, max_value=rules.MOST_GROUPS, initial=3
    )


class EditGroupForm(AskForm):
    ask = asks.EditGroupAsk
    name = forms.CharField(label=_("What it is called"), max_length=120)
    facilitator_id = forms.TypedChoiceField(
        label=_("Who facilitates it"), coerce=int, empty_value=None, required=False
    )
    meets = forms.CharField(
        label=_("When it meets"),
        help_text=_("For instance: every second Thursday at nine, by video."),
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["facilitator_id"].choices = [("", _("Nobody yet")), *people]  # type: ignore[attr-defined]


class ShareNoteForm(AskForm):
    ask = asks.ShareNoteAsk
    note = forms.CharField(
        label=_("Our note"),
        help_text=_("Everyone in the group and the facilitators read and write it."),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
    )


class NoteGroupForm(AskForm):
    ask = asks.NoteGroupAsk
    text = forms.CharField(
        label=_("Note"),
        help_text=_("Only facilitators of this course read it."),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
