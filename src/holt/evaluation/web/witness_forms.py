"""Forms for asking somebody outside, and for what they say."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from holt.evaluation.asks import (
    AskWitnessAsk,
    ForgetWitnessAsk,
    TakeBackWitnessAsk,
    WitnessAsk,
)
from holt.kernel.web.forms import AskForm

LABELS = {
    "yes": _("Yes, I saw it"),
    "partly": _("In part"),
    "differently": _("I see it differently"),
}


class AskWitnessForm(AskForm):
    """Whom to ask."""

    ask = AskWitnessAsk
    name = forms.CharField(label=_("Their name"), max_length=200)
    email = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_("It is forgotten when they have answered, or after two months."),
    )
    role = forms.CharField(
        label=_("Who they are"),
        help_text=_("Such as nurse at the clinic, or mother of a pupil."),
        max_length=200,
        required=False,
    )
    language = forms.ChoiceField(label=_("The language of the letter"), choices=settings.LANGUAGES)


class WitnessForm(AskForm):
    """What somebody outside says."""

    ask = WitnessAsk
    answer = forms.ChoiceField(
        label=_("Did you see this, too?"), choices=list(LABELS.items()), widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("In your words"),
        help_text=_("Needed if only part of it is so, or if you see it differently."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    name = forms.CharField(label=_("Your name"), max_length=200)
    role = forms.CharField(
        label=_("Who you are"),
        help_text=_("Such as nurse at the clinic. It says how you came to see it."),
        max_length=200,
    )
    may_name = forms.BooleanField(
        label=_("My name may stand beside it in a printed brief"), required=False
    )
    about = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]


class TakeBackWitnessForm(AskForm):
    ask = TakeBackWitnessAsk


class ForgetWitnessForm(AskForm):
    ask = ForgetWitnessAsk
