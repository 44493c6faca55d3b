"""Files of mobile library stops, read by fixed rules; whatever is left out is told with its reason.

The layout is the open one of British mobile libraries (one row a stop: mobile, route, stop, geox,
geoy, day, arrival, departure, frequency, start); other spellings of the columns are understood.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import lcm

from holt.methods.siting.cells import (
    COLUMNS,
    WANTED,
    Row,
    clock,
    date_of,
    has_month_first,
    is_afternoon,
    is_break,
    serial_of,
    table,
    usual_weeks,
    weekday_of,
    weeks_of,
)
from holt.methods.siting.positions import Places, places
from holt.methods.siting.reach import possible
from holt.methods.siting.timetable import LONGEST_CYCLE, Stop, cycle_of, dates_of

MOST_STRAY = 0.25
"""Share of a route's rows whose first date may be a slip; beyond, the route has several weeks."""
MOST_WEEKS, MOST_WEEKS_TOGETHER = 24, 60
"""Weeks after which a vehicle's timetable, and that of all together, must repeat …"""
EASY_WEEKS = (1, 2, 3, 4, 6, 12)
"""… or else its frequencies are taken as the nearest of these."""
MOST_CLASHING = 0.2
"""Share of a route's stops that may be open at the hours of another; beyond, it is another run."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A row of the file (the header is row 1) that is not planned, by the code of its reason."""

    row: int
    vehicle: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A row that is planned, with something put right."""

    row: int
    vehicle: str
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: stops, rows left out, rows put right."""

    stops: tuple[Stop, ...]
    dropped: tuple[Dropped, ...]
    noted: tuple[Noted, ...]


class _Told:
    """What is told about rows, gathered while reading."""

    def __init__(self) -> None:
        self.dropped: list[Dropped] = []
        self.noted: list[Noted] = []

    def drop(self, one: "Row | Stop", reason: str) -> None:
        row = one.number if isinstance(one, Row) else one.row
        self.dropped.append(Dropped(row, one.vehicle, one.name, reason))

    def note(self, one: "Row | Stop", what: str) -> None:
        row = one.number if isinstance(one, Row) else one.row
        self.noted.append(Noted(row, one.vehicle, one.name, what))


def read(text: str) -> Reading:
    """The stops of a CSV text. Raises NotStops."""
    told = _Told()
    rows = _named(_without_breaks(list(table(text, COLUMNS, WANTED)), told))
    where = places(rows)
    form = _Form(where, usual_weeks(rows), has_month_first(rows), _slipped_days(rows))
    drafts = [made for row in rows if (made := _draft(row, form, told))]
    stops = _settled(_in_few_weeks(_not_over(drafts, told), told), told)
    runs = tuple(_one_run_at_a_time(_once(stops, told), told))
    return Reading(
        tuple(_possible(runs, told)),
        tuple(sorted(told.dropped, key=lambda one: one.row)),
        tuple(sorted(told.noted, key=lambda one: one.row)),
    )


# --- one row --------------------------------------------------------------------------------------


def _without_breaks(rows: list[Row], told: _Told) -> list[Row]:
    for row in rows:
        if is_break(row):
            told.drop(row, "rest_break")
    return [row for row in rows if not is_break(row)]


def _named(rows: list[Row]) -> list[Row]:
    """One spelling for each vehicle; with its organization where the file has several."""
    several = len({row["organization"].casefold() for row in rows}) > 1
    names: dict[str, str] = {}
    named = []
    for row in rows:
        full = f"{row['organization']} {row.vehicle}".strip() if several else row.vehicle
        name = names.setdefault(full.casefold(), full)
        named.append(Row(row.number, {**row.cells, "mobile": name}))
    return named


def _slipped_days(rows: list[Row]) -> frozenset[int]:
    """Rows on another weekday than their first date, where most of that route's date are on it."""
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["route"] and date_of(row["start"]):
            groups[row.vehicle, row["route"], row["start"]].append(row)
    slipped = set()
    for (_, _, start), group in groups.items():
        first = date_of(start)
        days = {row.number: weekday_of(row["day"], "", None) for row in group}
        other = {
            at for at, day in days.items() if day is not None and first and day != first.weekday()
        }
        if 0 < len(other) < len(group) and not _met(group, other):
            slipped |= other
    return frozenset(slipped)


