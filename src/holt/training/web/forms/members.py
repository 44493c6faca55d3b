"""Forms of members; field names are the Asks'."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.training import asks

Choices = Sequence[tuple[Any, object]]
NO: Any = False


def words(label: Any, help_text: Any = "", *, needed: bool = False) -> forms.CharField:
    """A reason in words."""
    return forms.CharField(label=label, help_text=help_text, max_length=500, required=needed)


class ApplyForForm(AskForm):
    """I want to take part."""

    ask: ClassVar[type] = asks.ApplyForAsk
    organization_id = forms.TypedChoiceField(label=_("Which library sends you?"), coerce=int)
    why = forms.CharField(
        label=_("Why do you want to take part?"),
        help_text=_("Facilitators and whoever says your supervisor's yes read this."),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    wants_certificate = forms.BooleanField(
        label=_("I want a certificate, and know that my name is kept for it"),
        help_text=_("You can have it forgotten at any time."),
        required=False,
    )

    def __init__(self, *args: Any, homes: Choices, is_selective: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = homes  # type: ignore[attr-defined]
        self.fields["why"].required = is_selective


class NameMemberForm(AskForm):
    """A library names one of its people."""

    ask = asks.NameMemberAsk
    person_id = forms.TypedChoiceField(label=_("Who"), coerce=int)
    why = forms.CharField(
        label=_("Why?"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    library_pays = forms.BooleanField(label=_("The library pays"), required=False)

    def __init__(self, *args: Any, people: Choices, is_selective: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_id"].choices = people  # type: ignore[attr-defined]
        self.fields["why"].required = is_selective


class AnswerForForm(AskForm):
    ask = asks.AnswerForAsk
    is_yes = forms.TypedChoiceField(
        label=_("May they take part?"),
        choices=[("1", _("Yes")), ("", _("No"))],
        coerce=bool,
        empty_value=NO,
        required=False,
        widget=forms.RadioSelect,
        initial="1",
    )
    library_pays = forms.BooleanField(label=_("The library pays"), required=False)


class ChooseMemberForm(AskForm):
    ask = asks.ChooseMemberAsk
    reason = words(_("Why this person?"), _("By the criteria, in words. They read it."))


class KeepWaitingForm(AskForm):
    ask = asks.KeepWaitingAsk
    reason = words(_("Why?"), _("They read it."))


class TurnDownForm(AskForm):
    ask = asks.TurnDownAsk
    reason = words(_("Why?"), _("They read it."), needed=True)


class LeaveCourseForm(AskForm):
    ask = asks.LeaveCourseAsk
    reason = words(_("Why?"), _("Facilitators read it. You need not say."))


class WantCertificateForm(AskForm):
    ask = asks.WantCertificateAsk
    wants_certificate = forms.BooleanField(
        label=_("I want a certificate, and know that my name is kept for it"),
        help_text=_("You can have it forgotten at any time."),
        required=False,
    )


class FinishMemberForm(AskForm):
    ask = asks.FinishMemberAsk
    reason = words(
        _("Reason"), _("Needed only where what the course asks for is not met. They read it.")
    )


class PutInGroupForm(AskForm):
    ask = asks.PutInGroupAsk
    group_id = forms.TypedChoiceField(
        label=_("Group"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, groups: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group_id"].choices = [("", _("In no group")), *groups]  # type: ignore[attr-defined]


class NoteMemberForm(AskForm):
    ask = asks.NoteMemberAsk
    text = forms.CharField(
        label=_("Note"),
        help_text=_("Only facilitators of this course read it."),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
