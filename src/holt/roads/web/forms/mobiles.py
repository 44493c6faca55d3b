"""A mobile library and its vehicles."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.roads.asks import AddMobileAsk, AddVehicleAsk, EditMobileAsk, EditVehicleAsk
from holt.values.zones import places

Choices = Sequence[tuple[Any, object]]


def zone_choices() -> list[tuple[str, str]]:
    """Every zone with a place in its name, as people write it."""
    return [("UTC", "UTC"), *((one, one.replace("_", " ")) for one in places())]


class MobileForm(AskForm):
    """All that a mobile library says of itself."""

    name = forms.CharField(label=_("Name"), max_length=200)
    description = forms.CharField(
        label=_("What it brings"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    cycle = forms.IntegerField(
        label=_("The timetable repeats after how many weeks?"), min_value=1, max_value=12, initial=4
    )
    week_one = forms.DateField(
        label=_("A day of the first of these weeks"),
        help_text=_("Leave it empty for this week."),
        required=False,
        widget=forms.DateInput,
    )
    is_public = forms.BooleanField(
        label=_("Everyone may see its stops and timetable"), required=False, initial=True
    )
    zone = forms.ChoiceField(label=_("Time zone"), choices=zone_choices)


class AddMobileForm(MobileForm):
    ask = AddMobileAsk
    organization_id = forms.TypedChoiceField(label=_("Whose it is"), coerce=int)
    field_order = ("organization_id",)

    def __init__(self, *args: Any, homes: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = list(homes)  # type: ignore[attr-defined]


class EditMobileForm(MobileForm):
    ask = EditMobileAsk


class VehicleForm(AskForm):
    """A vehicle and its crew's day."""

    name = forms.CharField(label=_("Name"), max_length=120)
    crew = forms.IntegerField(label=_("People on board"), min_value=1, max_value=20, initial=1)
    home = forms.CharField(
        label=_("Where it lives"),
        help_text=_("The garage from which it leaves in the morning."),
        max_length=200,
        required=False,
    )
    lat = forms.FloatField(
        label=_("Latitude of its home"),
        help_text=_("Without it Holt takes the place nearest to where its days begin and end."),
        required=False,
        min_value=-90,
        max_value=90,
    )
    lon = forms.FloatField(
        label=_("Longitude of its home"), required=False, min_value=-180, max_value=180
    )
    setup_minutes = forms.IntegerField(
        label=_("Minutes to set up at each stop"), min_value=0, max_value=120, initial=5
    )
    lunch_minutes = forms.IntegerField(
        label=_("Minutes of lunch"), min_value=0, max_value=180, initial=30
    )
    lunch_from = forms.TimeField(label=_("Lunch not before"), widget=forms.TimeInput)
    lunch_to = forms.TimeField(label=_("Lunch taken by"), widget=forms.TimeInput)
    longest_minutes = forms.IntegerField(
        label=_("Longest day in minutes"),
        help_text=_(
            "Driving, setting up and stops, lunch apart. 480 is eight hours. Leave it empty for the longest day of today's timetable."
        ),
        min_value=60,
        max_value=1440,
        required=False,
    )


class AddVehicleForm(VehicleForm):
    ask = AddVehicleAsk


class EditVehicleForm(VehicleForm):
    ask = EditVehicleAsk
    closed_on = forms.DateField(
        label=_("No longer in use from"), required=False, widget=forms.DateInput
    )
