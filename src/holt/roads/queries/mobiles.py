"""Mobile libraries and vehicles as pages and programs read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.roads import access
from holt.roads.models import Mobile, Vehicle
from holt.roads.queries.visible import mobile_row, visible


@dataclass(frozen=True)
class VehicleRow:
    """A vehicle; home, crew and hours are empty for outsiders."""

    id: int
    mobile_id: int
    name: str
    home: str
    lat: float | None
    lon: float | None
    crew: int
    lunch_minutes: int
    lunch_from: int
    lunch_to: int
    setup_minutes: int
    longest_minutes: int | None
    closed_on: date | None
    version: int


@dataclass(frozen=True)
class MobilePage:
    """A mobile library as its reader may see it."""

    id: int
    organization_id: int
    organization: str
    name: str
    description: str
    zone: str
    cycle: int
    week_one: date
    is_public: bool
    version: int
    vehicles: tuple[VehicleRow, ...]
    may_keep: bool
    may_see_inside: bool


COPIED = (
    "organization_id",
    "name",
    "description",
    "zone",
    "cycle",
    "week_one",
    "is_public",
    "version",
)
OF_VEHICLE = (
    *("mobile_id", "name", "home", "lat", "lon", "crew", "lunch_minutes", "lunch_from", "lunch_to"),
    *("setup_minutes", "longest_minutes", "closed_on", "version"),
)


def mobile(viewer: Viewer, mobile_id: int) -> MobilePage:
    """One mobile library. Raises NotFound."""
    row: Any = mobile_row(viewer, mobile_id)
    inside = access.may_see_inside(viewer, row.organization_id)
    vehicles = Vehicle.objects.filter(mobile=row).order_by("name", "pk") if inside else ()
    return MobilePage(
        **{one: getattr(row, one) for one in COPIED},
        id=row.pk,
        organization=row.organization.name,
        vehicles=tuple(vehicle_row(one) for one in vehicles),
        may_keep=access.may_keep(viewer, row.organization_id),
        may_see_inside=inside,
    )


def vehicle_row(row: Any) -> VehicleRow:
    """A vehicle, frozen."""
    return VehicleRow(id=row.pk, **{one: getattr(row, one) for one in OF_VEHICLE})


def vehicle(viewer: Viewer, vehicle_id: int) -> VehicleRow:
    """One vehicle, for whoever looks after it. Raises NotFound, NotAllowed."""
    seen = visible(viewer).order_by().values("pk")
    row = Vehicle.objects.select_related("mobile").filter(mobile__in=seen, pk=vehicle_id).first()
    if row is None:
        raise NotFound
    access.require(access.may_keep(viewer, row.mobile.organization_id), viewer)
    return vehicle_row(row)


def vehicle_choices(mobile_id: int) -> tuple[tuple[int, str], ...]:
    """(id, name) of the vehicles in use."""
    rows = Vehicle.objects.filter(mobile=mobile_id, closed_on=None).order_by("name", "pk")
    return tuple(rows.values_list("pk", "name"))


def mobiles(viewer: Viewer) -> QuerySet[Mobile]:
    """What the list shows: with organization and the number of stops, by name."""
    open_stops = Count("stops", filter=Q(stops__closed_on=None))
    return visible(viewer).select_related("organization").annotate(stop_count=open_stops)


def mobile_line(row: Any) -> Mapping[str, Any]:
    """A row of `mobiles` for the API."""
    return {
        "id": row.pk,
        "organization": row.organization.name,
        "stops": row.stop_count,
        **{one: getattr(row, one) for one in COPIED},
    }


MOBILE_FILTERS = {
    "q": lambda rows, value: rows.filter(
        Q(name__icontains=value) | Q(organization__name__icontains=value)
    ),
}
MOBILE_SORTS: Mapping[str, tuple[str, ...]] = {"name": ("name",)}
