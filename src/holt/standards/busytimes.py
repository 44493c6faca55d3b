"""When another calendar is busy: iCalendar read for its stretches of time alone.

Events that are canceled or transparent (RFC 5545 §3.8.2.7) are left out, and so is everything but
time: no title, place or person is kept. One event that cannot be followed refuses the whole, by
its line: a time read wrongly would be a room promised twice.
"""

from collections.abc import Iterable
from datetime import datetime

from holt.standards.calendars import NotACalendar, occurrences

__all__ = ["NotACalendar", "busy_times"]

Stretch = tuple[datetime, datetime]


def busy_times(text: str, *, zone: str, since: datetime, until: datetime) -> tuple[Stretch, ...]:
    """(begins, ends) in UTC of all that is busy between two moments, joined where they touch.

    `zone` is for times that name none ("floating", §3.3.5). Raises NotACalendar.
    """
    read = occurrences(text, zone=zone, since=since, until=until)
    if read.troubles:
        raise read.troubles[0]
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
