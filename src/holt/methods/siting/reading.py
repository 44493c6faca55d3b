"""Files of mobile library stops, read by fixed rules; whatever is left out is told with its reason.

The layout is the open one of British mobile libraries (one row a stop: mobile, route, stop, geox,
geoy, day, arrival, departure, frequency, start); other spellings of the columns are understood.
"""

import csv
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median

from holt.methods.geography import distance_km
from holt.methods.siting.service import LONGEST_CYCLE, Stop, cycle_of, dates_of

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "mobile": ("mobile", "vehicle", "van", "mobilelibrary", "mobilename", "library", "bus"),
    "route": ("route", "routename", "round", "run", "routeid", "routecode"),
    "place": ("community", "village", "town", "locality", "area", "parish", "place"),
    "stop": ("stop", "stopname", "name", "location", "stoplocation", "site", "venue"),
    "address": ("address", "stopaddress", "fulladdress"),
    "lon": ("geox", "longitude", "lon", "lng", "long", "x", "stoplongitude", "stoplon"),
    "lat": ("geoy", "latitude", "lat", "y", "stoplatitude", "stoplat"),
    "day": ("day", "weekday", "dayofweek", "stopday"),
    "arrival": ("arrival", "arrive", "arrivaltime", "starttime", "from", "timefrom", "opens"),
    "departure": ("departure", "depart", "departuretime", "endtime", "to", "timeto", "closes"),
    "frequency": ("frequency", "rrule", "repeats", "interval", "recurrence", "schedule"),
    "start": ("start", "startdate", "firstdate", "datestart", "begins", "validfrom", "first"),
    "end": ("end", "enddate", "lastdate", "dateend", "until", "validto", "last"),
    "week": ("week", "weeknumber", "weekno"),
}
"""Our name of a column, and the spellings it is met in (small letters, nothing between)."""

WANTED = ("lat", "lon", "arrival", "departure")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DEFAULT_WEEKS = 4
MOST_SPREAD = 6.0
"""A stop this many times as far from its vehicle's middle as three in four of them is a slip …"""
LEAST_FAR_KM = 60.0
"""… unless it is nearer than this."""
FASTEST_KMH = 110.0
"""Beyond this, as the crow flies, no vehicle gets from a stop to the next in the time given."""
LEAST_JUMP_KM = 15.0
MOST_STRAY = 0.25
"""Share of a route's rows whose first date may be a slip; beyond, the route has several weeks."""
MOST_CLASHING = 0.2
"""Share of a route's stops that may be open at the hours of another; beyond, it is another run."""

_BREAK = re.compile(
    r"^\W*((driver|staff|crew|rest|lunch|tea|coffee|comfort|meal|dinner)('?s)?\W+)*"
    r"(rest\W*breaks?|breaks?|lunch(\W*(time|hour|breaks?))?|rest|layover|"
    r"refuel\w*|return\W+to\W+(base|depot)|no\W+service|not\W+in\W+service)\W*$",
    re.IGNORECASE,
)


class NotStops(ValueError):
    """The file cannot be a table of stops; `missing` names the columns it lacks."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(", ".join(missing))
        self.missing = missing


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


@dataclass(frozen=True, slots=True)
class _Row:
    """One row with its cells by our names of the columns, and what became of it so far."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    @property
    def vehicle(self) -> str:
        return self["mobile"] or "Mobile library"

    @property
    def name(self) -> str:
        return self["stop"] or self["address"] or self["place"]


class _Told:
    """What is told about rows, gathered while reading."""

    def __init__(self) -> None:
        self.dropped: list[Dropped] = []
        self.noted: list[Noted] = []

    def drop(self, one: "_Row | Stop", reason: str) -> None:
        row = one.number if isinstance(one, _Row) else one.row
        self.dropped.append(Dropped(row, one.vehicle, one.name, reason))

    def note(self, one: "_Row | Stop", what: str) -> None:
        row = one.number if isinstance(one, _Row) else one.row
        self.noted.append(Noted(row, one.vehicle, one.name, what))


def read(text: str) -> Reading:
    """The stops of a CSV text. Raises NotStops."""
    told = _Told()
    rows = _without_breaks(list(table(text, COLUMNS, WANTED)), told)
    usual = _usual_weeks(rows)
    drafts = [made for row in rows if (made := _draft(row, usual, told))]
    stops = _settled(drafts, told)
    runs = tuple(_one_run_at_a_time(_once(stops, told), told))
    return Reading(
        tuple(_possible(runs, told)),
        tuple(sorted(told.dropped, key=lambda one: one.row)),
        tuple(sorted(told.noted, key=lambda one: one.row)),
    )


