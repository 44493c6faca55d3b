"""The form of what a program takes."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.kernel.web.vocabulary import language_choices
from holt.programs.asks import DropProvisionAsk, EditProvisionAsk, ProvideAsk
from holt.programs.web.forms.sessions import Choices
from holt.programs.web.words import PROVISION_STATES, PROVISIONS


class ProvideForm(AskForm):
    """A speaker, material, food … and what it costs."""

    ask: ClassVar[type] = ProvideAsk
    kind = forms.ChoiceField(label=_("What kind of thing is it?"), choices=list(PROVISIONS.items()))
    what = forms.CharField(
        label=_("Who or what"),
        help_text=_("A speaker's name, “30 notebooks”, “sign language interpreter” …"),
        max_length=200,
    )
    about = forms.CharField(
        label=_("In a line"),
        help_text=_("What the speaker talks about, for instance."),
        max_length=500,
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language interpreted into"),
        choices=[("", _("Does not apply")), *language_choices()],
        required=False,
    )
    session_id = forms.TypedChoiceField(
        label=_("For which date?"), coerce=int, empty_value=None, required=False
    )
    organization_id = forms.TypedChoiceField(
        label=_("Who sees to it and pays?"), coerce=int, empty_value=None, required=False
    )
    state = forms.ChoiceField(
        label=_("How it stands"), choices=list(PROVISION_STATES.items()), initial="wanted"
    )
    by_on = forms.DateField(
        label=_("Settled by"),
        help_text=_("It stands in the calendars of those at the table."),
        widget=forms.DateInput,
        required=False,
    )
    planned = forms.DecimalField(
        label=_("Costs, as planned"),
        min_value=0,
        max_digits=9,
        decimal_places=2,
        required=False,
    )
    spent = forms.DecimalField(
        label=_("Costs, as paid"),
        min_value=0,
        max_digits=9,
        decimal_places=2,
        required=False,
    )
    is_public = forms.BooleanField(
        label=_("Show it to everyone once it is settled"),
        help_text=_("The name and the line above; never contact, note or costs."),
        required=False,
    )
    contact = forms.CharField(
        label=_("How to reach them"),
        help_text=_("Only those at the table read this."),
        max_length=300,
        required=False,
    )
    note = forms.CharField(
        label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, organizations: Choices, dates: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        payers = [("", _("Nobody yet")), *organizations]
        every = [("", _("All of them")), *dates]
        self.fields["organization_id"].choices = payers  # type: ignore[attr-defined]
        self.fields["session_id"].choices = every  # type: ignore[attr-defined]

    def to_ask(self, fixed: Any) -> Any:
        """Amounts become cents."""
        planned, spent = self.cleaned_data["planned"], self.cleaned_data["spent"]
        return super().to_ask(
            {**fixed, "planned_cents": cents(planned) or 0, "spent_cents": cents(spent)}
        )


def cents(amount: Decimal | None) -> int | None:
    """Whole cents of an amount."""
    return None if amount is None else int(amount * 100)


class EditProvisionForm(ProvideForm):
    ask = EditProvisionAsk


class DropProvisionForm(AskForm):
    ask = DropProvisionAsk
