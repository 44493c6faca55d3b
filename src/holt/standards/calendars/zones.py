"""The zone a time is told in: by its name, or as the calendar itself describes it (§3.6.5)."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from holt.standards.calendars.lines import Component, Line, NotACalendar
from holt.standards.calendars.rules import Budget, Rule
from holt.values.zones import zones

OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?")
STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?")


@dataclass(frozen=True, order=True)
class Onset:
    """From `wall` (by the clock until then) or `at` (UTC) the zone is `after` from UTC."""

    at: datetime
    wall: datetime
    before: timedelta
    after: timedelta


class Told(tzinfo):
    """A zone as a calendar describes it."""

    def __init__(self, onsets: list[Onset]) -> None:
        self.onsets = sorted(onsets)
        self.walls = [one.wall for one in self.onsets]
        self.moments = [one.at for one in self.onsets]

    def _after(self, place: int) -> timedelta:
        return self.onsets[place - 1].after if place else self.onsets[0].before

    def utcoffset(self, at: datetime | None) -> timedelta:
        naive = (at or self.walls[0]).replace(tzinfo=None)
        return self._after(bisect_right(self.walls, naive))

    def dst(self, at: datetime | None) -> timedelta:
        return timedelta()

    def tzname(self, at: datetime | None) -> str:
        return ""

    def fromutc(self, at: datetime) -> datetime:
        return at + self._after(bisect_right(self.moments, at.replace(tzinfo=None)))


def named(name: str) -> ZoneInfo | None:
    """By the name all know ("Europe/Kyiv"), alone or at the end of somebody's longer one."""
    parts = name.strip().strip("/").split("/")
    for count in (len(parts), 3, 2, 1):
        tail = "/".join(parts[-count:])
        if tail in zones():
            return ZoneInfo(tail)
    return None


def told(part: Component, since: datetime, until: datetime) -> tzinfo | None:
    """The zone of a VTIMEZONE, right between two moments; None if nothing in it says how."""
    known = named(part.text("TZID")) or named(part.text("X-LIC-LOCATION"))
    if known:
        return known
    budget = Budget(5_000)
    found = [it for one in part.parts if one.kind in ("STANDARD", "DAYLIGHT")
             for it in _onsets(one, since, until, budget)]  # fmt: skip
    return Told(found) if found else None


def _onsets(part: Component, since: datetime, until: datetime, budget: Budget) -> list[Onset]:
    before, after = _offset(part, "TZOFFSETFROM"), _offset(part, "TZOFFSETTO")
    start = part.one("DTSTART")
    if start is None:
        raise NotACalendar(part.at, "a zone without DTSTART")
    first = _stamp(start.value, start)
    walls = [first]
    for line in part.lines.get("RDATE", ()):
        walls += [_stamp(one, line) for one in line.value.split(",")]
    if repeats := part.one("RRULE"):
        rule = Rule.read(repeats, first)
        walls += rule.beginnings(
            first, since - timedelta(days=800), until + timedelta(days=800), budget
        )
        if rule.until:
            last = _stamp(rule.until if "T" in rule.until else f"{rule.until}T235959", repeats)
            walls = [one for one in walls if one <= last + timedelta(days=1)]
    naive = [one.replace(tzinfo=None) for one in walls]
    return [Onset(one - before, one, before, after) for one in naive]


def _offset(part: Component, name: str) -> timedelta:
    found = OFFSET.fullmatch(part.text(name))
    if found is None:
        raise NotACalendar(part.at, f"a zone without {name}")
    hours, minutes, seconds = (int(one or 0) for one in found.groups()[1:])
    size = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if size >= timedelta(hours=24):
        raise NotACalendar(part.at, "an offset that is none")
    return -size if found[1] == "-" else size


def _stamp(text: str, line: Line) -> datetime:
    found = STAMP.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError
        return datetime(*(int(one) for one in found.groups()), tzinfo=UTC)  # type: ignore[arg-type,misc]
    except ValueError as error:
        raise NotACalendar(line.at, "a time that is none") from error
