"""The cells of a table of stops: columns by their many names, times, dates, weekdays, repeats."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from holt.methods.siting.timetable import LONGEST_CYCLE

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
class Row:
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


def table(text: str, columns: Mapping[str, Sequence[str]], wanted: Sequence[str]) -> Iterator[Row]:
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
            yield Row(number, cells)


def _places(header: Iterable[str], columns: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Where each of our columns stands; the spelling listed first wins."""
    spelled = [re.sub(r"[^a-z0-9]", "", cell.lower()) for cell in header]
    found = {}
    for name, spellings in columns.items():
        at = next((spelled.index(one) for one in spellings if one in spelled), None)
        if at is not None:
            found[name] = at
    return found


# --- one cell ------------------------------------------------------------------------------------


def is_break(row: Row) -> bool:
    """A driver's rest, a depot: no stop for the public."""
    return bool(_BREAK.match(row["stop"] or row["address"]))


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


def date_of(text: str) -> date | None:
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


def weekday_of(day: str, route: str, start: date | None) -> int | None:
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


def weeks_of(text: str) -> int | None:
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


def usual_weeks(rows: Iterable[Row]) -> int:
    """The frequency most rows have."""
    counted = Counter(weeks for row in rows if (weeks := weeks_of(row["frequency"])))
    return counted.most_common(1)[0][0] if counted else DEFAULT_WEEKS


def serial_of(row: Row, start: date | None) -> int | None:
    """The week of the first date, or the one a column or the route names."""
    monthly = re.search(r"FREQ=MONTHLY.*BYDAY=([1-5])", row["frequency"], re.IGNORECASE)
    if monthly:
        return int(monthly[1]) - 1
    if start is not None:
        return (start.toordinal() - 1) // 7
    found = re.search(r"\d+", row["week"]) or re.search(r"week\s*(\d+)", row["route"].lower())
    return int(found[found.lastindex or 0]) if found else None
