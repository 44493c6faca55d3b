"""The form of themes."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField
from holt.surveys import asks


class SetThemesForm(AskForm):
    ask: ClassVar[type] = asks.SetThemesAsk
    themes = LinesField(
        label=_("Themes"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_(
            "One on each line: a name, a colon, and the words that put an answer under it. Other "
            "forms of a word count as well. Leave it empty to go back to what Holt proposes."
        ),
    )
