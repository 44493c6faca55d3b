"""Stops as pages and programs read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.roads import access
from holt.roads.models import Mobile, Stop, Visit
from holt.roads.queries.timetables import newest
from holt.roads.queries.visible import mobile_row, stops


@dataclass(frozen=True)
class StopPage:
    """A stop as its reader may see it: promises and notes are empty for outsiders."""

    id: int
    mobile_id: int
    mobile: str
    organization_id: int
    zone: str
    name: str
    kind: str
    place_id: int | None
    address: str
    lat: float
    lon: float
    lender_id: int | None
    lender: str
    opens: int | None
    closes: int | None
    promised_on: date | None
    promised_to: str
    promised_why: str
    driver_note: str
    closed_on: date | None
    version: int
    may_keep: bool


COPIED = (
    *("mobile_id", "name", "kind", "place_id", "address", "lat", "lon", "lender_id", "opens"),
    *("closes", "closed_on", "version"),
)
INSIDE = ("promised_on", "promised_to", "promised_why", "driver_note")
OUTSIDE: Mapping[str, Any] = dict.fromkeys(INSIDE, "") | {"promised_on": None}


def stop(viewer: Viewer, stop_id: int) -> StopPage:
    """One stop. Raises NotFound."""
    row: Any = stops(viewer).select_related("mobile").filter(pk=stop_id).first()
    if row is None:
        raise NotFound
    home = row.mobile.organization_id
    inside = access.may_see_inside(viewer, home)
    seen = {one: getattr(row, one) for one in INSIDE} if inside else OUTSIDE
    return StopPage(
        **{one: getattr(row, one) for one in COPIED},
        **seen,
        id=row.pk,
        mobile=row.mobile.name,
        organization_id=home,
        zone=row.mobile.zone,
        lender=dict(directory.organization_choices(viewer, [row.lender_id])).get(row.lender_id, ""),
        may_keep=access.may_keep(viewer, home),
    )


def stops_of(viewer: Viewer, mobile_id: int) -> QuerySet[Stop]:
    """The open stops of one mobile library, with their visits in its newest timetable."""
    mobile = mobile_row(viewer, mobile_id)
    rows = stops(viewer).filter(mobile=mobile, closed_on=None)
    return with_visits(rows, mobile)


def with_visits(rows: QuerySet[Stop], mobile: Mobile) -> QuerySet[Stop]:
    """Each with its rows of the newest timetable as `.now`, and its mobile library."""
    now = Visit.objects.filter(timetable=newest(mobile)).order_by("week", "weekday", "arrives")
    return rows.select_related("mobile").prefetch_related(
        Prefetch("visits", queryset=now, to_attr="now")
    )


def stop_line(row: Any) -> Mapping[str, Any]:
    """A stop for the API: what is public of it."""
    names = ("mobile_id", "name", "kind", "address", "lat", "lon", "closed_on", "version")
    return {"id": row.pk, **{one: getattr(row, one) for one in names}}


STOP_FILTERS = {
    "q": lambda rows, value: rows.filter(Q(name__icontains=value) | Q(address__icontains=value)),
    "mobile_id": lambda rows, value: (
        rows.filter(mobile=int(value))
        if value.isascii() and value.isdigit() and len(value) < 19
        else rows.none()
    ),
}
STOP_SORTS: Mapping[str, tuple[str, ...]] = {"name": ("name",)}


def place_choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of places the network knows, with a latitude and longitude."""
    rows = directory.active_organizations(viewer).filter(
        places__lat__isnull=False, places__closed_on=None
    )
    names = rows.values_list("places__pk", "places__name", "name", "places__city")
    return tuple(
        (pk, ", ".join(dict.fromkeys(one for one in (place, name, city) if one)))
        for pk, place, name, city in names.order_by("places__name", "places__pk")[:2000]
    )


@dataclass(frozen=True)
class Found:
    """A place the network knows."""

    id: int
    name: str
    address: str
    lat: float
    lon: float
    organization_id: int


def place(viewer: Viewer, place_id: int) -> Found:
    """One of `place_choices`. Raises NotFound."""
    rows = directory.active_organizations(viewer).filter(
        places=place_id, places__lat__isnull=False, places__closed_on=None
    )
    names = ("places__name", "places__address", "places__city", "places__lat", "places__lon", "pk")
    found = rows.values_list(*names).first()
    if found is None:
        raise NotFound("place_id")
    name, address, city, lat, lon, organization_id = found
    where = ", ".join(one for one in (address, city) if one)
    return Found(place_id, name, where, lat, lon, organization_id)


def lender_choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the organizations that may lend a lot."""
    return tuple(directory.active_organizations(viewer).values_list("pk", "name")[:2000])
