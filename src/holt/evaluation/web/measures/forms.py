"""Forms for choosing measures, noting by hand, striking out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.evaluation import rules
from holt.evaluation.asks import ChooseMeasuresAsk, NoteMeasureAsk, StrikeMeasureNoteAsk
from holt.evaluation.web.measures.words import MEASURES, SOURCES, UNITS
from holt.kernel.web.forms import AskForm

AIMS = {
    "share": _("What you aim at in a year, in per cent"),
    "cents": _("What you aim at in a year, in money"),
    "people": _("How many people you aim at in a year"),
    "hours": _("How many hours you aim at in a year"),
    "programs": _("How many you aim at in a year"),
}


class ChooseMeasuresForm(AskForm):
    """The measures are rows beside it."""

    ask = ChooseMeasuresAsk


class MeasureRowForm(forms.Form):
    """One measure of the catalog."""

    measure = forms.ChoiceField(choices=list(MEASURES.items()), widget=forms.HiddenInput)
    is_chosen = forms.BooleanField(required=False)
    aim = forms.CharField(required=False, max_length=30)
    why = forms.CharField(label=_("Why it counts for you"), required=False, max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        measure = str(self["measure"].value() or "")
        if measure in MEASURES:
            self.fields["is_chosen"].label = MEASURES[measure]
            self.fields["is_chosen"].help_text = SOURCES[measure]
            self.fields["aim"].label = AIMS[rules.main_unit(measure)]


def rows_initial(chosen: dict[str, tuple[str, str]]) -> list[dict[str, object]]:
    """Every measure of the catalog; measure → (aim, why) of those that count now."""
    return [
        {
            "measure": one.value,
            "is_chosen": one.value in chosen,
            "aim": chosen.get(one.value, ("", ""))[0],
            "why": chosen.get(one.value, ("", ""))[1],
        }
        for one in rules.Measure
    ]


class NoteMeasureForm(AskForm):
    """What Holt has no data of."""

    ask = NoteMeasureAsk
    measure = forms.ChoiceField(
        label=_("Which measure is it about?"),
        choices=[(one.value, MEASURES[one.value]) for one in rules.Measure if one in rules.NOTED],
    )
    what = forms.CharField(
        label=_("What did you observe?"),
        help_text=_("Such as: one résumé class instead of two. No names of patrons."),
        max_length=300,
    )
    value = forms.CharField(
        label=_("How much?"),
        help_text=_("A number. One dropped program is 1; money is whole money, such as 1200.50."),
        max_length=30,
    )
    unit = forms.ChoiceField(
        label=_("Counted in"),
        choices=[
            (one, UNITS[one])
            for one in UNITS
            if one not in ("days", "data_sets", "share", "points")
        ],
    )
    on = forms.DateField(label=_("On which day?"), widget=forms.DateInput)
    source = forms.CharField(
        label=_("Who says so?"),
        help_text=_("Such as: the grant letter of May 3, or the branch manager."),
        max_length=300,
    )
    evidence = forms.CharField(
        label=_("What shows it"),
        help_text=_("Where somebody can look it up, or how you worked it out."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class StrikeMeasureNoteForm(AskForm):
    """Why it counts no longer."""

    ask = StrikeMeasureNoteAsk
    reason = forms.CharField(
        label=_("Why is it struck out?"),
        help_text=_("Such as: it stands in the ledger already."),
        max_length=300,
    )
