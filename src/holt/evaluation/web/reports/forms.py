"""Forms of reports."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.evaluation.asks import (
    EditReportAsk,
    MakeReportAsk,
    PublishReportAsk,
    ReleaseReportAsk,
    RemakeReportAsk,
    ShareReportAsk,
    UnpublishReportAsk,
    UnshareReportAsk,
    WithdrawReportAsk,
)
from holt.evaluation.rules import reports as rules
from holt.evaluation.web.reports.words import SECTIONS
from holt.kernel.web.forms import AskForm, Many

Choices = Sequence[tuple[Any, object]]
PLACE = "place_"


class DayField(forms.DateField):
    widget = forms.DateInput


class MakeReportForm(AskForm):
    """Whose, about which time; for a brief or a board's page about which partnership."""

    ask = MakeReportAsk
    title = forms.CharField(label=_("Title"), max_length=200)
    organization_id = forms.TypedChoiceField(label=_("Made by"), coerce=int)
    partnership_id = forms.TypedChoiceField(label=_("About which partnership"), coerce=int)
    since = DayField(label=_("From"))
    until = DayField(label=_("Until"))
    asked_for = forms.CharField(
        label=_("What do you ask for?"),
        help_text=_("In one sentence, such as: keep the evening hours of both branches."),
        max_length=500,
        required=False,
    )
    asked_of = forms.CharField(
        label=_("Whom do you ask?"),
        help_text=_("Such as the county’s budget committee."),
        max_length=200,
        required=False,
    )
    asked_on = DayField(label=_("On which day?"), required=False)

    def __init__(
        self,
        *args: Any,
        kind: str,
        organizations: Choices = (),
        partnerships: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]
        self.fields["partnership_id"].choices = partnerships  # type: ignore[attr-defined]
        _leave_out(self, kind)


def _leave_out(form: forms.Form, kind: str) -> None:
    """What this kind does not ask."""
    gone = () if kind in ("hearing", "board") else ("partnership_id",)
    for name in (*gone, *(() if kind == "hearing" else ("asked_for", "asked_of", "asked_on"))):
        form.fields.pop(name, None)


class EditReportForm(AskForm):
    """Own words, whose words, and where each section stands."""

    ask = EditReportAsk
    title = forms.CharField(label=_("Title"), max_length=200)
    asked_for = forms.CharField(label=_("What do you ask for?"), max_length=500, required=False)
    asked_of = forms.CharField(label=_("Whom do you ask?"), max_length=200, required=False)
    asked_on = DayField(label=_("On which day?"), required=False)
    opening = forms.CharField(
        label=_("Opening"),
        help_text=_("A few sentences of your own, before the figures."),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    closing = forms.CharField(
        label=_("Closing"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    quotes = Many(
        label=_("Whose words?"),
        help_text=_("Only words that their speakers allowed to be quoted."),
        required=False,
    )

    def __init__(
        self, *args: Any, kind: str, shown: Sequence[str] = (), quotes: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["quotes"].choices = quotes  # type: ignore[attr-defined]
        if not quotes:
            del self.fields["quotes"]
        places: list[tuple[int, object]] = [(0, _("not shown"))]
        places += [(at, str(at)) for at in range(1, len(rules.SECTIONS[kind]) + 1)]
        for code in rules.SECTIONS[kind]:
            self.fields[PLACE + code] = forms.TypedChoiceField(
                label=_("Place of “%(section)s”") % {"section": SECTIONS[code]},
                choices=places,
                coerce=int,
                initial=shown.index(code) + 1 if code in shown else 0,
            )
        _leave_out(self, kind)

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """The places as one order."""
        at = {
            name.removeprefix(PLACE): place
            for name, place in self.cleaned_data.items()
            if name.startswith(PLACE) and place
        }
        return super().to_ask({**fixed, "shown": tuple(sorted(at, key=lambda code: at[code]))})


class RemakeReportForm(AskForm):
    ask = RemakeReportAsk


class ReleaseReportForm(AskForm):
    ask = ReleaseReportAsk


class WithdrawReportForm(AskForm):
    ask = WithdrawReportAsk
    reason = forms.CharField(label=_("Why?"), max_length=300)


class ShareReportForm(AskForm):
    """To whom of the board."""

    ask = ShareReportAsk
    name = forms.CharField(label=_("Their name"), max_length=200, required=False)
    email = forms.EmailField(label=_("Their e-mail address"))
    language = forms.ChoiceField(
        label=_("Their language"), choices=[("en", "English"), ("es", "Español")]
    )


class UnshareReportForm(AskForm):
    ask = UnshareReportAsk


class PublishReportForm(AskForm):
    ask = PublishReportAsk


class UnpublishReportForm(AskForm):
    ask = UnpublishReportAsk


def last_year(today: date) -> tuple[date, date]:
    """The calendar year that is over in January, else the one that runs."""
    year = today.year - 1 if today.month == 1 else today.year
    return date(year, 1, 1), date(year, 12, 31)
