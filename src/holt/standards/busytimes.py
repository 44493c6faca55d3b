"""When another calendar is busy: iCalendar (RFC 5545) read for its stretches of time alone.

`busy_times` leaves out events that are canceled or transparent (§3.8.2.7), and everything but time:
no title, place or person is kept. `named_times` reads a calendar that is meant to be shown (a
school's): days with their titles. Rules that repeat daily, weekly, monthly or yearly are followed
with INTERVAL, COUNT, UNTIL, BYDAY (of a week), EXDATE and moved occurrences (RECURRENCE-ID); a
rule with other parts is refused by line rather than read wrongly.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from zoneinfo import ZoneInfo

MOST_LINES, MOST_OCCURRENCES = 200_000, 20_000
DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
RULE_PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
LENGTH = re.compile(r"\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


class NotACalendar(ValueError):
    """The text is no calendar, or has a line that cannot be followed; `line` counts from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"line {line}: {why}")
        self.line, self.why = line, why


@dataclass
class Line:
    """One unfolded line: its name, parameters and value, and where it stands."""

    at: int
    name: str
    params: dict[str, str]
    value: str


@dataclass
class Entry:
    """The lines of one event that speak of time."""

    at: int
    lines: dict[str, list[Line]] = field(default_factory=dict)

    def one(self, name: str) -> Line | None:
        return self.lines.get(name, [None])[0]

    def text(self, name: str) -> str:
        found = self.one(name)
        return found.value.strip() if found else ""


Stretch = tuple[datetime, datetime]
ESCAPED = re.compile(r"\\([\\;,nN])")
MOST_TITLE = 200


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
    entries = list(_entries(text))
    moved = _moved(entries, here)
    found = {
        Named(_title(one), begins.astimezone(here).date(), _last_day(begins, ends, here))
        for one in entries
        for begins, ends in _stretches(one, here, since, until, moved, also_free=True)
        if begins < until and ends > since
    }
    return tuple(sorted(found, key=lambda one: (one.first, one.last, one.title)))


def _title(entry: Entry) -> str:
    """SUMMARY without its escapes (§3.3.11)."""

    def plain(found: re.Match[str]) -> str:
        return " " if found[1] in "nN" else found[1]

    return " ".join(ESCAPED.sub(plain, entry.text("SUMMARY")).split())[:MOST_TITLE]


def _last_day(begins: datetime, ends: datetime, here: tzinfo) -> date:
    """The last day that is touched: what ends at midnight ends the day before."""
    last = ends.astimezone(here) - timedelta(microseconds=1)
    return max(last.date(), begins.astimezone(here).date())


def _moved(entries: Iterable[Entry], here: tzinfo) -> set[tuple[str, datetime]]:
    """Occurrences that another event stands in for."""
    return {
        (one.text("UID"), _moment(line, here))
        for one in entries
        if (line := one.one("RECURRENCE-ID"))
    }


def busy_times(text: str, *, zone: str, since: datetime, until: datetime) -> tuple[Stretch, ...]:
    """(begins, ends) in UTC of all that is busy between two moments, joined where they touch.

    `zone` is for times that name none ("floating", §3.3.5). Raises NotACalendar.
    """
    here = ZoneInfo(zone)
    entries = list(_entries(text))
    moved = _moved(entries, here)
    found = [
        stretch
        for one in entries
        for stretch in _stretches(one, here, since, until, moved)
        if stretch[0] < until and stretch[1] > since
    ]
    return _joined(found)


