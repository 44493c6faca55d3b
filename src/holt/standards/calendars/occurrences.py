"""What takes place when: every occurrence of every event in a stretch of time.

Rules (RRULE), further dates (RDATE), dates left out (EXDATE), dates that were moved or changed
(RECURRENCE-ID) and whole days are followed. An event that cannot be is passed over and told in
`troubles`, with its line: whoever reads decides whether the rest may count.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from holt.standards.calendars import zones
from holt.standards.calendars.lines import Component, Line, NotACalendar, components
from holt.standards.calendars.rules import LAST_YEAR, Budget, Rule

MOST_TEXT = 2_000_000
MOST_OCCURRENCES = 20_000
LONGEST = timedelta(days=400)
STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
LENGTH = re.compile(r"\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


@dataclass(frozen=True)
class Occurrence:
    """One event on one date. `recurrence` is when it would begin by its rule, if it has one.

    `zone` is the name of the zone it is told in, empty when the calendar names none that is known.
    """

    uid: str
    recurrence: datetime | None
    starts_at: datetime
    ends_at: datetime
    zone: str = ""
    is_whole_day: bool = False
    title: str = ""
    place: str = ""
    text: str = ""
    url: str = ""
    is_canceled: bool = False
    is_free: bool = False


@dataclass(frozen=True)
class Reading:
    """What was found, earliest first, and the events that could not be followed."""

    found: tuple[Occurrence, ...]
    troubles: tuple[NotACalendar, ...] = ()


def occurrences(text: str, *, zone: str, since: datetime, until: datetime) -> Reading:
    """All that takes place between two moments; what a calendar calls off is told as such.

    `zone` is for times that name none ("floating", §3.3.5). Raises NotACalendar for what is no
    calendar at all.
    """
    if len(text) > MOST_TEXT:
        raise NotACalendar(1, "too long")
    parts = components(text)
    reader = _Reader(parts, ZoneInfo(zone), since, until)
    found: list[Occurrence] = []
    troubles: list[NotACalendar] = []
    for event in _newest(parts):
        try:
            found += reader.of(event)
        except NotACalendar as trouble:
            troubles.append(trouble)
        if len(found) > MOST_OCCURRENCES:
            raise NotACalendar(event.at, "more dates than can be followed")
    found.sort(key=lambda one: (one.starts_at, one.ends_at, one.uid))
    return Reading(tuple(found), tuple(troubles))


def _newest(parts: Iterable[Component]) -> list[Component]:
    """Each event once: of several tellings of one (UID, RECURRENCE-ID) the one with the highest
    SEQUENCE."""
    found: dict[tuple[object, ...], Component] = {}
    for one in parts:
        if one.kind != "VEVENT":
            continue
        uid = one.text("UID") or f"line {one.at}"
        key = (uid, one.text("RECURRENCE-ID"))
        known = found.get(key)
        if known is None or _sequence(one) >= _sequence(known):
            found[key] = one
    return list(found.values())


def _sequence(one: Component) -> int:
    text = one.text("SEQUENCE")[:9]
    return int(text) if text.isascii() and text.isdigit() else 0


class _Reader:
    """Reads events of one calendar: its zones, its moved dates, one budget for all rules."""

    def __init__(
        self, parts: Iterable[Component], here: ZoneInfo, since: datetime, until: datetime
    ) -> None:
        self.here, self.since, self.until = here, since, until
        self.budget = Budget()
        self.zones = {
            one.text("TZID"): one for one in parts if one.kind == "VTIMEZONE" and one.text("TZID")
        }
        self.known: dict[str, tzinfo] = {}
        self.moved = self._moved(parts)

    def _moved(self, parts: Iterable[Component]) -> set[tuple[str, datetime]]:
        """(UID, when by its rule) of every date that is told on its own."""
        found = set()
        for one in parts:
            line = one.one("RECURRENCE-ID") if one.kind == "VEVENT" else None
            if line is not None:
                try:
                    found.add((one.text("UID"), self.moment(line)))
                except NotACalendar:
                    continue  # told when the event itself is read
        return found

    def of(self, event: Component) -> Iterator[Occurrence]:
        """Every occurrence of one event in the stretch."""
        start = event.one("DTSTART")
        if start is None:
            raise NotACalendar(event.at, "an event without DTSTART")
        moved = event.one("RECURRENCE-ID")
        if moved is not None and "RANGE" in moved.params:
            raise NotACalendar(moved.at, "a change of this and all later dates")
        first, length = self.wall(start), self._length(event, start)
        facts = _facts(event, first, start)
        uid = event.text("UID") or f"line {event.at}"
        if moved is not None:
            begins = first.astimezone(UTC)
            if self._is_wanted(begins, length):
                yield Occurrence(uid, self.moment(moved), begins, begins + length, **facts)
            return
        repeats = "RRULE" in event.lines or "RDATE" in event.lines
        left_out = self._left_out(event)
        for begins in self._beginnings(event, first, length):
            at = begins.astimezone(UTC)
            out = at in left_out or begins.date() in left_out
            if out or (uid, at) in self.moved or not self._is_wanted(at, length):
                continue
            yield Occurrence(uid, at if repeats else None, at, at + length, **facts)

    def _is_wanted(self, begins: datetime, length: timedelta) -> bool:
        touches = begins + length > self.since or begins >= self.since
        return begins < self.until and touches

    def _beginnings(
        self, event: Component, first: datetime, length: timedelta
    ) -> Iterable[datetime]:
        """By the wall's clock: the first one, those of its rule, and its further dates."""
        found = {first}
        for line in event.lines.get("RRULE", ()):
            rule = Rule.read(line, first)
            last = self._last(rule, first)
            until = min(self.until, last) if last else self.until
            found.update(rule.beginnings(first, self.since - length, until, self.budget))
            if len(found) > MOST_OCCURRENCES:
                raise NotACalendar(line.at, "more dates than can be followed")
        for line in event.lines.get("RDATE", ()):
            zone = self._zone(line)
            found.update(
                parsed(one.partition("/")[0].strip(), zone, line.at)
                for one in line.value.split(",")
            )
        if "EXRULE" in event.lines:
            raise NotACalendar(event.lines["EXRULE"][0].at, "a rule of exceptions")
        return sorted(found)

    def _last(self, rule: Rule, first: datetime) -> datetime | None:
        """UNTIL; a day counts to its end."""
        if not rule.until:
            return None
        found = parsed(rule.until, first.tzinfo or UTC, rule.at)
        return found + timedelta(days=1, seconds=-1) if len(rule.until) == 8 else found

    def _left_out(self, event: Component) -> set[datetime | date]:
        """Moments, and whole days where the calendar names only the day."""
        found: set[datetime | date] = set()
        for line in event.lines.get("EXDATE", ()):
            zone = self._zone(line)
            for one in line.value.split(","):
                at = parsed(one.strip(), zone, line.at)
                found.add(at.date() if len(one.strip()) == 8 else at.astimezone(UTC))
        return found

    def _length(self, event: Component, start: Line) -> timedelta:
        """From DTEND or DURATION; a day without either is a day long, a moment has none (§3.6.1)."""
        is_day = len(start.value.strip()) == 8
        if end := event.one("DTEND"):
            ends, begins = self.wall(end), self.wall(start)
            # Whole days are days on the wall, whatever the clocks do in between.
            size = ends.replace(tzinfo=None) - begins.replace(tzinfo=None)
            if not is_day:
                size = ends.astimezone(UTC) - begins.astimezone(UTC)
            return min(max(size, timedelta()), LONGEST)
        if text := event.text("DURATION"):
            found = LENGTH.fullmatch(text)
            if not found:
                raise NotACalendar(event.at, "a DURATION that is none")
            weeks, days, hours, minutes, seconds = (int((one or "0")[:6]) for one in found.groups())
            size = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
            return min(size, LONGEST)
        return timedelta(days=1) if is_day else timedelta()

    def wall(self, line: Line) -> datetime:
        """The moment in its own zone, so that a rule follows the clock on the wall."""
        return parsed(line.value.strip(), self._zone(line), line.at)

    def moment(self, line: Line) -> datetime:
        return self.wall(line).astimezone(UTC)

    def _zone(self, line: Line) -> tzinfo:
        """The zone a line names; one that nobody describes is refused, never guessed."""
        name = line.params.get("TZID", "")
        if not name:
            return self.here
        if name not in self.known:
            part = self.zones.get(name)
            found = zones.named(name) or (
                zones.told(part, self.since, self.until) if part else None
            )
            if found is None:
                raise NotACalendar(line.at, f"the zone {name[:60]}")
            self.known[name] = found
        return self.known[name]


def _facts(event: Component, first: datetime, start: Line) -> Mapping[str, Any]:
    """What is the same on every date."""
    return {
        "zone": getattr(first.tzinfo, "key", "") or "",
        "is_whole_day": len(start.value.strip()) == 8,
        "title": event.words("SUMMARY"),
        "place": event.words("LOCATION"),
        "text": event.words("DESCRIPTION"),
        "url": event.text("URL"),
        "is_canceled": event.text("STATUS").upper() == "CANCELLED",
        "is_free": event.text("TRANSP").upper() == "TRANSPARENT",
    }


def parsed(text: str, zone: tzinfo, at: int) -> datetime:
    """A DATE or DATE-TIME (§3.3.4, §3.3.5). Raises NotACalendar."""
    found = STAMP.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        day = date(*(int(one) for one in found.groups()[:3]))
        if not 1900 <= day.year < LAST_YEAR:
            raise ValueError
        if found[4] is None:
            return datetime.combine(day, time(0), zone)
        clock = time(int(found[4]), int(found[5]), min(int(found[6]), 59))
        return datetime.combine(day, clock, UTC if found[7] else zone)
    except ValueError as error:
        raise NotACalendar(at, "a time that is none") from error
