"""The form by which a file of answers is handed in."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from holt.directory.imports.asks import FileRow
from holt.surveys import asks
from holt.surveys.web.forms.surveys import Listed
from holt.surveys.web.words import TOPICS

MOST_BYTES = 64 * 1024 * 1024


class ImportAnswersForm(Listed):
    ask: ClassVar[type] = asks.ImportAnswersAsk
    file = forms.FileField(
        label=_("The file"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.tsv,.txt"}),
        help_text=_("A CSV or XLSX with one answer a row and the questions in the first row."),
        allow_empty_file=True,
    )
    survey_id = forms.TypedChoiceField(
        label=_("Which survey do they answer?"), coerce=int, empty_value=None, required=False
    )
    template = forms.ChoiceField(
        label=_("For a new survey: when were people asked?"),
        choices=[
            ("outcome", _("At the end of the program")),
            ("follow_up", _("Four to eight weeks later")),
        ],
        widget=forms.RadioSelect,
        initial="outcome",
        required=False,
    )
    topic = forms.ChoiceField(
        label=_("For a new survey: what was it about?"),
        choices=[("", "–"), *TOPICS.items()],
        required=False,
        help_text=_("If the file holds several topics, bring it in once for each, cut by topic."),
    )
    title = forms.CharField(
        label=_("For a new survey: what is it called?"), max_length=200, required=False
    )
    organization_id = forms.TypedChoiceField(
        label=_("For a new survey: who asked?"), coerce=int, empty_value=None, required=False
    )
    day = forms.DateField(
        label=_("The day, where the file names none"),
        required=False,
        widget=forms.DateInput,
        help_text=_("Reports go by month: any day of the right month will do."),
    )

    def __init__(self, *args: Any, there: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        new = ("", _now("A new survey, with the four questions of outcomes"))
        self.fields["survey_id"].choices = [new, *there]  # type: ignore[attr-defined]

    def clean_file(self) -> FileRow:
        given = self.cleaned_data["file"]
        if given.size > MOST_BYTES:
            raise forms.ValidationError(
                _("This is larger than 64 megabytes. Please cut it into several files.")
            )
        return FileRow(given.name, base64.b64encode(given.read()).decode())

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        values["template"] = values.get("template") or "outcome"
        if values.get("survey_id") is None:
            for name in ("topic", "title", "organization_id"):
                if not values.get(name) and name not in self.errors:
                    self.add_error(name, _("A new survey needs this."))
        return values

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        return super().to_ask({**fixed, "files": (self.cleaned_data["file"],)})
