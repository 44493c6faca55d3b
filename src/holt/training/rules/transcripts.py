"""What somebody learned, line by line, and the sums by year and by topic."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from holt.kernel.errors import Refused

PARTS = ("certificates", "courses", "circles")
LONGEST_SHARE = timedelta(days=366)


@dataclass(frozen=True)
class Line:
    """One line: a certificate, a course without one, a circle's meeting.

    `hours` count toward the sums; points of other schemes are shown but not summed as hours.
    """

    part: str
    title: str
    on: date
    hours: Decimal
    topics: tuple[str, ...] = ()
    scheme: str = ""
    granted_by: str = ""
    points: Decimal | None = None
    code: str = ""
    note: str = ""


def kept(lines: Iterable[Line], parts: Sequence[str], since_year: int | None) -> tuple[Line, ...]:
    """The lines of these parts since that year, latest first."""
    found = [
        one
        for one in lines
        if one.part in parts and (since_year is None or one.on.year >= since_year)
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.title), reverse=True))


def total(lines: Iterable[Line]) -> Decimal:
    return sum((one.hours for one in lines), Decimal(0))


def by_year(lines: Iterable[Line]) -> tuple[tuple[int, Decimal], ...]:
    """(year, hours), latest first."""
    found: dict[int, Decimal] = defaultdict(Decimal)
    for one in lines:
        found[one.on.year] += one.hours
    return tuple(sorted(found.items(), reverse=True))


def by_topic(lines: Iterable[Line]) -> tuple[tuple[str, Decimal], ...]:
    """(topic, hours), most first; a line of several topics is split evenly, "" is without one."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for one in lines:
        for topic in one.topics or ("",):
            found[topic] += one.hours / max(1, len(one.topics))
    rows = [(topic, hours) for topic, hours in found.items() if hours]
    return tuple(sorted(rows, key=lambda one: (-one[1], one[0])))


def require_share(parts: Sequence[str], expires_on: date, today: date) -> None:
    """Refuse a link that shows nothing, has ended, or never ends."""
    if not parts:
        raise Refused("needed", "parts")
    if not today < expires_on <= today + LONGEST_SHARE:
        raise Refused("share_within_a_year", "expires_on")
