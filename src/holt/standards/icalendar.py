"""iCalendar (RFC 5545): a calendar of days and instants, written by hand.

Clauses are named where a rule comes from. An instant of an event with a zone is written as the
clock on the wall there (§3.3.5, form 3) beside a VTIMEZONE of that zone (§3.6.5); without one, in
UTC (form 2). Days are VALUE=DATE (§3.3.4); lines end in CR LF and are folded at 75 octets, never
inside a character (§3.1).

A series is one event with a `rule`; its sessions that moved, changed or do not take place are
events of the same uid with `instead_of` (§3.8.4.4), and days left out are `left_out` (§3.8.5.1).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from holt.standards.zones import timezone

LINE = 75
LONGEST_SERIES = 6
"""Years a series may reach ahead of its first session."""
PRODUCT = "-//Holt//Holt//EN"
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


class NotAnEvent(ValueError):
    """An event has neither a day nor an instant, both, an instant without a zone, or a bad end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry: on a day (`on`, and on every day until `last_on`), or from `starts_at` to
    `ends_at` (aware). Raises NotAnEvent.

    `uid` stays the same for as long as the thing exists (§3.8.4.7); `sequence` grows with its
    changes (§3.8.7.4). `series_zone` is the zone of the series, where one session has left it:
    RECURRENCE-ID is told as the series tells its own start.
    """

    uid: str
    summary: str
    on: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    description: str = ""
    location: str = ""
    url: str = ""
    sequence: int = 0
    is_canceled: bool = False
    zone: str = ""
    rule: str = ""
    left_out: tuple[datetime, ...] = ()
    instead_of: datetime | None = None
    series_zone: str = ""
    changed_at: datetime | None = None
    last_on: date | None = None

    def __post_init__(self) -> None:
        if (self.on is None) == (self.starts_at is None):
            raise NotAnEvent(f"{self.uid} needs a day or an instant")
        if self.rule and self.instead_of:
            raise NotAnEvent(f"{self.uid} is a series and one of its sessions at once")
        for at in (self.starts_at, self.ends_at, self.instead_of, *self.left_out):
            if at is not None and at.tzinfo is None:
                raise NotAnEvent(f"{self.uid}: {at} is in no zone")
        if self.last_on and (self.on is None or self.last_on < self.on):
            raise NotAnEvent(f"{self.uid} has a last day before its first")
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise NotAnEvent(f"{self.uid} ends before it starts")


def calendar(name: str, events: Iterable[Event], *, stamp: datetime) -> bytes:
    """A whole calendar in UTF-8; `stamp` (aware) says when it was put together (§3.8.7.2)."""
    several, stamped = list(events), instant(stamp)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{escaped(name)}",
        f"X-WR-CALNAME:{escaped(name)}",
        *(line for one in _zones(several) for line in timezone(*one)),
        *(line for one in several for line in _lines(one, stamped)),
        "END:VCALENDAR",
    ]
    return b"".join(folded(line) for line in lines)


def _zones(events: Sequence[Event]) -> list[tuple[str, int, int]]:
    """Every zone that an event names, with the years in which it must be right."""
    years: dict[str, list[int]] = {}
    for one in events:
        if one.zone not in ("", "UTC") and one.starts_at:
            ahead = LONGEST_SERIES if one.rule else 0
            moments = [one.starts_at, one.ends_at, one.instead_of, *one.left_out]
            known = years.setdefault(one.zone, [])
            known += [it.year for it in moments if it] + [one.starts_at.year + ahead]
    return [(zone, min(known) - 1, max(known) + 1) for zone, known in sorted(years.items())]


def _lines(event: Event, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"SEQUENCE:{event.sequence}"
    if event.changed_at:
        yield f"LAST-MODIFIED:{instant(event.changed_at)}"
    yield from _when(event)
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    if event.location:
        yield f"LOCATION:{escaped(event.location)}"
    if event.url:
        yield f"URL:{address(event.url)}"
    yield f"STATUS:{'CANCELLED' if event.is_canceled else 'CONFIRMED'}"
    yield f"TRANSP:{'TRANSPARENT' if event.on else 'OPAQUE'}"
    yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    """Start and end; a day ends where the next begins (§3.6.1)."""
    if event.on is not None:
        yield f"DTSTART;VALUE=DATE:{day(event.on)}"
        yield f"DTEND;VALUE=DATE:{day((event.last_on or event.on) + timedelta(days=1))}"
    for name, at in (("DTSTART", event.starts_at), ("DTEND", event.ends_at)):
        if at is not None:
            yield f"{name}{moment(at, event.zone)}"
    if event.rule:
        yield f"RRULE:{event.rule}"
    for at in event.left_out:
        yield f"EXDATE{moment(at, event.zone)}"
    if event.instead_of is not None:
        yield f"RECURRENCE-ID{moment(event.instead_of, event.series_zone or event.zone)}"


def moment(value: datetime, zone: str) -> str:
    """An instant with the parameter that says how to read it: ";TZID=…:…" or ":…Z"."""
    local = value.astimezone(ZoneInfo(zone or "UTC"))
    if zone in ("", "UTC") or local.fold:  # a time that comes twice would be read as the first
        return f":{instant(value)}"
    return f";TZID={zone}:{local:%Y%m%dT%H%M%S}"


def day(value: date) -> str:
    """A day as eight digits."""
    return f"{value:%Y%m%d}"


def instant(value: datetime) -> str:
    """An instant in UTC."""
    return f"{value.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    """Text as a TEXT value (§3.3.11): backslash, semicolon, comma and line break escaped, other
    control characters left out."""
    if not text.isprintable():
        alike = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(c for c in alike if c in "\n\t" or c.isprintable() or ord(c) > 0x9F)
    return text.translate(ESCAPES)


def address(url: str) -> str:
    """An address on one line; a URI is not escaped (§3.3.13)."""
    return "".join(c for c in url if c > " " and c != "\x7f")


def folded(line: str) -> bytes:
    """A line in octets, folded so that no part is longer than 75 (§3.1)."""
    octets = line.encode("utf-8", "replace")
    if len(octets) <= LINE:
        return octets + b"\r\n"
    parts, begins, room = [], 0, LINE
    while len(octets) - begins > room:
        ends = begins + room
        while octets[ends] & 0xC0 == 0x80:  # within a character: its first octet goes along
            ends -= 1
        parts.append(octets[begins:ends])
        begins, room = ends, LINE - 1
    return b"\r\n ".join([*parts, octets[begins:]]) + b"\r\n"
