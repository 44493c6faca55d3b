"""Which days a row of the timetable falls on, by the calendar on the wall."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEK = 7


@dataclass(frozen=True, slots=True)
class Times:
    """When a visit is: weeks count from 0, Monday is 0, minutes from midnight."""

    week: int
    weekday: int
    every: int
    arrives: int
    leaves: int


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when (not included; None: until further notice) a timetable is in force."""

    timetable_id: int
    from_on: date
    until: date | None

    def holds(self, on: date) -> bool:
        return self.from_on <= on and (self.until is None or on < self.until)


def monday_of(on: date) -> date:
    """The Monday of that week."""
    return on - timedelta(days=on.weekday())


def week_of(on: date, week_one: date, cycle: int) -> int:
    """Which week of the cycle a day is in, from 0."""
    return (monday_of(on) - week_one).days // WEEK % cycle


def base_day(one: Times, week_one: date) -> date:
    """The first day it falls on, counted from the first week of all."""
    return week_one + timedelta(days=WEEK * one.week + one.weekday)


def comes_on(one: Times, on: date, week_one: date) -> bool:
    """Whether the visit falls on this day."""
    return (on - base_day(one, week_one)).days % (WEEK * one.every) == 0


def dates(one: Times, week_one: date, first: date, until: date) -> Iterator[date]:
    """Every day of the visit from `first` on, before `until`."""
    step = WEEK * one.every
    ahead = -((base_day(one, week_one) - first).days // step) if step else 0
    on = base_day(one, week_one) + timedelta(days=step * (ahead - 1))
    while on < until:
        if on >= first:
            yield on
        on += timedelta(days=step)


def periods(known: Iterable[tuple[int, date]]) -> tuple[Period, ...]:
    """(id, from when) of timetables, oldest made first → when each is in force, in order.

    A newer one takes over from its Monday on; what should have begun then or later never does.
    """
    found: list[Period] = []
    for timetable_id, from_on in known:
        found = [one for one in found if one.from_on < from_on]
        if found:
            last = found.pop()
            found.append(Period(last.timetable_id, last.from_on, from_on))
        found.append(Period(timetable_id, from_on, None))
    return tuple(found)


def rrule(one: Times) -> str:
    """The repetition as calendars read it (RFC 5545)."""
    return f"FREQ=WEEKLY;INTERVAL={one.every};BYDAY={WEEKDAYS[one.weekday]}"
