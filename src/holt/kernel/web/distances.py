"""Kilometers as the network's people say them."""

from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

KM_PER_MILE = 1.609344
MILES = "mi"


def distance(km: float, unit: str) -> str:
    """ "8 km" or "5 miles", rounded to what a person would say."""
    number = km / KM_PER_MILE if unit == MILES else km
    text = number_format(round(number, 1 if number < 10 else 0), use_l10n=True)
    text = text.removesuffix(".0").removesuffix(",0")
    return (_("%(number)s miles") if unit == MILES else _("%(number)s km")) % {"number": text}


class DistanceField(forms.FloatField):
    """A distance written in the network's unit; holds and cleans to kilometers."""

    unit = "km"

    def speak(self, unit: str) -> None:
        """Ask in this unit."""
        self.unit = unit
        self.help_text = (
            gettext_lazy("In miles.") if unit == MILES else gettext_lazy("In kilometers.")
        )

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, float | int) and self.unit == MILES:
            return round(value / KM_PER_MILE, 1)
        return value

    def clean(self, value: Any) -> Any:
        number = super().clean(value)
        return number * KM_PER_MILE if number is not None and self.unit == MILES else number
