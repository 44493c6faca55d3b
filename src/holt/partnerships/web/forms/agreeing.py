"""Forms of agreements."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Rows
from holt.partnerships.asks import AdoptAsk, DraftAsk, PaperSignature, SignAsk
from holt.partnerships.web.forms.planning import DATE, Parties


class DraftForm(AskForm):
    """The agreement's text and dates."""

    ask = DraftAsk
    text = forms.CharField(
        label=_("The agreement"),
        widget=forms.Textarea(attrs={"rows": 24}),
        help_text=_(
            "Drafted from your plan; change what you like. # makes a heading, - a list, **bold**."
        ),
    )
    starts_on = forms.DateField(label=_("Begins"), widget=DATE, required=False)
    ends_on = forms.DateField(label=_("Ends"), widget=DATE, required=False)
    review_on = forms.DateField(label=_("First review"), widget=DATE, required=False)
    note = forms.CharField(label=_("What changed in this version"), max_length=300, required=False)


class SignForm(AskForm):
    """Name and role; for a link, the code."""

    ask = SignAsk
    text_hash = forms.CharField(widget=forms.HiddenInput)
    name = forms.CharField(label=_("Your name"), max_length=200)
    role = forms.CharField(label=_("Your role"), max_length=200)
    code = forms.CharField(
        label=_("The code we sent to you"),
        max_length=12,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def __init__(self, *args: Any, needs_code: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needs_code:
            del self.fields["code"]


class AdoptForm(AskForm):
    """A paper agreement, or a partner's own."""

    ask = AdoptAsk
    file = forms.FileField(
        label=_("The signed paper"),
        required=False,
        help_text=_("A PDF or a scan (JPEG, PNG), at most 20 MB."),
    )
    text = forms.CharField(
        label=_("Or its text"), widget=forms.Textarea(attrs={"rows": 6}), required=False
    )
    signed_on = forms.DateField(label=_("Signed on"), widget=DATE)
    ends_on = forms.DateField(label=_("Ends"), widget=DATE, required=False)
    review_on = forms.DateField(label=_("Review"), widget=DATE, required=False)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


def paper_rows(parties: Parties) -> Rows:
    """Who signed on paper."""

    class PaperForm(forms.Form):
        organization_id = forms.TypedChoiceField(label=_("For"), coerce=int, choices=parties)
        name = forms.CharField(label=_("Name"), max_length=200)
        role = forms.CharField(label=_("Role"), max_length=200, required=False)

    return Rows(PaperForm, "signatures", PaperSignature, label=_("Who signed"), extra=2)
