"""Forms of asking the network."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.evaluation import rules
from holt.evaluation.asks import (
    AskNetworkAsk,
    CloseNetworkSurveyAsk,
    FinishNamingAsk,
    NamePartnerAsk,
    UnnamePartnerAsk,
)
from holt.evaluation.queries import SeatPage
from holt.kernel.web.forms import AskForm
from holt.surveys import queries as surveys

HOW_CLOSELY = (
    (1, _("We tell each other what we know")),
    (2, _("We plan around each other")),
    (3, _("We share people, rooms, money or things")),
    (4, _("We make each other stronger")),
)


class AskNetworkForm(AskForm):
    """What it is called, until when."""

    ask = AskNetworkAsk
    title = forms.CharField(label=_("What to call it"), max_length=200)
    closes_on = forms.DateField(
        label=_("Last day to answer"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Three or four weeks are usual. Whoever has not finished is reminded once."),
    )


def _whole(value: str) -> int | None:
    return int(value) if value else None


class NamePartnerForm(AskForm):
    """Whom, how closely, and six ratings that may be left out."""

    ask = NamePartnerAsk
    other_id = forms.TypedChoiceField(label=_("Whom do you work with?"), coerce=int)
    level = forms.TypedChoiceField(
        label=_("How closely?"),
        help_text=_("Each is right for its purpose."),
        choices=HOW_CLOSELY,
        coerce=int,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, seat: SeatPage, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other_id"].choices = [("", _("Choose")), *seat.others]  # type: ignore[attr-defined]
        found = surveys.trust_and_value(language)
        steps = [*((str(step), words) for step, words in found.steps), ("", _("I cannot say"))]
        for name, words in found.asked:
            if name in rules.RATINGS:
                self.fields[name] = forms.TypedChoiceField(
                    label=words,
                    choices=steps,
                    coerce=_whole,
                    empty_value=None,
                    required=False,
                    widget=forms.RadioSelect,
                )


class UnnamePartnerForm(AskForm):
    """Nothing to fill in."""

    ask = UnnamePartnerAsk


class FinishNamingForm(AskForm):
    """Nothing to fill in."""

    ask = FinishNamingAsk


class CloseNetworkSurveyForm(AskForm):
    """Nothing to fill in."""

    ask = CloseNetworkSurveyAsk
