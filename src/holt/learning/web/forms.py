"""The learning room's forms; field names are the Asks'."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.learning import rules
from holt.learning.asks import (
    EditLessonAsk,
    PublishLessonAsk,
    WithdrawLessonAsk,
    WriteLessonAsk,
)
from holt.learning.web.words import KINDS, OPENNESS

Choices = Sequence[tuple[Any, object]]


def told(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    """A few sentences."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=rules.MOST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class LessonForm(AskForm):
    """What a lesson says."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        initial="lesson",
    )
    title = forms.CharField(
        label=_("In one line"),
        help_text=_("So that somebody with the same problem stops and reads."),
        max_length=200,
    )
    wanted = told(_("What did you want?"), rows=2)
    did = told(_("What did you do?"))
    happened = told(_("What happened?"))
    instead = told(_("What would you do instead?"), _("Most useful when it did not work."))
    subjects = Many(label=_("What is it about?"), required=False)
    openness = forms.ChoiceField(
        label=_("Who may read it?"),
        choices=list(OPENNESS.items()),
        widget=forms.RadioSelect,
        initial="network",
    )
    has_consent = forms.BooleanField(
        label=_("Whoever tells this story agreed that it is shared"), required=False
    )

    def __init__(self, *args: Any, subjects: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subjects"].choices = subjects  # type: ignore[attr-defined]


class WriteLessonForm(LessonForm):
    ask = WriteLessonAsk
    organization_id = forms.TypedChoiceField(label=_("Whose lesson is it?"), coerce=int)
    publish = forms.BooleanField(label=_("Publish it now"), required=False, initial=True)

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.initial["organization_id"] = own[0][0]


class EditLessonForm(LessonForm):
    ask = EditLessonAsk


class PublishLessonForm(AskForm):
    ask = PublishLessonAsk


class WithdrawLessonForm(AskForm):
    ask = WithdrawLessonAsk
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("Only your own organization reads this."),
        max_length=300,
    )
