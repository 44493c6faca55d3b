"""Forms of studies: the call, answers, roles, protocol, ethics, result."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.studies import asks
from holt.studies.web.forms.parts import Listed, day, lines, number_or_none, which
from holt.studies.web.words import CALL_OPENNESS, PARTNER_ROLES


class EditCallForm(Listed):
    """What a call says."""

    ask: ClassVar[type] = asks.EditCallAsk
    title = forms.CharField(label=_("What is it called?"), max_length=200)
    question = lines(_("Which question do you want to answer together?"))
    why = lines(_("Why does it matter?"), needed=False)
    wanted_kinds = Many(label=_("Who is wanted?"), required=False)
    would_do = lines(_("What would each do?"), needed=False)
    would_get = lines(_("What would each get?"), needed=False)
    answer_by = day(_("Last day to answer"), needed=False)
    openness = which(_("Who may read the call?"), list(CALL_OPENNESS.items()), radio=True)
    subjects = Many(label=_("What is it about?"), required=False)


class CallPartnersForm(EditCallForm):
    ask = asks.CallPartnersAsk
    organization_id = forms.TypedChoiceField(label=_("Who leads it?"), coerce=int)
    field_order = ("organization_id",)


class AnswerCallForm(Listed):
    """What an organization would bring."""

    ask = asks.AnswerCallAsk
    organization_id = forms.TypedChoiceField(label=_("For which organization?"), coerce=int)
    brings = lines(
        _("What would you bring?"),
        help_text=_("Sites, hours, data, somebody who has done it before: two lines are enough."),
    )


class AcceptStudyAnswerForm(AskForm):
    ask = asks.AcceptStudyAnswerAsk
    role = which(_("Their role"), list(PARTNER_ROLES.items()), radio=True)
    words = lines(_("A word of welcome"), needed=False)


class DeclineStudyAnswerForm(AskForm):
    ask = asks.DeclineStudyAnswerAsk
    words = lines(_("Your words to them"), help_text=_("They read this. Thank them, and say why."))


class GiveStudyRoleForm(Listed):
    """A role for a partner, or for a person there."""

    ask = asks.GiveStudyRoleAsk
    who = which(_("Who?"))
    role = which(_("Role"), list(PARTNER_ROLES.items()), radio=True)

    def to_ask(self, fixed: Any) -> Any:
        home, _point, person = self.cleaned_data["who"].partition(".")
        chosen = {"organization_id": int(home), "person_id": number_or_none(person)}
        return super().to_ask({**fixed, **chosen})


class WriteProtocolForm(AskForm):
    """How it is done, and what changed."""

    ask = asks.WriteProtocolAsk
    number = forms.IntegerField(widget=forms.HiddenInput)
    question = lines(_("The question"))
    method = lines(_("How it is done"), rows=5)
    measures = lines(_("What is measured"), needed=False)
    sample = lines(_("Who or what is in the sample, and how chosen"), needed=False)
    collected = lines(_("What is collected, and by whom"), needed=False)
    timetable = lines(_("Timetable"), needed=False)
    change = forms.CharField(
        label=_("What changed, and why?"),
        required=False,
        max_length=500,
        help_text=_("Partners read this first. It stays with the version."),
    )

    def __init__(self, *args: Any, is_first: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_first:
            del self.fields["change"]
        else:
            self.fields["change"].required = True


class WriteEthicsForm(AskForm):
    """The note on ethics."""

    ask = asks.WriteEthicsAsk
    harm = lines(_("Who could be harmed by it, and how is that kept small?"))
    consent = lines(_("How do people who are asked or watched say yes, or no?"))
    personal_data = lines(_("What happens with data about people?"))
    kept_until = day(_("The data is kept until"))
    approved_by = forms.CharField(label=_("Approved by"), max_length=200, required=False)
    approval_number = forms.CharField(
        label=_("Number of the approval"), max_length=100, required=False
    )
    approved_on = day(_("Approved on"), needed=False)
    no_approval_because = lines(_("Or why nobody has to approve it"), needed=False)


class EndStudyForm(AskForm):
    """The result."""

    ask = asks.EndStudyAsk
    found = lines(
        _("What did you find?"),
        rows=8,
        help_text=_("In plain words, with what you are not sure of. All who took part are told."),
    )
    authors = forms.CharField(label=_("Who is named as authors?"), max_length=300, required=False)


class CallOffStudyForm(AskForm):
    ask = asks.CallOffStudyAsk
    reason = lines(_("Why?"), help_text=_("Whoever may read the study reads this."))


class LinkFindingForm(Listed):
    """A lesson or a shared resource."""

    ask = asks.LinkFindingAsk
    lesson_id = which(_("A lesson"), needed=False)
    resource_id = which(_("Or a shared resource"), needed=False)

    def clean_lesson_id(self) -> int | None:
        return number_or_none(self.cleaned_data["lesson_id"])

    def clean_resource_id(self) -> int | None:
        return number_or_none(self.cleaned_data["resource_id"])
