"""Forms of credit."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.programs import rules
from holt.programs.asks import GrantCreditAsk, OfferCreditAsk, RevokeCreditAsk, ShowNameAsk

Choices = Sequence[tuple[Any, object]]
UNITS = {"hours": _("hours"), "points": _("points")}
SHOWN = {"initials": _("Only my initials"), "full": _("My full name")}


class OfferCreditForm(AskForm):
    """What it gives, by whom, and to whom."""

    ask = OfferCreditAsk
    amount = forms.DecimalField(
        label=_("How much"), min_value=0, max_value=rules.MOST_CREDIT, decimal_places=2
    )
    unit = forms.ChoiceField(label=_("Counted in"), choices=list(UNITS.items()))
    scheme = forms.CharField(
        label=_("Under which scheme"),
        help_text=_("For instance: CE hours, LEU, contact hours."),
        max_length=120,
    )
    granted_by_id = forms.TypedChoiceField(label=_("Who grants it"), coerce=int)
    least_minutes = forms.IntegerField(
        label=_("How many minutes must somebody have been there?"),
        help_text=_("Empty: being there is enough."),
        min_value=1,
        required=False,
    )
    least_sessions = forms.IntegerField(
        label=_("At how many sessions?"),
        help_text=_("For a program with several. Empty: one is enough."),
        min_value=1,
        required=False,
    )

    def __init__(self, *args: Any, parties: Choices, is_program: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["granted_by_id"].choices = parties  # type: ignore[attr-defined]
        if not is_program:
            self.fields["least_sessions"].widget = forms.HiddenInput()


class GrantRowForm(forms.Form):
    """Somebody who was there."""

    name = forms.CharField(label=_("Name on the certificate"), max_length=200)
    email = forms.EmailField(label=_("E-mail"))
    minutes = forms.IntegerField(label=_("Minutes"), min_value=0, required=False)


class GrantCreditForm(AskForm):
    """They have asked for it."""

    ask = GrantCreditAsk
    has_consent = forms.BooleanField(
        label=_("They asked for a certificate, and know that their name is kept for it"),
        help_text=_("They can have it forgotten at any time, by the link in their letter."),
        required=False,
    )


class RevokeCreditForm(AskForm):
    ask = RevokeCreditAsk
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("Its holder reads this; whoever checks the code does not."),
        max_length=300,
    )


class ShowNameForm(AskForm):
    """What strangers see."""

    ask = ShowNameAsk
    shown = forms.ChoiceField(
        label=_("What may whoever checks the certificate see?"),
        choices=list(SHOWN.items()),
        widget=forms.RadioSelect,
    )
