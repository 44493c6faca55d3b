"""When another calendar is busy, or what it tells of each day.

`busy_times` leaves out events that are canceled or transparent (RFC 5545 §3.8.2.7), and everything
but time: no title, place or person is kept. `named_times` reads a calendar that is meant to be shown
(a school's): days with their titles. One event that cannot be followed refuses the whole, by
its line: a time read wrongly would be a room promised twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from holt.standards.calendars import NotACalendar, Reading, occurrences

__all__ = ["Named", "NotACalendar", "busy_times", "named_times"]

MOST_TITLE = 200

Stretch = tuple[datetime, datetime]


def busy_times(text: str, *, zone: str, since: datetime, until: datetime) -> tuple[Stretch, ...]:
    """(begins, ends) in UTC of all that is busy between two moments, joined where they touch.

    `zone` is for times that name none ("floating", §3.3.5). Raises NotACalendar.
    """
    read = _whole(text, zone, since, until)
    return _joined(
        (one.starts_at, one.ends_at)
        for one in read.found
        if not one.is_canceled and not one.is_free and one.ends_at > one.starts_at
    )


def _joined(some: Iterable[Stretch]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for begins, ends in sorted(some):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        else:
            found.append((begins, ends))
    return tuple(found)


def _whole(text: str, zone: str, since: datetime, until: datetime) -> Reading:
    """All of it, or nothing: one event that cannot be followed is raised."""
    read = occurrences(text, zone=zone, since=since, until=until)
    if read.troubles:
        raise read.troubles[0]
    return read


@dataclass(frozen=True)
class Named:
    """Days that something takes, both ends counted, and what it is called."""

    title: str
    first: date
    last: date


def named_times(text: str, *, zone: str, since: datetime, until: datetime) -> tuple[Named, ...]:
    """What takes place between two moments, by day and with its title, soonest first.

    Events that leave one free (a holiday's usually do) count, canceled ones do not. A day is that
    of the clock on the wall in `zone`. Raises NotACalendar.
    """
    here = ZoneInfo(zone)
    found = set()
    for one in _whole(text, zone, since, until).found:
        if one.is_canceled:
            continue
        first = one.starts_at.astimezone(here).date()
        last = (one.ends_at.astimezone(here) - timedelta(microseconds=1)).date()
        title = " ".join(one.title.split())[:MOST_TITLE]
        found.add(Named(title, first, max(first, last)))
    return tuple(sorted(found, key=lambda one: (one.first, one.last, one.title)))
