"""The evaluation room's forms; field names are the Asks'."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.evaluation import rules
from holt.evaluation.asks import (
    AskConfirmationAsk,
    ConfirmAsk,
    EditOutcomeAsk,
    RecordAsk,
    WithdrawOutcomeAsk,
)
from holt.kernel.web.forms import AskForm, Many

Choices = Sequence[tuple[Any, object]]


def told(label: Any, help_text: Any = "") -> forms.CharField:
    """A few sentences."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class OutcomeForm(AskForm):
    """Who changed what, when and where; how much, how we know."""

    who_changed = forms.CharField(
        label=_("For whom has something changed?"),
        help_text=_("Such as twelve workers of the night shift. No names of patrons."),
        max_length=200,
    )
    what_changed = forms.CharField(
        label=_("What has changed?"),
        help_text=_("What they do, know or have now that they did not before."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    on = forms.DateField(label=_("When was it seen?"), widget=forms.DateInput)
    where = forms.CharField(label=_("Where?"), max_length=200, required=False)
    how_much = forms.CharField(
        label=_("How much?"),
        help_text=_("In words, such as two of three."),
        max_length=200,
        required=False,
    )
    figure = forms.DecimalField(
        label=_("The number, if there is one"),
        required=False,
        max_digits=14,
        decimal_places=2,
    )
    unit = forms.CharField(label=_("What it counts"), max_length=60, required=False)
    significance = told(_("Why does it matter?"))
    contribution = told(
        _("What part did the partnership have in it?"), _("And what else may have helped.")
    )
    evidence = told(_("How do you know?"), _("A count, a test, a report, what somebody saw."))
    voice = told(_("In somebody's own words"))
    voice_by = forms.CharField(
        label=_("Who says so?"),
        help_text=_("As they wish to be named, such as a student, 34."),
        max_length=200,
        required=False,
    )
    has_consent = forms.BooleanField(
        label=_("They agreed that their words are shown"), required=False
    )
    as_draft = forms.BooleanField(
        label=_("Keep it as a draft for now; only my organization sees it"), required=False
    )


class RecordForm(OutcomeForm):
    ask = RecordAsk


class EditOutcomeForm(OutcomeForm):
    ask = EditOutcomeAsk


class AskConfirmationForm(AskForm):
    """Whom to ask."""

    ask = AskConfirmationAsk
    organization_id = forms.TypedChoiceField(label=_("Whom shall we ask?"), coerce=int)

    def __init__(self, *args: Any, parties: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = parties  # type: ignore[attr-defined]


class ConfirmForm(AskForm):
    """Who says so."""

    ask = ConfirmAsk
    name = forms.CharField(label=_("Your name"), max_length=200)
    role = forms.CharField(
        label=_("What you do there"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )


class WithdrawOutcomeForm(AskForm):
    ask = WithdrawOutcomeAsk
    reason = forms.CharField(label=_("Why?"), max_length=300)


class BriefForm(forms.Form):
    """Which words go into the brief, and a note of one's own. It changes nothing: a GET form."""

    quotes = Many(label=_("Whose words?"), required=False)
    note = forms.CharField(
        label=_("A short note of your own"),
        help_text=_("Such as what you ask for."),
        max_length=rules.MOST_NOTE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, quotes: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["quotes"].choices = quotes  # type: ignore[attr-defined]
        if not quotes:
            del self.fields["quotes"]
