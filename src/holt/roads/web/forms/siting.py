"""Where it should stop."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.roads.asks import AddAreaAsk, AddCandidateAsk, BringAreasAsk, StudySitesAsk
from holt.roads.web.forms.timetables import FileForm
from holt.roads.web.words import PLACES

Choices = Sequence[tuple[Any, object]]


class AddAreaForm(AskForm):
    """People of an area."""

    ask = AddAreaAsk
    name = forms.CharField(label=_("Which area?"), max_length=200)
    district = forms.CharField(label=_("District"), max_length=120, required=False)
    people = forms.IntegerField(label=_("How many people live there?"), min_value=0)
    need = forms.FloatField(
        label=_("Need"),
        help_text=_("1 is usual; 2 counts everyone there twice."),
        min_value=0,
        max_value=1000,
        initial=1,
    )
    lat = forms.FloatField(label=_("Latitude"), min_value=-90, max_value=90)
    lon = forms.FloatField(label=_("Longitude"), min_value=-180, max_value=180)
    has_branch = forms.BooleanField(label=_("They can walk to a branch"), required=False)


class BringAreasForm(FileForm):
    ask = BringAreasAsk


class AddCandidateForm(AskForm):
    """A possible stop."""

    ask = AddCandidateAsk
    place_id = forms.TypedChoiceField(
        label=_("A place the network knows"), coerce=int, empty_value=None, required=False
    )
    name = forms.CharField(
        label=_("Name"),
        help_text=_("Leave it empty to take the place's own."),
        max_length=200,
        required=False,
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=list(PLACES.items()))
    address = forms.CharField(label=_("Address"), max_length=255, required=False)
    lat = forms.FloatField(
        label=_("Latitude"),
        help_text=_("Where no place was chosen above."),
        required=False,
        min_value=-90,
        max_value=90,
    )
    lon = forms.FloatField(label=_("Longitude"), required=False, min_value=-180, max_value=180)

    def __init__(self, *args: Any, places: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none = ("", _("None of these"))
        self.fields["place_id"].choices = [none, *places]  # type: ignore[attr-defined]


class StudySitesForm(AskForm):
    """The question."""

    ask = StudySitesAsk
    stops = forms.IntegerField(label=_("How many stops?"), min_value=1, max_value=500)
    walk_meters = forms.IntegerField(
        label=_("How far do people walk, in meters?"), min_value=100, max_value=50_000, initial=800
    )
    floor_percent = forms.IntegerField(
        label=_("In every district at least so many of 100 reached"),
        help_text=_("The floor of equity. 0 for none."),
        min_value=0,
        max_value=100,
        initial=0,
    )
    keeps_promised = forms.BooleanField(
        label=_("Stops whose day was promised stay"), required=False, initial=True
    )
