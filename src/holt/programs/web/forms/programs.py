"""Forms of programs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField, Many
from holt.kernel.web.vocabulary import audience_choices, language_choices
from holt.programs.asks import (
    BringProgramAsk,
    EditProgramAsk,
    PublishProgramAsk,
    StartOwnProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.web.forms.sessions import Choices
from holt.programs.web.words import KINDS


class ProgramForm(AskForm):
    """What a program says."""

    title = forms.CharField(label=_("What it is called"), max_length=200)
    kind = forms.ChoiceField(label=_("What kind of program is it?"), choices=list(KINDS.items()))
    description = forms.CharField(
        label=_("What is it, in plain words?"),
        help_text=_("What happens there, what to bring, what it costs (or that it is free)."),
        widget=forms.Textarea(attrs={"rows": 5}),
        required=False,
    )
    audience = Many(label=_("For whom?"), choices=audience_choices(), required=False)
    languages = Many(label=_("In which languages?"), choices=language_choices(), required=False)
    accessibility = forms.CharField(
        label=_("Who can take part, and how"),
        help_text=_("Steps or an elevator, hearing loop, interpreters, child care …"),
        max_length=500,
        required=False,
    )
    run_by = Many(
        label=_("Who runs it?"),
        help_text=_("Nobody ticked: everyone at the table."),
        required=False,
    )
    capacity = forms.IntegerField(
        label=_("How many people fit in"),
        help_text=_("Each new date begins with this number. Empty: no limit."),
        min_value=1,
        required=False,
    )
    online_link = forms.CharField(
        label=_("Link to take part online"),
        help_text=_("Only those who have signed up are shown it."),
        max_length=500,
        required=False,
    )
    takes_sign_ups = forms.BooleanField(
        label=_("People sign up for it"), required=False, initial=True
    )
    questions = LinesField(
        label=_("Questions for those who sign up"),
        help_text=_("One a line, three at most. Ask only what you need."),
        required=False,
    )

    def __init__(self, *args: Any, organizations: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["run_by"].choices = organizations  # type: ignore[attr-defined]
        if not organizations:
            self.fields["run_by"].widget = forms.MultipleHiddenInput()

    def clean_run_by(self) -> tuple[int, ...]:
        """Organizations by their ids."""
        return tuple(int(one) for one in self.cleaned_data["run_by"])


class StartProgramForm(ProgramForm):
    ask = StartProgramAsk


class StartOwnProgramForm(ProgramForm):
    """A program of one organization, and the need it answers."""

    ask = StartOwnProgramAsk
    run_by = None  # type: ignore[assignment]
    need_id = forms.TypedChoiceField(
        label=_("Which need does it answer?"),
        help_text=_("A program that is born from a need can show later what changed."),
        coerce=int,
        empty_value=None,
        required=False,
    )
    field_order = ("title", "kind", "description", "need_id")

    def __init__(self, *args: Any, needs: Choices, **kwargs: Any) -> None:
        AskForm.__init__(self, *args, **kwargs)
        choices = [("", _("None that is written down")), *needs]
        self.fields["need_id"].choices = choices  # type: ignore[attr-defined]


class BringProgramForm(AskForm):
    """To which table."""

    ask = BringProgramAsk
    partnership_id = forms.TypedChoiceField(
        label=_("Partnership"), coerce=int, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, tables: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partnership_id"].choices = tables  # type: ignore[attr-defined]


class EditProgramForm(ProgramForm):
    ask = EditProgramAsk


class PublishProgramForm(AskForm):
    ask = PublishProgramAsk


class WithdrawProgramForm(AskForm):
    ask = WithdrawProgramAsk
    reason = forms.CharField(
        label=_("Why?"), help_text=_("The partners read this."), max_length=300
    )
