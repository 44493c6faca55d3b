"""A timetable from a file: what is a stop becomes one, what is left out is told with its reason."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import lcm

from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.methods.siting import cells, reading
from holt.methods.siting.timetable import Stop as Found
from holt.roads import events, queries, rules
from holt.roads.actions import letters, telling
from holt.roads.asks import BringTimetableAsk
from holt.roads.models import Mobile, Stop, Timetable, Vehicle, Visit

MOST_ROWS, MOST_TEXT, MOST_TOLD = 4_000, 4_000_000, 2_000
Spot = tuple[str, float, float]


@verb("roads.bring_timetable", ask=BringTimetableAsk)
def bring_timetable(actor: Viewer, ask: BringTimetableAsk, *, now: datetime) -> Timetable:
    """A whole timetable anew. Stops are known again by their name and place.

    Raises Refused "not_a_monday", "not_stops", "no_stop_in_it", "too_many", "weeks_too_many".
    """
    mobile = queries.mobile_to_change(actor, ask.mobile_id)
    rules.require_monday(ask.from_on)
    read = _read(ask.text)
    cycle = lcm(*{one.every for one in read.stops})
    if cycle > rules.CYCLES[-1]:
        raise Refused("weeks_too_many", "text", {"most": rules.CYCLES[-1]})
    before = queries.visits_of(queries.newest(mobile))
    timetable = Timetable.objects.create(
        mobile=mobile, how=Timetable.How.BROUGHT, from_on=ask.from_on, made_at=now,
        by_id=actor.person_id, report=_report(read),
    )  # fmt: skip
    mobile.cycle, mobile.version = cycle, mobile.version + 1
    mobile.save(update_fields=["cycle", "version"])
    _write(mobile, timetable, read.stops, ask.text, now)
    letters.tell_lenders(mobile, before, queries.visits_of(timetable), ask.from_on, now)
    event = events.TimetableBrought(
        mobile.pk, mobile.name, timetable.pk, len(read.stops), len(read.dropped), ask.from_on
    )
    telling.outside(event, mobile, actor, now)
    return timetable


def _read(text: str) -> reading.Reading:
    if len(text) > MOST_TEXT:
        raise Refused("too_long", "text", {"most": MOST_TEXT, "length": len(text)})
    try:
        read = reading.read(text)
    except cells.NotStops as problem:
        facts = {"missing": ", ".join(problem.missing)}
        raise Refused("not_stops", "text", facts) from problem
    if not read.stops:
        raise Refused("no_stop_in_it", "text")
    if len(read.stops) > MOST_ROWS:
        raise Refused("too_many", "text", {"most": MOST_ROWS})
    return read


def _report(read: reading.Reading) -> Mapping[str, Sequence[Sequence[object]]]:
    return {
        "dropped": [
            [one.row, one.vehicle, one.name, one.reason] for one in read.dropped[:MOST_TOLD]
        ],
        "noted": [[one.row, one.vehicle, one.name, one.what] for one in read.noted[:MOST_TOLD]],
    }


def _first_week(mobile: Mobile, text: str) -> int:
    """The number the file gives to our first week: since the calendar began where it has dates,
    1 where its weeks are only numbered."""
    rows = cells.table(text, cells.COLUMNS, cells.WANTED)
    dated = any(cells.date_of(row["start"]) is not None for row in rows)
    return (mobile.week_one.toordinal() - 1) // 7 if dated else 1


def _write(
    mobile: Mobile, timetable: Timetable, found: Sequence[Found], text: str, now: datetime
) -> None:
    vehicles = _vehicles(mobile, found, now)
    stops = _stops(mobile, found, _addresses(text), now)
    first = _first_week(mobile, text)
    Visit.objects.bulk_create(
        Visit(
            timetable=timetable,
            stop=stops[_spot(one)],
            vehicle=vehicles[_vehicle(one)],
            week=(one.week - first) % one.every,
            weekday=one.weekday,
            every=one.every,
            part=one.part,
            arrives=one.arrival,
            leaves=min(one.departure, 1440),
        )
        for one in found
    )


def _vehicle(one: Found) -> str:
    return (one.vehicle or "1")[:120]


def _vehicles(mobile: Mobile, found: Sequence[Found], now: datetime) -> dict[str, Vehicle]:
    known = {one.name: one for one in Vehicle.objects.filter(mobile=mobile)}
    for name in sorted({_vehicle(one) for one in found} - set(known)):
        known[name] = Vehicle.objects.create(mobile=mobile, name=name, added_at=now)
    return known


def _spot(one: Found) -> Spot:
    return _name(one).casefold(), round(one.lat, 4), round(one.lon, 4)


def _name(one: Found) -> str:
    return ", ".join(dict.fromkeys(it for it in (one.place, one.name) if it))[:200] or "–"


def _addresses(text: str) -> dict[int, str]:
    """The address of each row that has one."""
    rows = cells.table(text, cells.COLUMNS, cells.WANTED)
    return {row.number: row["address"] for row in rows if row["address"]}


def _stops(
    mobile: Mobile, found: Sequence[Found], addresses: Mapping[int, str], now: datetime
) -> dict[Spot, Stop]:
    """Each place once: known ones by name and position, the others added."""
    known: dict[Spot, Stop] = {
        (one.name.casefold(), round(one.lat, 4), round(one.lon, 4)): one
        for one in Stop.objects.filter(mobile=mobile, closed_on=None)
    }
    fresh: dict[Spot, Stop] = {}
    for one in found:
        if _spot(one) not in known and _spot(one) not in fresh:
            fresh[_spot(one)] = Stop(
                mobile=mobile, name=_name(one), address=addresses.get(one.row, one.place)[:255], lat=one.lat, lon=one.lon,
                added_at=now,
            )  # fmt: skip
    made = Stop.objects.bulk_create(fresh.values())
    return known | dict(zip(fresh, made, strict=True))