def table(text: str, columns: Mapping[str, Sequence[str]], wanted: Sequence[str]) -> Iterator[_Row]:
    """The rows of a CSV text by our names of its columns. Raises NotStops."""
    text = text.removeprefix("\ufeff")
    header = text.split("\n", 1)[0]
    between = max(",;\t|", key=header.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=between)
    places = _places(next(lines, []), columns)
    if missing := tuple(name for name in wanted if name not in places):
        raise NotStops(missing)
    for number, line in enumerate(lines, 2):
        cells = {name: line[at].strip() for name, at in places.items() if at < len(line)}
        if any(cells.values()):
            yield _Row(number, cells)


def _places(header: Iterable[str], columns: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Where each of our columns stands; the spelling listed first wins."""
    spelled = [re.sub(r"[^a-z0-9]", "", cell.lower()) for cell in header]
    found = {}
    for name, spellings in columns.items():
        at = next((spelled.index(one) for one in spellings if one in spelled), None)
        if at is not None:
            found[name] = at
    return found


# --- one row --------------------------------------------------------------------------------------


def is_break(row: _Row) -> bool:
    """A driver's rest, a depot: no stop for the public."""
    return bool(_BREAK.match(row["stop"] or row["address"]))


def _without_breaks(rows: list[_Row], told: _Told) -> list[_Row]:
    for row in rows:
        if is_break(row):
            told.drop(row, "rest_break")
    return [row for row in rows if not is_break(row)]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A stop whose week is not settled: `serial` counts weeks since the calendar began."""

    stop: Stop
    serial: int | None


def _draft(row: _Row, usual: int, told: _Told) -> _Draft | None:
    """The stop of a row, or None with its reason told."""
    position = _position(row)
    if not isinstance(position, tuple):
        told.drop(row, position)
        return None
    start = _date(row["start"])
    weekday = _weekday(row["day"], row["route"], start)
    times = clock(row["arrival"]), clock(row["departure"])
    reason = _refusal(row, weekday, times)
    if reason or weekday is None or times[0] is None or times[1] is None:
        told.drop(row, reason)
        return None
    weeks = _weeks(row["frequency"])
    if weeks is None:
        told.note(row, "frequency_assumed")
    every = min(weeks or usual, LONGEST_CYCLE)
    lat, lon = position
    stop = Stop(
        row.number,
        row.name,
        row["place"],
        row.vehicle,
        lat,
        lon,
        weekday,
        0,
        every,
        times[0],
        times[1],
        row["route"],
    )
    return _Draft(stop, _serial(row, start))


def _refusal(row: _Row, weekday: int | None, times: tuple[int | None, int | None]) -> str:
    """Why this row cannot be planned, or ""."""
    if weekday is None:
        return "no_weekday"
    if times[0] is None or times[1] is None:
        return "no_time"
    if times[1] <= times[0]:
        return "ends_before_it_begins"
    start, end = _date(row["start"]), _date(row["end"])
    return "ended" if start and end and end < start else ""


def _position(row: _Row) -> tuple[float, float] | str:
    """Latitude and longitude, or the code of what is wrong with them."""
    try:
        lat = float(row["lat"].replace(",", "."))
        lon = float(row["lon"].replace(",", "."))
    except ValueError:
        return "no_position"
    if not (-90 <= lat <= 90 and -180 <= lon <= 180) or (lat == 0 and lon == 0):
        return "impossible_position"
    return lat, lon


def clock(text: str) -> int | None:
    """Minutes after midnight of "09:20", "9.20", "0920", "9:20 am", an ISO instant; or None."""
    found = re.search(
        r"(?:^|[T\s])(\d{1,2})[:.h]?(\d{2})(?:[:.]\d{2}(?:\.\d+)?)?Z?\s*([ap])?\.?m?\.?$",
        text.strip(),
        re.IGNORECASE,
    )
    if found is None:
        found = re.search(r"^(\d{1,2})()\s*([ap])\.?m\.?$", text.strip(), re.IGNORECASE)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _date(text: str) -> date | None:
    """A date as 2019-10-14, 14/10/2019 or 20191014."""
    if found := re.search(r"(\d{4})-?(\d{2})-?(\d{2})", text):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.search(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", text):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(day: str, route: str, start: date | None) -> int | None:
    """0 is Monday: by the day's name, else by the first date, else by a name in the route."""
    for text in (day, None, route):
        if text is None:
            if start is not None:
                return start.weekday()
            continue
        found = re.search(r"\b(mon|tue|wed|thu|fri|sat|sun)", text.lower())
        if found:
            return WEEKDAYS.index(found[1])
    return None


_WORDS = {
    "weekly": 1, "everyweek": 1, "fortnightly": 2, "biweekly": 2, "twoweekly": 2,
    "everyotherweek": 2, "threeweekly": 3, "triweekly": 3, "fourweekly": 4, "monthly": 4,
}  # fmt: skip


def _weeks(text: str) -> int | None:
    """Every how many weeks: an RRULE, a number, or words; None when it cannot be told."""
    if found := re.search(r"FREQ=(WEEKLY|MONTHLY)", text, re.IGNORECASE):
        interval = re.search(r"INTERVAL=(\d+)", text, re.IGNORECASE)
        times = int(interval[1]) if interval else 1
        weeks = times * (4 if found[1].upper() == "MONTHLY" else 1)
        return weeks if weeks >= 1 else None
    said = re.sub(r"[^a-z0-9]", "", text.lower())
    if said in _WORDS:
        return _WORDS[said]
    found = re.search(r"\d+", said)
    return int(found[0]) if found and 1 <= int(found[0]) <= LONGEST_CYCLE else None


def _usual_weeks(rows: Iterable[_Row]) -> int:
    """The frequency most rows have."""
    counted = Counter(weeks for row in rows if (weeks := _weeks(row["frequency"])))
    return counted.most_common(1)[0][0] if counted else DEFAULT_WEEKS


def _serial(row: _Row, start: date | None) -> int | None:
    """The week of the first date, or the one a column or the route names."""
    monthly = re.search(r"FREQ=MONTHLY.*BYDAY=([1-5])", row["frequency"], re.IGNORECASE)
    if monthly:
        return int(monthly[1]) - 1
    if start is not None:
        return (start.toordinal() - 1) // 7
    found = re.search(r"\d+", row["week"]) or re.search(r"week\s*(\d+)", row["route"].lower())
    return int(found[found.lastindex or 0]) if found else None


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
    fleets: dict[str, list[Stop]] = defaultdict(list)
    for stop in stops:
        fleets[stop.vehicle].append(stop)
    kept = []
    for fleet in fleets.values():
        near = _near(fleet)
        reachable = _reachable(near)
        for stop in fleet:
            if stop in reachable:
                kept.append(stop)
            else:
                told.drop(stop, "impossible_position")
    return sorted(kept, key=lambda one: one.row)


def _near(fleet: list[Stop]) -> list[Stop]:
    """Those not far beyond where the vehicle works."""
    lat, lon = median(one.lat for one in fleet), median(one.lon for one in fleet)
    far = {one: distance_km(lat, lon, one.lat, one.lon) for one in fleet}
    usual = sorted(far.values())[(len(fleet) * 3) // 4]
    limit = max(LEAST_FAR_KM, MOST_SPREAD * usual)
    return [one for one in fleet if far[one] <= limit]


def _reachable(fleet: list[Stop]) -> set[Stop]:
    """Those the vehicle can reach in time from a neighbor on its day, on one side at least."""
    days: dict[tuple[int, ...], list[Stop]] = defaultdict(list)
    for stop in fleet:
        days[stop.week, stop.weekday, stop.every, stop.part].append(stop)
    reached = set()
    for day in days.values():
        day.sort(key=lambda one: one.arrival)
        for at, stop in enumerate(day):
            beside = day[max(0, at - 1) : at] + day[at + 1 : at + 2]
            if not beside or any(not _too_fast(stop, other) for other in beside):
                reached.add(stop)
    return reached


def _too_fast(stop: Stop, other: Stop) -> bool:
    first, second = sorted((stop, other), key=lambda one: one.arrival)
    km = distance_km(first.lat, first.lon, second.lat, second.lon)
    minutes = max(second.arrival - first.departure, 1)
    return km > LEAST_JUMP_KM and km / minutes * 60 > FASTEST_KMH


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