def _met(group: list[Row], other: set[int]) -> bool:
    """Whether some of the others are open at the same time as one of the rest."""

    def hours(row: Row) -> tuple[int, int]:
        return clock(row["arrival"]) or 0, clock(row["departure"]) or 0

    rest = [hours(row) for row in group if row.number not in other]
    return any(
        min(ends, hours(row)[1]) > max(begins, hours(row)[0])
        for row in group
        if row.number in other
        for begins, ends in rest
    )


@dataclass(frozen=True, slots=True)
class _Form:
    """What the file as a whole tells about its rows."""

    where: Places
    usual: int
    month_first: bool
    slipped_days: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A stop whose week is not settled: `serial` counts weeks since the calendar began."""

    stop: Stop
    serial: int | None
    first: date | None
    last: date | None


def _draft(row: Row, form: _Form, told: _Told) -> _Draft | None:
    """The stop of a row, or None with its reason told."""
    spot = form.where.spots[row.number]
    if not isinstance(spot, tuple):
        told.drop(row, spot)
        return None
    start, end = (date_of(row[name], month_first=form.month_first) for name in ("start", "end"))
    slipped = row.number in form.slipped_days
    day = "" if slipped else row["day"]
    weekday = weekday_of(day, row["route"], start, row["frequency"])
    times = _hours(row)
    reason = _refusal(weekday, times)
    if reason or weekday is None or times[0] is None or times[1] is None:
        told.drop(row, reason)
        return None
    weeks = weeks_of(row["frequency"])
    _note_row(row, form, told, weeks)
    stop = Stop(
        row.number, row.name, row["place"], row.vehicle, *spot, weekday, 0, weeks or form.usual,
        times[0], times[1], row["route"],
    )  # fmt: skip
    return _Draft(stop, serial_of(row, start), start, end)


def _note_row(row: Row, form: _Form, told: _Told, weeks: int | None) -> None:
    if row.number in form.where.swapped:
        told.note(row, "position_swapped")
    if row.number in form.slipped_days:
        told.note(row, "day_of_its_first_date")
    if weeks is None:
        told.note(row, "frequency_assumed")
    if is_afternoon(row["arrival"]) or is_afternoon(row["departure"]):
        told.note(row, "afternoon_assumed")


def _hours(row: Row) -> tuple[int | None, int | None]:
    """Arrival and departure; hours before seven of a clock of twelve hours are in the afternoon."""
    times = []
    for name in ("arrival", "departure"):
        minutes = clock(row[name])
        late = minutes is not None and is_afternoon(row[name])
        times.append(minutes + 12 * 60 if minutes is not None and late else minutes)
    return times[0], times[1]


def _refusal(weekday: int | None, times: tuple[int | None, int | None]) -> str:
    """Why this row cannot be planned, or ""."""
    if weekday is None:
        return "no_weekday"
    if times[0] is None or times[1] is None:
        return "no_time"
    return "ends_before_it_begins" if times[1] <= times[0] else ""


# --- rows of one file -----------------------------------------------------------------------------


def _not_over(drafts: list[_Draft], told: _Told) -> list[_Draft]:
    """Without stops whose last date is before their first, or before most others begin."""
    firsts = sorted(one.first for one in drafts if one.first)
    usual = firsts[len(firsts) // 2] if firsts else None
    kept = []
    for one in drafts:
        over = one.last and ((one.first and one.last < one.first) or (usual and one.last < usual))
        if over:
            told.drop(one.stop, "ended")
        else:
            kept.append(one)
    return kept


def _in_few_weeks(drafts: list[_Draft], told: _Told) -> list[_Draft]:
    """Frequencies that would repeat together only after years are taken as the nearest that do not."""
    own: dict[str, set[int]] = defaultdict(set)
    for one in drafts:
        own[one.stop.vehicle].add(min(one.stop.every, LONGEST_CYCLE))
    odd = {name for name, weeks in own.items() if lcm(*weeks) > MOST_WEEKS}
    if lcm(*{every for weeks in own.values() for every in weeks}) > MOST_WEEKS_TOGETHER:
        odd = set(own)
    found = []
    for one in drafts:
        every = min(one.stop.every, LONGEST_CYCLE)
        if one.stop.vehicle in odd:
            every = min(EASY_WEEKS, key=lambda weeks: (abs(weeks - every), weeks))
        if every != one.stop.every:
            told.note(one.stop, "frequency_rounded")
            one = replace(one, stop=replace(one.stop, every=every))
        found.append(one)
    return found


# --- rows together --------------------------------------------------------------------------------


def _settled(drafts: Sequence[_Draft], told: _Told) -> list[Stop]:
    """Each stop in its week: that of most rows of its route, or the next free one of its day."""
    groups: dict[tuple[object, ...], list[_Draft]] = defaultdict(list)
    for draft in drafts:
        stop = draft.stop
        own = stop.route or ("" if draft.serial is None else draft.serial % stop.every)
        groups[stop.vehicle, own, stop.weekday, stop.every].append(draft)
    unknown: Counter[tuple[object, ...]] = Counter()
    settled = []
    for (vehicle, _, weekday, every), group in groups.items():
        known = Counter(one.serial % one.stop.every for one in group if one.serial is not None)
        if known:
            week = min(known, key=lambda one: (-known[one], one))
        else:
            week = unknown[vehicle, weekday] % int(str(every))
            unknown[vehicle, weekday] += 1
        strays = _strays(group, week)
        settled += [_in_week(one, week, told, is_stray=one in strays) for one in group]
    return sorted(settled, key=lambda one: (one.vehicle, one.weekday, one.arrival, one.row))


def _strays(group: list[_Draft], week: int) -> list[_Draft]:
    """The few of a route whose first date is in another week, though its hours fit between theirs.

    Where they are many, or would be open at the same time, the route has several weeks.
    """
    own = [one.stop for one in group if one.serial is None or one.serial % one.stop.every == week]
    others = [one for one in group if one.stop not in own]
    if len(others) > MOST_STRAY * len(group):
        return []
    return [one for one in others if not any(_overlap(one.stop, stop) > 0 for stop in own)]


def _overlap(one: Stop, other: Stop) -> int:
    """Minutes both are open, by the clock alone."""
    return min(one.departure, other.departure) - max(one.arrival, other.arrival)


def _in_week(draft: _Draft, week: int, told: _Told, *, is_stray: bool) -> Stop:
    if draft.serial is None:
        told.note(draft.stop, "week_assumed")
    elif is_stray:
        told.note(draft.stop, "week_of_its_route")
    elif draft.serial % draft.stop.every != week:
        return replace(draft.stop, week=draft.serial % draft.stop.every)
    return replace(draft.stop, week=week)


def _once(stops: list[Stop], told: _Told) -> list[Stop]:
    """Without rows that say the same twice; a place with several dates or hours keeps them."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for stop in sorted(stops, key=lambda one: one.row):
        key = (stop.vehicle, stop.spot, stop.weekday, stop.week, stop.every, stop.arrival)
        if key in seen:
            told.drop(stop, "listed_twice")
        else:
            kept.append(stop)
        seen.add(key)
    return kept


