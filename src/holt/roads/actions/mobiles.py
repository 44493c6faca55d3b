"""Mobile libraries and their vehicles."""

from datetime import date, datetime, time
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import save_amended
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.roads import access, events, queries, rules
from holt.roads.actions import telling
from holt.roads.asks import AddMobileAsk, AddVehicleAsk, EditMobileAsk, EditVehicleAsk
from holt.roads.models import Mobile, Timetable, Vehicle, Visit
from holt.values.zones import zones

MOST_CREW, MOST_SETUP, MOST_LUNCH = 20, 120, 180


@verb("roads.add_mobile", ask=AddMobileAsk)
def add_mobile(actor: Viewer, ask: AddMobileAsk, *, now: datetime) -> Mobile:
    """A new mobile library."""
    access.require(access.may_keep(actor, ask.organization_id), actor)
    values = _checked(ask, rules.monday_of(ask.week_one or now.date()))
    row = Mobile.objects.create(**values, organization_id=ask.organization_id, added_at=now)
    telling.outside(events.MobileAdded(row.pk, row.name), row, actor, now)
    return row


@verb("roads.edit_mobile", ask=EditMobileAsk)
def edit_mobile(actor: Viewer, ask: EditMobileAsk, *, now: datetime) -> Mobile:
    """Change what a mobile library says of itself. Raises Refused "visits_need_their_weeks" when
    the timetable would no longer fit into its weeks."""
    row = queries.mobile_to_change(actor, ask.mobile_id)
    values = _checked(ask, rules.monday_of(ask.week_one or row.week_one))
    _require_room(row, values["cycle"])
    changes = save_amended(row, "mobile", values, ask.version)
    event = events.MobileEdited(row.pk, row.name)
    telling.outside(event, row, actor, now, changes=changes, version=row.version)
    return row


def _checked(ask: AddMobileAsk | EditMobileAsk, week_one: date) -> dict[str, Any]:
    zone = ask.zone or network().zone
    if zone not in zones():
        raise Refused("not_a_zone", "zone")
    return {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "description": checks.text(ask.description, "description", most=4000),
        "zone": zone,
        "cycle": checks.whole(ask.cycle, "cycle", least=1, most=rules.CYCLES[-1]),
        "week_one": week_one,
        "is_public": ask.is_public,
    }


def _require_room(row: Mobile, cycle: int) -> None:
    held = Visit.objects.filter(timetable=queries.newest(row)).values_list("every", flat=True)
    if any(cycle % every for every in set(held)):
        raise Refused("visits_need_their_weeks", "cycle", {"cycle": row.cycle})


@verb("roads.add_vehicle", ask=AddVehicleAsk)
def add_vehicle(actor: Viewer, ask: AddVehicleAsk, *, now: datetime) -> Vehicle:
    """Another vehicle."""
    mobile = queries.mobile_to_change(actor, ask.mobile_id)
    values = _vehicle(ask, mobile, None)
    row = Vehicle.objects.create(**values, mobile=mobile, added_at=now)
    event = events.VehicleAdded(mobile.pk, mobile.name, row.pk, row.name)
    telling.outside(event, mobile, actor, now)
    return row


@verb("roads.edit_vehicle", ask=EditVehicleAsk)
def edit_vehicle(actor: Viewer, ask: EditVehicleAsk, *, now: datetime) -> Vehicle:
    """Change a vehicle. Raises Refused "vehicle_has_visits" when one is taken out of use that the
    timetable still sends out."""
    mobile, row = queries.vehicle_to_change(actor, ask.vehicle_id)
    if ask.closed_on and Visit.objects.filter(
        vehicle=row, timetable=queries.newest(mobile), timetable__isnull=False
    ):
        raise Refused("vehicle_has_visits", "closed_on")
    values = _vehicle(ask, mobile, row.pk) | {"closed_on": ask.closed_on}
    save_amended(row, "vehicle", values, ask.version)
    event = events.VehicleEdited(mobile.pk, mobile.name, row.pk, row.name)
    telling.inside(event, mobile, actor, now)
    return row


def _vehicle(
    ask: AddVehicleAsk | EditVehicleAsk, mobile: Mobile, but: int | None
) -> dict[str, Any]:
    """A vehicle as it is kept. Raises Refused."""
    name = checks.text(ask.name, "name", most=120, needed=True)
    if Vehicle.objects.filter(mobile=mobile, name=name).exclude(pk=but or 0).exists():
        raise Refused("named_already", "name")
    lunch_from, lunch_to = minutes_of(ask.lunch_from), minutes_of(ask.lunch_to)
    if lunch_to < lunch_from:
        raise Refused("ends_before_begins", "lunch_to")
    lat, lon = position(ask.lat, ask.lon)
    return {
        "name": name,
        "home": checks.text(ask.home, "home", most=200),
        "lat": lat,
        "lon": lon,
        "crew": checks.whole(ask.crew, "crew", least=1, most=MOST_CREW),
        "lunch_minutes": checks.whole(ask.lunch_minutes, "lunch_minutes", most=MOST_LUNCH),
        "lunch_from": lunch_from,
        "lunch_to": lunch_to,
        "setup_minutes": checks.whole(ask.setup_minutes, "setup_minutes", most=MOST_SETUP),
        "longest_minutes": checks.whole(
            ask.longest_minutes, "longest_minutes", least=60, most=1440
        ),
    }


def minutes_of(at: time) -> int:
    """Minutes after midnight."""
    return at.hour * 60 + at.minute


def position(lat: float | None, lon: float | None) -> tuple[float | None, float | None]:
    """Both or neither. Raises Refused "both_of_position", "out_of_range"."""
    if (lat is None) != (lon is None):
        raise Refused("both_of_position", "lon" if lon is None else "lat")
    return (
        checks.number(lat, "lat", least=-90, most=90),
        checks.number(lon, "lon", least=-180, most=180),
    )


def first_timetable(mobile: Mobile, actor: Viewer, now: datetime) -> Timetable:
    """The newest timetable; the first one begins with this week."""
    row = queries.newest(mobile)
    if row is None:
        row = Timetable.objects.create(
            mobile=mobile, how=Timetable.How.TYPED, from_on=rules.monday_of(now.date()),
            made_at=now, by_id=actor.person_id,
        )  # fmt: skip
    return row
