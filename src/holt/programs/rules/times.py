"""When the sessions of a series fall: the clock on the wall stays the same all the way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from holt.kernel.errors import Refused
from holt.values.zones import instants, zones

EVERY: Mapping[str, int] = {"once": 0, "week": 7, "two_weeks": 14, "month": 0}
"""Days between two sessions; a month has a rule of its own (the second Tuesday)."""
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_IN_SERIES = 60
LONGEST = timedelta(hours=24)
EARLIEST_YEAR = 1990
LATEST_YEAR = 2200


@dataclass(frozen=True)
class Slot:
    """When one session is: two instants in UTC."""

    starts_at: datetime
    ends_at: datetime


def series(on: date, begins: time, ends: time, zone: str, every: str, count: int) -> list[Slot]:
    """The slots of a session or a series. The clock on the wall stays the same all the way.

    Raises Refused "not_a_choice", "out_of_range", "ends_before_start".
    """
    return [slot(day, begins, ends, zone) for day in dates(on, every, count)]


def dates(on: date, every: str, count: int) -> list[date]:
    """The days of a series; by the month it keeps the weekday (every second Tuesday).

    A month without a fifth such day is passed over, as RFC 5545 has it.
    """
    if every not in EVERY:
        raise Refused("not_a_choice", "every")
    if not 1 <= count <= MOST_IN_SERIES:
        raise Refused("out_of_range", "count", {"least": 1, "most": MOST_IN_SERIES})
    if count > 1 and every == "once":
        raise Refused("series_needs_rhythm", "every")
    if every == "month":
        return _monthly(on, count)
    return [on + timedelta(days=EVERY[every] * n) for n in range(count)]


def _monthly(on: date, count: int) -> list[date]:
    found: list[date] = []
    ahead = 0
    while len(found) < count:
        first = _first_of_month(on, ahead)
        day = first + timedelta(days=(on.weekday() - first.weekday()) % 7 + 7 * _week(on))
        found += [day] if day.month == first.month else []
        ahead += 1
    return found


def _week(on: date) -> int:
    """Which one of its weekday in the month this day is, counted from 0."""
    return (on.day - 1) // 7


def _first_of_month(on: date, ahead: int) -> date:
    months = on.month - 1 + ahead
    return date(on.year + months // 12, months % 12 + 1, 1)


def rule(on: date, every: str, count: int) -> str:
    """The same as an RRULE (RFC 5545 §3.3.10); nothing for a single session."""
    rules = {
        "week": "FREQ=WEEKLY",
        "two_weeks": "FREQ=WEEKLY;INTERVAL=2",
        "month": f"FREQ=MONTHLY;BYDAY={_week(on) + 1}{DAYS[on.weekday()]}",
    }
    return f"{rules[every]};COUNT={count}" if every in rules and count > 1 else ""


def without(days: Sequence[date], skipped: Iterable[date]) -> list[date]:
    """The days on which a session takes place. Refuses "not_in_series", "nothing_left"."""
    left_out = set(skipped)
    if left_out - set(days):
        raise Refused("not_in_series", "skipped")
    kept = [one for one in days if one not in left_out]
    if not kept:
        raise Refused("nothing_left", "skipped")
    return kept


def slot(on: date, begins: time, ends: time, zone: str) -> Slot:
    """One day's slot. Raises Refused "ends_before_start", "not_a_zone", "not_a_date"."""
    if not EARLIEST_YEAR <= on.year < LATEST_YEAR:
        raise Refused("not_a_date", "on")
    first, last = (datetime.combine(on, at.replace(tzinfo=None)) for at in (begins, ends))
    if last <= first:
        raise Refused("ends_before_start", "ends")
    return Slot(*instants(first, last, require_zone(zone)))


def require_zone(zone: str) -> str:
    """The zone's name, if it is one ("America/New_York")."""
    if zone not in zones():
        raise Refused("not_a_zone", "zone")
    return zone
