"""A day as the driver needs it, for the library's own people."""

from dataclasses import dataclass
from datetime import date

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.roads import rules
from holt.roads.models import Mobile, Stop, Timetable, Vehicle
from holt.roads.queries.timetables import calendar
from holt.roads.queries.visible import inside_row


@dataclass(frozen=True)
class DriverCall:
    """One stop of the day."""

    stop: str
    address: str
    opens: int
    closes: int
    km: float
    note: str
    lender: str
    is_promised: bool


@dataclass(frozen=True)
class DriverDay:
    """One vehicle's day: when it leaves, its stops, lunch (0 minutes: none), when it is home."""

    vehicle: str
    home: str
    crew: int
    leaves: int
    calls: tuple[DriverCall, ...]
    lunch_at: int
    lunch: int
    back: int
    km: float


def drivers_day(viewer: Viewer, mobile_id: int, on: date) -> tuple[DriverDay, ...]:
    """Every vehicle that is out on this day. Raises NotFound, NotAllowed."""
    from holt.roads.queries import planning  # brings the solvers, which few processes need
    from holt.roads.rules import days

    mobile = inside_row(viewer, mobile_id)
    period = calendar(mobile, on).period(on)
    if period is None:
        return ()
    timetable = Timetable.objects.get(pk=period.timetable_id)
    week = rules.week_of(on, mobile.week_one, mobile.cycle)
    found = []
    for task in planning.rounds(mobile, timetable):
        for day in days.days_of(task, task.today):
            if day.weekday == on.weekday() and day.week == week % task.cycle:
                found.append(_day(mobile, day))
    return tuple(found)


def _day(mobile: Mobile, day: object) -> DriverDay:
    from holt.roads.rules.days import Day

    assert isinstance(day, Day)
    van = Vehicle.objects.get(pk=day.van.id)
    ids = [call.row.held.stop_id for call in day.calls]
    stops = {one.pk: one for one in Stop.objects.filter(pk__in=ids)}
    lenders = directory.organization_names(one.lender_id for one in stops.values() if one.lender_id)
    calls = tuple(
        DriverCall(
            stop.name, stop.address, call.opens, call.closes, call.km, stop.driver_note,
            lenders.get(stop.lender_id or 0, ""), stop.promised_on is not None,
        )
        for call in day.calls
        for stop in (stops[call.row.held.stop_id],)
    )  # fmt: skip
    return DriverDay(
        van.name, van.home, van.crew, day.leaves, calls, day.lunch_at, day.lunch, day.home, day.km
    )
