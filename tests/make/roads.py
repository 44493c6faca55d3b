"""Builders of mobile libraries, their stops and timetables."""

from datetime import date, time
from random import Random
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import THE_HOUSE
from holt.roads import actions, asks
from holt.roads.models import Mobile, RoutePlan, Stop, Vehicle, Visit
from tests.make.directory import NOON

MONDAY = date(2026, 11, 2)
MIDDLE = (44.31, -91.93)


def mobile_library(organization: Organization, name: str = "Bookmobile", **changes: Any) -> Mobile:
    """A published mobile library with a cycle of two weeks from a Monday."""
    values = {"zone": "America/Chicago", "cycle": 2, "week_one": MONDAY} | changes
    ask = asks.AddMobileAsk(organization.pk, name, **values)
    return actions.add_mobile(THE_HOUSE, ask, now=NOON)


def vehicle(mobile: Mobile, name: str = "Van", **changes: Any) -> Vehicle:
    """A vehicle that lives in the middle of its county."""
    values = {"lat": MIDDLE[0], "lon": MIDDLE[1], "longest_minutes": 480} | changes
    return actions.add_vehicle(THE_HOUSE, asks.AddVehicleAsk(mobile.pk, name, **values), now=NOON)


def stop(mobile: Mobile, name: str = "Elm Court", **changes: Any) -> Stop:
    values = {"lat": 44.35, "lon": -91.9} | changes
    return actions.add_stop(THE_HOUSE, asks.AddStopAsk(mobile.pk, name, **values), now=NOON)


def visit(stop: Stop, vehicle: Vehicle, **changes: Any) -> Visit:
    """On the Tuesday of the first of two weeks, 10 to 10:30."""
    values: dict[str, Any] = {
        "arrives": time(10), "leaves": time(10, 30), "weekday": 1, "week": 0, "every": 2,
    } | changes  # fmt: skip
    return actions.set_visit(THE_HOUSE, asks.SetVisitAsk(stop.pk, vehicle.pk, **values), now=NOON)


def rounds(
    mobile: Mobile, days: int = 3, each: int = 4, seed: int = 1
) -> tuple[Vehicle, list[Stop]]:
    """A vehicle with so many stops on so many days of the first week, laid out carelessly."""
    van, chance, stops = vehicle(mobile), Random(seed), []
    for day in range(days):
        for number in range(each):
            lat = MIDDLE[0] + chance.uniform(-0.15, 0.15)
            lon = MIDDLE[1] + chance.uniform(-0.2, 0.2)
            made = stop(mobile, f"Stop {day}{number}", lat=lat, lon=lon)
            begins = 9 * 60 + 30 + 80 * number
            visit(
                made, van, weekday=day, arrives=time(begins // 60, begins % 60),
                leaves=time((begins + 20) // 60, (begins + 20) % 60),
            )  # fmt: skip
            stops.append(made)
    return van, stops


def plan(mobile: Mobile, seconds: float = 0) -> RoutePlan:
    """A finished search."""
    row = actions.plan_rounds(THE_HOUSE, asks.PlanRoundsAsk(mobile.pk, seconds), now=NOON)
    actions.run_plan(row.pk, lambda: NOON)
    row.refresh_from_db()
    return row