def _possible(stops: Sequence[Stop], told: _Told) -> list[Stop]:
    """Without stops that lie where the vehicle cannot be."""
    kept = possible(stops)
    for stop in stops:
        if stop not in kept:
            told.drop(stop, "impossible_position")
    return sorted(kept, key=lambda one: one.row)


def _one_run_at_a_time(stops: list[Stop], told: _Told) -> Iterator[Stop]:
    """Two routes of one vehicle at the same hours of one date become two runs: no one drives both."""
    cycle = cycle_of(tuple(stops))
    routes: dict[tuple[str, int], dict[str, list[Stop]]] = defaultdict(lambda: defaultdict(list))
    for stop in stops:
        routes[stop.vehicle, stop.weekday][stop.route].append(stop)
    for together in routes.values():
        parts: list[list[Stop]] = []
        for _, own in sorted(together.items()):
            part = next((at for at, had in enumerate(parts) if not _clash(own, had, cycle)), None)
            if part is None:
                part = len(parts)
                parts.append([])
            parts[part] += own
            for stop in own:
                if part:
                    told.note(stop, "second_run_of_its_date")
                yield replace(stop, part=part)


def _clash(route: list[Stop], others: list[Stop], cycle: int) -> bool:
    """Whether too many stops of a route are open while the vehicle is open elsewhere."""
    taken = [(date, one) for one in others for date in dates_of(one, cycle)]
    clashing = sum(
        any(date in dates_of(stop, cycle) and _overlap(stop, one) > 0 for date, one in taken)
        for stop in route
    )
    return clashing > MOST_CLASHING * len(route)
