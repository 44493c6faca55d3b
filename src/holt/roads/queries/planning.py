"""What the planner reads. Imported only where something is planned: it brings the solvers."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from holt.roads.models import Mobile, Stop, Timetable, Vehicle
from holt.roads.queries.timetables import VisitRow, visits_of
from holt.roads.rules.rounds import Round, Row, Van, rounds_of


def vans(mobile: Mobile) -> list[Van]:
    """The vehicles as the planner knows them."""
    return [
        Van(
            one.pk, one.name, None if one.lat is None or one.lon is None else (one.lat, one.lon),
            one.lunch_minutes, one.lunch_from, one.lunch_to, one.setup_minutes, one.longest_minutes,
        )
        for one in Vehicle.objects.filter(mobile=mobile).order_by("name", "pk")
    ]  # fmt: skip


def rows(mobile: Mobile, visits: Sequence[VisitRow]) -> list[Row]:
    """Visits of stops in use, with what must be kept of each."""
    kept = {one.pk: one for one in Stop.objects.filter(mobile=mobile, closed_on=None)}
    return [
        Row(one.held(), one.lat, one.lon, stop.promised_on is not None, stop.opens, stop.closes)
        for one in visits
        if (stop := kept.get(one.stop_id)) is not None
    ]


def rounds(mobile: Mobile, timetable: Timetable | None) -> tuple[Round, ...]:
    """The rounds of a timetable as it stands."""
    return rounds_of(rows(mobile, visits_of(timetable)), vans(mobile))


def mark(mobile: Mobile, timetable: Timetable | None) -> str:
    """Changes when anything a plan was made on does (names and promises aside:
    promises are asked again)."""
    found = rows(mobile, visits_of(timetable))
    known = [
        [repr(replace(one.held, stop="")), one.lat, one.lon, one.opens, one.closes] for one in found
    ]
    told = json.dumps([known, [repr(replace(one, name="")) for one in vans(mobile)]])
    return hashlib.sha256(told.encode()).hexdigest()
