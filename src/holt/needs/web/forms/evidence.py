"""Forms for figures and stories."""

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.needs.asks import AddEvidenceAsk, WithdrawEvidenceAsk
from holt.needs.web.words import EVIDENCE_KINDS, choices


class EvidenceForm(AskForm):
    """A figure with its source, or a story told with consent."""

    ask = AddEvidenceAsk
    kind = forms.ChoiceField(
        label=_("What kind of evidence is it?"),
        choices=choices(EVIDENCE_KINDS),
        widget=forms.RadioSelect,
        initial="figure",
    )
    text = forms.CharField(
        label=_("What does it show, in words?"),
        help_text=_("For a figure what it counts; for a story the story itself."),
        max_length=5000,
        widget=forms.Textarea,
    )
    figure = forms.CharField(
        label=_("The figure"),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    unit = forms.CharField(
        label=_("Its unit"),
        help_text=_("Such as people or percent."),
        required=False,
        max_length=40,
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1800, max_value=2200)
    source = forms.CharField(
        label=_("Where does it come from?"),
        help_text=_("A figure needs its source, so that others can look it up."),
        required=False,
        max_length=300,
    )
    voice = forms.CharField(
        label=_("Who tells the story?"),
        help_text=_("As they wish to be named, such as a student, 34."),
        required=False,
        max_length=200,
    )
    has_consent = forms.BooleanField(
        label=_("They agreed that this is shown to everyone who may see the need"), required=False
    )


class EvidenceRowForm(forms.Form):
    """The same as a row of the log form."""

    kind = forms.ChoiceField(label=_("Kind"), choices=choices(EVIDENCE_KINDS))
    text = forms.CharField(label=_("In words"), required=False, max_length=5000)
    figure = forms.CharField(label=_("The figure"), required=False, max_length=30)
    unit = forms.CharField(label=_("Its unit"), required=False, max_length=40)
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1800, max_value=2200)
    source = forms.CharField(label=_("Source"), required=False, max_length=300)
    voice = forms.CharField(label=_("Who tells it"), required=False, max_length=200)
    has_consent = forms.BooleanField(label=_("They agreed that it is shown"), required=False)


class WithdrawEvidenceForm(AskForm):
    """Nothing to fill in; the button says it."""

    ask = WithdrawEvidenceAsk
