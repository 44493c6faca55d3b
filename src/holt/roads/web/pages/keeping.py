"""Looking after a mobile library: itself and its vehicles."""

from datetime import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.network import network
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, look, viewer_of
from holt.roads import queries
from holt.roads.queries import MobilePage
from holt.roads.web.forms import mobiles as forms

LUNCH = {"lunch_from": time(11, 30), "lunch_to": time(14)}


def kept(request: HttpRequest, mobile_id: int) -> MobilePage:
    """A mobile library, for those who look after it."""
    found = look(request, queries.mobile, mobile_id)
    access.require(found.may_keep, viewer_of(request))
    return found


def act_on(
    request: HttpRequest, found: MobilePage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one mobile library: afterwards one is back at its page, unless told otherwise."""
    here = reverse("roads:mobile", args=[found.id])
    more = {
        "why": found.name,
        "fixed": {"mobile_id": found.id},
        "done": lambda _row: here,
        "context": {"back": here},
        **said,
    }
    return act(request, f"roads.{verb}", form, **more)


def add_mobile(request: HttpRequest) -> HttpResponse:
    """A new mobile library of an organization one works for."""
    viewer = viewer_of(request)
    homes = queries.homes(viewer)
    access.require(bool(homes), viewer)
    return act(
        request,
        "roads.add_mobile",
        forms.AddMobileForm,
        title=_("Add a mobile library"),
        why=_("A bookmobile, a van, a cargo bike: whatever brings the library to people."),
        button=_("Add it"),
        done=lambda row: reverse("roads:mobile", args=[row.pk]),
        said=_("It is on the list. Now bring its timetable, or add a vehicle and stops."),
        initial={"organization_id": homes[0][0], "zone": network().zone, "is_public": True},
        form_kwargs={"homes": homes},
        context={"back": "/roads/"},
    )


def edit_mobile(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """Change what it says of itself."""
    found = kept(request, mobile_id)
    copied = ("name", "description", "zone", "cycle", "week_one", "is_public", "version")
    return act_on(
        request,
        found,
        "edit_mobile",
        forms.EditMobileForm,
        title=_("Change this mobile library"),
        button=_("Save"),
        said=_("Saved."),
        initial={one: getattr(found, one) for one in copied},
    )


def add_vehicle(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """Another vehicle."""
    return act_on(
        request,
        kept(request, mobile_id),
        "add_vehicle",
        forms.AddVehicleForm,
        title=_("Add a vehicle"),
        button=_("Add it"),
        said=_("It can be sent out now."),
        initial=LUNCH,
    )


def edit_vehicle(request: HttpRequest, vehicle_id: int) -> HttpResponse:
    """Change a vehicle."""
    row = look(request, queries.vehicle, vehicle_id)
    copied = (
        *("name", "home", "lat", "lon", "crew", "lunch_minutes", "setup_minutes"),
        *("longest_minutes", "closed_on", "version"),
    )
    hours = {one: clock(getattr(row, one)) for one in LUNCH}
    return act_on(
        request,
        kept(request, row.mobile_id),
        "edit_vehicle",
        forms.EditVehicleForm,
        title=_("Change this vehicle"),
        button=_("Save"),
        said=_("Saved. Plans made before must be made anew."),
        fixed={"vehicle_id": vehicle_id},
        initial={one: getattr(row, one) for one in copied} | hours,
    )


def clock(minutes: int | None) -> time | None:
    """Minutes of a day as a form begins with them."""
    return None if minutes is None else time(minutes // 60 % 24, minutes % 60)