def _joined(some: Iterable[Stretch]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for begins, ends in sorted(some):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        else:
            found.append((begins, ends))
    return tuple(found)


def _entries(text: str) -> Iterator[Entry]:
    """Each VEVENT; what is inside it (alarms) is passed over."""
    inside: list[str] = []
    entry: Entry | None = None
    seen = False
    for line in _lines(text):
        if line.name == "BEGIN":
            inside.append(line.value.upper())
            seen |= inside == ["VCALENDAR"]
            if inside[-1] == "VEVENT":
                entry = Entry(line.at)
        elif line.name == "END":
            if not inside or inside.pop() != line.value.upper():
                raise NotACalendar(line.at, "an END without its BEGIN")
            if entry is not None and line.value.upper() == "VEVENT":
                yield entry
                entry = None
        elif entry is not None and inside[-1] == "VEVENT":
            entry.lines.setdefault(line.name, []).append(line)
    if not seen or inside:
        raise NotACalendar(1, "no whole VCALENDAR")


def _lines(text: str) -> Iterator[Line]:
    """Unfolded (§3.1): a line that begins with a space or tab goes on with the one before."""
    held: tuple[int, str] | None = None
    for number, raw in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if number > MOST_LINES:
            raise NotACalendar(number, "too many lines")
        if raw[:1] in (" ", "\t") and held is not None:
            held = (held[0], held[1] + raw[1:])
            continue
        if held is not None and held[1].strip():
            yield _line(*held)
        held = (number, raw)
    if held is not None and held[1].strip():
        yield _line(*held)


def _line(at: int, text: str) -> Line:
    head, colon, value = _split(text)
    if not colon:
        raise NotACalendar(at, "a line without a colon")
    name, *rest = head.split(";")
    params = dict(one.partition("=")[::2] for one in rest)
    return Line(
        at, name.strip().upper(), {k.upper(): v.strip('"') for k, v in params.items()}, value
    )


def _split(text: str) -> tuple[str, str, str]:
    """At the first colon outside quotes."""
    quoted = False
    for place, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return text[:place], ":", text[place + 1 :]
    return text, "", ""


def _stretches(
    entry: Entry,
    here: tzinfo,
    since: datetime,
    until: datetime,
    moved: set[tuple[str, datetime]],
    also_free: bool = False,
) -> Iterator[Stretch]:
    """Every stretch of one event in the window."""
    is_free = entry.text("TRANSP").upper() == "TRANSPARENT"
    if entry.text("STATUS").upper() == "CANCELLED" or (is_free and not also_free):
        return
    start = entry.one("DTSTART")
    if start is None:
        raise NotACalendar(entry.at, "an event without DTSTART")
    first, length = _wall(start, here), _length(entry, start, here)
    left_out = {_moment_of(one, line, here) for line in entry.lines.get("EXDATE", ())
                for one in line.value.split(",")}  # fmt: skip
    is_moved = entry.one("RECURRENCE-ID") is not None
    for begins in _occurrences(entry, first, until, is_moved):
        at = begins.astimezone(UTC)
        if at in left_out or (not is_moved and (entry.text("UID"), at) in moved):
            continue
        if at + length > since:
            yield at, at + length


def _occurrences(
    entry: Entry, first: datetime, until: datetime, is_moved: bool
) -> Iterator[datetime]:
    """The beginnings by the wall's clock, the first one and those of its rule."""
    rule = entry.one("RRULE")
    if rule is None or is_moved:
        yield first
        return
    parts = dict(one.partition("=")[::2] for one in rule.value.upper().split(";") if one)
    if set(parts) - RULE_PARTS:
        raise NotACalendar(rule.at, f"a rule with {min(set(parts) - RULE_PARTS)}")
    count = _number(parts.get("COUNT", str(MOST_OCCURRENCES)), rule.at)
    last = _last(parts.get("UNTIL", ""), first, rule.at)
    ends = min(until, last) if last else until
    for begins in islice(_repeated(parts, first, rule.at), min(count, MOST_OCCURRENCES)):
        if begins.astimezone(UTC) > ends:
            return
        yield begins


def _repeated(parts: dict[str, str], first: datetime, at: int) -> Iterator[datetime]:
    """Beginnings without end, earliest first; days a month does not have are passed over."""
    step = _number(parts.get("INTERVAL", "1"), at)
    freq, by_day = parts.get("FREQ", ""), parts.get("BYDAY", "")
    if freq == "WEEKLY":
        yield from _weekly(first, step, _weekdays(by_day, at) or [first.weekday()])
    elif freq == "DAILY":
        days = _weekdays(by_day, at)
        every = (first + timedelta(days=step * n) for n in range(MOST_OCCURRENCES))
        yield from (one for one in every if not days or one.weekday() in days)
    elif freq in ("MONTHLY", "YEARLY") and not by_day:
        yield from _monthly(first, step * (12 if freq == "YEARLY" else 1))
    else:
        raise NotACalendar(at, f"a rule that repeats {freq} by {by_day}")


def _weekly(first: datetime, step: int, days: list[int]) -> Iterator[datetime]:
    monday = first - timedelta(days=first.weekday())
    for week in range(MOST_OCCURRENCES):
        for day in days:
            one = monday + timedelta(days=7 * step * week + day)
            if one >= first:
                yield one


def _monthly(first: datetime, step: int) -> Iterator[datetime]:
    for n in range(MOST_OCCURRENCES // 10):
        years, month = divmod(first.month - 1 + step * n, 12)
        try:
            yield first.replace(year=first.year + years, month=month + 1)
        except ValueError:
            continue


def _weekdays(text: str, at: int) -> list[int]:
    try:
        return sorted(DAYS[one.strip()] for one in text.split(",") if one.strip())
    except KeyError as error:
        raise NotACalendar(at, f"a rule by {error.args[0]}") from error


def _number(text: str, at: int) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) < 10**6):
        raise NotACalendar(at, "a number that is none")
    return int(text)


def _last(text: str, first: datetime, at: int) -> datetime | None:
    """UNTIL; a day counts to its end."""
    if not text:
        return None
    found = _parsed(text, first.tzinfo or UTC, at)
    return found + timedelta(days=1) if len(text) == 8 else found


def _length(entry: Entry, start: Line, here: tzinfo) -> timedelta:
    """From DTEND or DURATION; a day without either is a day long, a moment has none (§3.6.1)."""
    if end := entry.one("DTEND"):
        return max(_moment(end, here) - _moment(start, here), timedelta())
    if text := entry.text("DURATION"):
        found = LENGTH.fullmatch(text)
        if not found:
            raise NotACalendar(entry.at, "a DURATION that is none")
        weeks, days, hours, minutes, seconds = (int((one or "0")[:6]) for one in found.groups())
        return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return timedelta(days=1) if len(start.value.strip()) == 8 else timedelta()


def _wall(line: Line, here: tzinfo) -> datetime:
    """The moment in its own zone, so that a rule follows the clock on the wall."""
    return _parsed(line.value.strip(), _zone(line, here), line.at)


def _moment(line: Line, here: tzinfo) -> datetime:
    return _wall(line, here).astimezone(UTC)


def _moment_of(text: str, line: Line, here: tzinfo) -> datetime:
    return _parsed(text.strip(), _zone(line, here), line.at).astimezone(UTC)


def _zone(line: Line, here: tzinfo) -> tzinfo:
    """The zone a line names; one that is not known by name is refused, never guessed."""
    name = line.params.get("TZID", "").lstrip("/")
    if not name:
        return here
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise NotACalendar(line.at, f"the zone {name[:60]}") from error


def _parsed(text: str, zone: tzinfo, at: int) -> datetime:
    found = STAMP.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        day = date(*(int(one) for one in found.groups()[:3]))
        if found[4] is None:
            return datetime.combine(day, time(0), zone)
        clock = time(int(found[4]), int(found[5]), min(int(found[6]), 59))
        return datetime.combine(day, clock, UTC if found[7] else zone)
    except ValueError as error:
        raise NotACalendar(at, "a time that is none") from error
