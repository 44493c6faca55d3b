"""A time zone as iCalendar tells it (RFC 5545 §3.6.5): its changes of offset, one after the other.

Read from the zone database that Python uses. Every change in the years asked for is written out
as a day (RDATE), so that no reader has to guess a rule, and a country that changes its mind in
one year is told as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

STEP = timedelta(days=7)
EXACT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Change:
    """From `at` (an instant in UTC) the zone is `after` from UTC; before, it was `before`."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool

    @property
    def on_the_wall(self) -> datetime:
        """When it happens by the clock that was right until then (§3.6.5: DTSTART)."""
        return (self.at + self.before).replace(tzinfo=None)


@cache
def changes(zone: str, first_year: int, last_year: int) -> tuple[Change, ...]:
    """The offset at the start of the first year, as a change from itself, and every change after.

    Raises zoneinfo.ZoneInfoNotFoundError.
    """
    here = ZoneInfo(zone)
    at, end = _year(first_year), _year(last_year + 1)
    found = [_change(here, at, _offset(here, at))]
    while at < end:
        ahead = min(at + STEP, end)
        if _state(here, at) != _state(here, ahead):
            moment = _moment(here, at, ahead)
            found.append(_change(here, moment, _offset(here, moment - EXACT)))
        at = ahead
    return tuple(found)


def _year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=UTC)


def _offset(here: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(here).utcoffset() or timedelta()


def _state(here: ZoneInfo, at: datetime) -> tuple[timedelta, str | None]:
    local = at.astimezone(here)
    return local.utcoffset() or timedelta(), local.tzname()


def _moment(here: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """The first second in which the state at `high` holds."""
    after = _state(here, high)
    while high - low > EXACT:
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        low, high = (low, middle) if _state(here, middle) == after else (middle, high)
    return high


def _change(here: ZoneInfo, at: datetime, before: timedelta) -> Change:
    local = at.astimezone(here)
    summer = (local.dst() or timedelta()) > timedelta()
    return Change(at, before, local.utcoffset() or timedelta(), local.tzname() or "", summer)


def timezone(zone: str, first_year: int, last_year: int) -> Iterator[str]:
    """The lines of a VTIMEZONE, right from the first year to the last one."""
    alike: dict[tuple[object, ...], list[Change]] = {}
    for one in changes(zone, first_year, last_year):
        alike.setdefault((one.is_summer, one.before, one.after, one.name), []).append(one)
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{zone}"
    for several in alike.values():
        yield from _observance(several)
    yield "END:VTIMEZONE"


def _observance(several: list[Change]) -> Iterator[str]:
    """Changes that are alike: a DTSTART, and an RDATE for each of the others."""
    first, *others = several
    kind = "DAYLIGHT" if first.is_summer else "STANDARD"
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{first.on_the_wall:%Y%m%dT%H%M%S}"
    for one in others:
        yield f"RDATE:{one.on_the_wall:%Y%m%dT%H%M%S}"
    yield f"TZOFFSETFROM:{offset(first.before)}"
    yield f"TZOFFSETTO:{offset(first.after)}"
    if first.name:
        yield f"TZNAME:{first.name}"
    yield f"END:{kind}"


def offset(value: timedelta) -> str:
    """+0530, -0500, or with seconds where a zone has them (§3.3.14)."""
    seconds = int(value.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    minutes, left = divmod(rest, 60)
    sign = "-" if seconds < 0 else "+"
    return f"{sign}{hours:02}{minutes:02}" + (f"{left:02}" if left else "")
