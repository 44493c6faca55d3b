"""Forms of members and invitations; field names are the Asks'."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.directory import asks
from holt.directory.web.forms.fields import OFF, Pairs
from holt.directory.web.words import ROLE_HELP, pairs
from holt.kernel.web.forms import AskForm


def role_field() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Role"), choices=pairs(ROLE_HELP), widget=forms.RadioSelect)


class InviteForm(AskForm):
    ask = asks.InviteAsk
    email = forms.CharField(label=_("Their e-mail"), widget=forms.EmailInput(OFF))
    name = forms.CharField(
        label=_("Their name"), required=False, max_length=200, widget=forms.TextInput(OFF)
    )
    role = role_field()


class RoleForm(AskForm):
    ask = asks.ChangeRoleAsk
    role = role_field()
    may_sign = forms.BooleanField(
        label=_("They sign agreements for the organization"), required=False
    )

    def __init__(self, *args: Any, names_signers: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not names_signers:
            del self.fields["may_sign"]


class AcceptForm(AskForm):
    ask = asks.AcceptInvitationAsk
    name = forms.CharField(label=_("Your name"), max_length=200)

    def __init__(self, *args: Any, is_known: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_known:
            del self.fields["name"]


class HandOverForm(AskForm):
    ask = asks.HandOverAsk
    from_person_id = forms.TypedChoiceField(label=_("Who leaves or changes"), coerce=int)
    to_person_id = forms.TypedChoiceField(label=_("Who takes over"), coerce=int)
    end_membership = forms.BooleanField(
        label=_("They leave the organization"), required=False, initial=True
    )

    def __init__(self, *args: Any, colleagues: Pairs, givers: Pairs, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["from_person_id"].choices = list(givers)  # type: ignore[attr-defined]
        self.fields["to_person_id"].choices = list(colleagues)  # type: ignore[attr-defined]
