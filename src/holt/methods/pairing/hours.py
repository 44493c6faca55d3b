"""Hours of a week two people share, by the clocks on their own walls, in every week of a season."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import gcd
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

STEP = 15
"""Minutes: every zone's offset is a whole number of quarters of an hour."""
DAY = 24 * 60
WEEK = 7 * DAY
WAKING = (7 * 60, 22 * 60)
"""From seven in the morning to ten at night, by each one's own clock."""


@dataclass(frozen=True, slots=True)
class Week:
    """When somebody can meet: weekdays (0 is Monday), from and to in minutes of their own day."""

    zone: str
    days: frozenset[int] = frozenset()
    first: int = WAKING[0]
    last: int = WAKING[1]


def shared(one: Sequence[Week], other: Sequence[Week], first: date, last: date) -> Any:
    """Hours each of `one` shares with each of `other`, in the worst week from `first` to `last`.

    An array of float32, rows × columns. Weeks run from Monday to Sunday in UTC; a clock that is set
    in between moves the hours of those who live by it. Weeks with the same clocks count once.
    """
    both = (*one, *other)
    found = None
    for clocks in _weeks({week.zone for week in both}, first, last):
        step = _step(both, clocks)
        hours = _open(one, clocks, step) @ _open(other, clocks, step).T * (step / 60)
        found = hours if found is None else np.minimum(found, hours)
    return np.zeros((len(one), len(other)), np.float32) if found is None else found


def _weeks(zones: set[str], first: date, last: date) -> list[dict[str, Any]]:
    """Each way the clocks stand in some week: minutes ahead of UTC, for every quarter of an hour."""
    monday = first - timedelta(days=first.weekday())
    known: dict[tuple[bytes, ...], dict[str, Any]] = {}
    while monday <= last:
        ahead = {zone: _ahead(zone, monday) for zone in sorted(zones)}
        known.setdefault(tuple(one.tobytes() for one in ahead.values()), ahead)
        monday += timedelta(days=7)
    return list(known.values())


def _ahead(zone: str, monday: date) -> Any:
    """Minutes ahead of UTC for each step of the week; clocks are set at most once in a week."""
    begins, there = datetime(monday.year, monday.month, monday.day, tzinfo=UTC), ZoneInfo(zone)

    def at(step: int) -> int:
        return _offset(begins + timedelta(minutes=STEP * step), there)

    steps = WEEK // STEP
    early, late = at(0), at(steps - 1)
    if early == late:
        return np.full(steps, early)
    change = bisect_left(range(steps), True, key=lambda step: at(step) != early)
    return np.where(np.arange(steps) < change, early, late)


def _offset(at: datetime, there: ZoneInfo) -> int:
    ahead = at.astimezone(there).utcoffset()
    return int(ahead.total_seconds() // 60) if ahead is not None else 0


def _step(weeks: Sequence[Week], clocks: dict[str, Any]) -> int:
    """The longest stretch all hours and clocks are whole numbers of: an hour mostly, half of one
    with India, a quarter with Nepal."""
    edges = {minute for week in weeks for minute in (week.first, week.last)}
    offsets = {int(one) for ahead in clocks.values() for one in np.unique(ahead)}
    return max(STEP, gcd(60, *edges, *offsets))


def _open(weeks: Sequence[Week], clocks: dict[str, Any], step: int) -> Any:
    """1 where somebody is awake and can meet: people × steps of the week in UTC."""
    rows = np.zeros((len(weeks), WEEK // step), dtype=np.float32)
    of: dict[str, list[int]] = {}
    for number, week in enumerate(weeks):
        of.setdefault(week.zone, []).append(number)
    for zone, numbers in of.items():
        local = np.arange(0, WEEK, step) + clocks[zone][:: step // STEP]
        day, minute = np.divmod(local % WEEK, DAY)
        there = [weeks[number] for number in numbers]
        days = np.array([[one in week.days for one in range(7)] for week in there])
        first = np.array([max(week.first, WAKING[0]) for week in there])[:, None]
        last = np.array([min(week.last, WAKING[1]) for week in there])[:, None]
        rows[numbers] = days[:, day] & (minute >= first) & (minute + step <= last)
    return rows
