"""Visits as events of a calendar: one that repeats for each row, in the zone of its clock."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from holt.roads import rules
from holt.roads.queries import Calendar, Coming, VisitRow
from holt.roads.rules import Period
from holt.standards.icalendar import Event


def events(calendar: Calendar, name: str, stop_id: int | None = None) -> Iterator[Event]:
    """Every row of every timetable that is not over, and the days of pop-ups."""
    for period in calendar.periods:
        for row in calendar.rows(period.timetable_id):
            if stop_id in (None, row.stop_id):
                yield from _repeating(calendar, period, row, name)
    for row in calendar.pop_ups:
        if row.on and stop_id in (None, row.stop_id):
            yield _event(calendar, Coming(row.on, row.times.arrives, row.stop, row), name, "")


def _repeating(calendar: Calendar, period: Period, row: VisitRow, name: str) -> Iterator[Event]:
    """Nothing where the row falls on no day of its timetable's time."""
    ends = [one for one in (period.until, row.closed_on) if one is not None]
    until = min(ends) if ends else None
    first = next(
        rules.dates(
            row.times, calendar.week_one, period.from_on,
            period.from_on + timedelta(weeks=row.times.every + 1),
        ),
        None,
    )  # fmt: skip
    if first is None or (until is not None and first >= until):
        return
    rule = rules.rrule(row.times) + (_until(until, calendar.zone) if until else "")
    yield _event(calendar, Coming(first, row.times.arrives, row.stop, row), name, rule)


def _until(day: date, zone: str) -> str:
    """The last moment before a day, as a rule with a zone wants it (RFC 5545, 3.3.10)."""
    last = datetime.combine(day, time(0), ZoneInfo(zone)) - timedelta(seconds=1)
    return f";UNTIL={last.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _event(calendar: Calendar, one: Coming, name: str, rule: str) -> Event:
    base = settings.ADDRESS.rstrip("/")
    host = base.partition("://")[2] or "holt"
    row = one.visit
    return Event(
        uid=f"visit-{row.id}@{host}",
        summary=f"{name}: {row.stop}",
        location=", ".join(it for it in (row.stop, row.address) if it),
        description=row.vehicle,
        starts_at=one.starts_at(calendar.zone),
        ends_at=one.ends_at(calendar.zone),
        url=f"{base}/roads/stops/{row.stop_id}/",
        zone=calendar.zone,
        rule=rule,
    )
