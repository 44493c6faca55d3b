"""Forms of a study's data."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.studies import asks
from holt.studies.web.forms.parts import Listed, day, lines, number_or_none, which
from holt.studies.web.words import LICENSES


class AddDataForm(AskForm):
    """A file and what is said about it."""

    ask = asks.AddDataAsk
    file = forms.FileField(
        label=_("The file"),
        help_text=_("A table (CSV, XLSX), or papers that belong to it; at most 20 MB."),
    )
    name = forms.CharField(
        label=_("What is it called?"),
        max_length=200,
        help_text=_("The name of a file that is there makes this its next version."),
    )
    about = lines(_("What is in it, and how was it collected?"), needed=False)
    license = which(_("What may be done with it?"), list(LICENSES.items()))


class ColumnForm(forms.Form):
    """A column of the codebook."""

    name = forms.CharField(label=_("Column"), widget=forms.TextInput(attrs={"readonly": True}))
    meaning = forms.CharField(label=_("What is it?"), max_length=500, required=False)
    take_out = forms.BooleanField(label=_("Take it out"), required=False)

    def has_changed(self) -> bool:
        """Every column of the table is said, changed or not."""
        return True


class ShareDataForm(AskForm):
    """Somebody looked."""

    ask = asks.ShareDataAsk
    looked_at = forms.BooleanField(
        label=_("I looked at the columns pointed out; those that stay may be shared"),
        required=False,
    )


class GiveAccessForm(Listed):
    """Who, what for, until when."""

    ask = asks.GiveAccessAsk
    who = which(_("Who?"))
    purpose = forms.CharField(label=_("What for?"), max_length=500)
    until = day(_("Until"))

    def to_ask(self, fixed: Any) -> Any:
        kind, _point, found = self.cleaned_data["who"].partition(".")
        name = "person_id" if kind == "person" else "organization_id"
        return super().to_ask({**fixed, name: number_or_none(found)})
