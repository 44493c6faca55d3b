"""Times on the wall and stretches of time. The wall's clock stays the same all through a series."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from holt.kernel.errors import Refused
from holt.values.zones import instants, zones

EVERY: Mapping[str, int] = {"once": 0, "day": 1, "week": 7, "two_weeks": 14, "four_weeks": 28}
MOST_IN_SERIES = 110
LONGEST = timedelta(hours=24)
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, order=True, slots=True)
class Slot:
    """A half-open stretch of time between two instants in UTC."""

    starts_at: datetime
    ends_at: datetime

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds() // 60)

    def wider(self, before: int, after: int) -> "Slot":
        """With minutes of setting up before and cleaning up after."""
        return Slot(
            self.starts_at - timedelta(minutes=before), self.ends_at + timedelta(minutes=after)
        )

    def meets(self, other: "Slot") -> bool:
        """Whether the two share a moment; stretches that only touch do not."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def slot(on: date, begins: time, ends: time, zone: str) -> Slot:
    """One day's slot by the clock on the wall; an end at midnight is the day's own end.

    Raises Refused "ends_before_begins", "not_a_zone".
    """
    begins, ends = begins.replace(tzinfo=None), ends.replace(tzinfo=None)
    last = on + timedelta(days=1) if ends == time(0) else on
    first, second = datetime.combine(on, begins), datetime.combine(last, ends)
    if second <= first:
        raise Refused("ends_before_begins", "ends")
    return Slot(*instants(first, second, require_zone(zone)))


def series(on: date, begins: time, ends: time, zone: str, every: str, count: int) -> list[Slot]:
    """The slots of a booking or a series. Raises Refused "not_a_choice", "out_of_range",
    "rhythm_needed"."""
    if every not in EVERY:
        raise Refused("not_a_choice", "every")
    if not 1 <= count <= MOST_IN_SERIES:
        raise Refused("out_of_range", "count", {"least": 1, "most": MOST_IN_SERIES})
    if count > 1 and every == "once":
        raise Refused("rhythm_needed", "every")
    return [slot(on + timedelta(days=EVERY[every] * n), begins, ends, zone) for n in range(count)]


def require_zone(zone: str) -> str:
    """The zone's name, if it is one ("America/New_York")."""
    if zone not in zones():
        raise Refused("not_a_zone", "zone")
    return zone


def day_slot(on: date, zone: str, days: int = 1) -> Slot:
    """From midnight to midnight where the space is."""
    where = ZoneInfo(zone)
    first = datetime.combine(on, time(0), where)
    last = datetime.combine(on + timedelta(days=days), time(0), where)
    return Slot(first.astimezone(UTC), last.astimezone(UTC))


def local_minutes(one: Slot, zone: str) -> tuple[date, int, int]:
    """The day it begins on, and the minutes of that day's wall clock from which to which."""
    where = ZoneInfo(zone)
    first, last = one.starts_at.astimezone(where), one.ends_at.astimezone(where)
    begins = first.hour * 60 + first.minute
    days = (last.date() - first.date()).days
    return first.date(), begins, last.hour * 60 + last.minute + days * DAY_MINUTES


def wall(minutes: int) -> time:
    """Minutes of a day as the wall's clock shows them; the day's end is its midnight."""
    return time(minutes // 60 % 24, minutes % 60)


def merged(some: Iterable[Slot]) -> tuple[Slot, ...]:
    """The same time in as few stretches as there are, earliest first."""
    found: list[Slot] = []
    for one in sorted(some):
        if found and one.starts_at <= found[-1].ends_at:
            last = found.pop()
            one = Slot(last.starts_at, max(last.ends_at, one.ends_at))
        found.append(one)
    return tuple(found)


def overlaps(taken: Sequence[Slot], one: Slot) -> bool:
    """Whether a stretch meets any of these merged ones."""
    place = bisect_right(taken, one.starts_at, key=lambda it: it.ends_at)
    return place < len(taken) and taken[place].starts_at < one.ends_at
