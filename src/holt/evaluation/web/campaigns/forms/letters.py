"""Forms of letters."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from holt.evaluation import asks
from holt.evaluation.web.campaigns.forms.parts import Choices, one_of
from holt.kernel.web.forms import AskForm


class LetterForm(AskForm):
    """To whom, and what."""

    to_name = forms.CharField(label=_("To whom"), max_length=200)
    to_role = forms.CharField(
        label=_("Who they are"),
        help_text=_("Such as: member of the county legislature."),
        max_length=200,
        required=False,
    )
    to_email = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_("Leave it empty if the letter goes by post or by hand."),
        required=False,
    )
    subject = forms.CharField(label=_("Subject"), max_length=200)
    text = forms.CharField(
        label=_("The letter"),
        help_text=_("What stands in braces, such as {ask}, is filled in from the campaign."),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 18}),
    )
    language = forms.ChoiceField(
        label=_("Its language"),
        help_text=_("Dates and amounts are written in it."),
        choices=settings.LANGUAGES,
    )


class WriteLetterForm(LetterForm):
    ask = asks.WriteLetterAsk
    organization_id = one_of(_("For which organization you write"))

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:  # type: ignore[assignment]
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()


class EditLetterForm(LetterForm):
    ask = asks.EditLetterAsk


class SendLetterForm(AskForm):
    ask = asks.SendLetterAsk


class MarkSentForm(AskForm):
    ask = asks.MarkSentAsk
