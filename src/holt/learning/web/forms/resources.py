"""Forms of shared resources."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import LANGUAGE_NAMES
from holt.learning.asks import (
    AddVersionAsk,
    EditResourceAsk,
    ImportResourcesAsk,
    SayUsedAsk,
    ShareAgreementAsk,
    ShareResourceAsk,
    WithdrawResourceAsk,
)
from holt.learning.web.forms.lessons import Choices
from holt.learning.web.words import LICENSES, OPENNESS, RESOURCE_KINDS


def _file() -> forms.FileField:
    return forms.FileField(
        label=_("A file"),
        required=False,
        help_text=_("Papers, slides, tables, pictures or plain text, at most 20 MB."),
    )


def _url() -> forms.CharField:
    return forms.CharField(label=_("Or a link"), max_length=500, required=False)


def _text() -> forms.CharField:
    return forms.CharField(
        label=_("Or its text"), required=False, widget=forms.Textarea(attrs={"rows": 6})
    )


def _openness() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Who may take it?"),
        choices=list(OPENNESS.items()),
        widget=forms.RadioSelect,
        initial="network",
    )


class Owned(AskForm):
    """A form for one of the viewer's organizations."""

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.initial["organization_id"] = own[0][0]


class AboutForm(AskForm):
    """What is said about a resource."""

    title = forms.CharField(label=_("What is it called?"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=list(RESOURCE_KINDS.items()))
    about = forms.CharField(
        label=_("What is it for?"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    subjects = Many(label=_("What is it about?"), required=False)
    authors = forms.CharField(label=_("Who made it?"), max_length=300, required=False)
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1800, max_value=2200)
    language = forms.ChoiceField(
        label=_("Language"), choices=[("", _("Not said")), *LANGUAGE_NAMES.items()], required=False
    )
    license = forms.ChoiceField(
        label=_("What may others do with it?"), choices=list(LICENSES.items()), initial="cc_by"
    )
    openness = _openness()
    is_unnamed = forms.BooleanField(
        label=_("Share it without our name"),
        help_text=_("Others see neither your organization nor who made it."),
        required=False,
    )

    def __init__(self, *args: Any, subjects: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subjects"].choices = subjects  # type: ignore[attr-defined]


class ShareResourceForm(AboutForm):
    ask = ShareResourceAsk
    organization_id = forms.TypedChoiceField(label=_("Who shares it?"), coerce=int)
    file = _file()
    url = _url()
    text = _text()

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.initial["organization_id"] = own[0][0]


class EditResourceForm(AboutForm):
    ask = EditResourceAsk


class AddVersionForm(AskForm):
    ask = AddVersionAsk
    file = _file()
    url = _url()
    text = _text()
    note = forms.CharField(label=_("What is new?"), max_length=300, required=False)


class SayUsedForm(Owned):
    ask = SayUsedAsk
    organization_id = forms.TypedChoiceField(label=_("Who uses it?"), coerce=int)
    words = forms.CharField(
        label=_("What for?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class WithdrawResourceForm(AskForm):
    ask = WithdrawResourceAsk
    reason = forms.CharField(
        label=_("Why?"), help_text=_("Only your own organization reads this."), max_length=300
    )


class ImportResourcesForm(Owned):
    ask = ImportResourcesAsk
    organization_id = forms.TypedChoiceField(label=_("Who shares them?"), coerce=int)
    file = forms.FileField(
        label=_("The folder or feed"),
        help_text=_(
            "A zip of files with a table (CSV or XLSX) that has the columns file, title, kind, "
            "about, authors, year, language, license, subjects, url; or a feed as a file "
            "(RSS, Atom, JSON). At most 60 MB. A feed on the web is better taken in from its address."
        ),
    )
    license = forms.ChoiceField(
        label=_("License where none is named"), choices=list(LICENSES.items()), initial="network"
    )
    openness = _openness()


class ShareAgreementForm(Owned):
    ask = ShareAgreementAsk
    organization_id = forms.TypedChoiceField(label=_("Who shares it?"), coerce=int)
    title = forms.CharField(
        label=_("What is it called?"),
        help_text=_("Without names, for example “Teaching English at a factory: agreement”."),
        max_length=200,
    )
    openness = _openness()
