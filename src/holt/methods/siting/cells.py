"""The cells of a table of stops: columns by their many names, times, dates, weekdays, repeats."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "organization": ("organisation", "organization", "authority", "council", "localauthority"),
    "mobile": (
        "mobile", "vehicle", "van", "mobilelibrary", "mobilename", "vehiclename", "mobileid", "library",
        "bus",
    ),
    "route": ("route", "routename", "round", "run", "routeid", "routecode"),
    "place": ("community", "village", "town", "locality", "area", "parish", "place"),
    "stop": ("stop", "stopname", "name", "location", "stoplocation", "site", "venue"),
    "address": ("address", "stopaddress", "fulladdress"),
    "lon": ("geox", "longitude", "lon", "lng", "long", "x", "stoplongitude", "stoplon", "easting", "eastings", "coordx", "xcoordinate"),
    "lat": ("geoy", "latitude", "lat", "y", "stoplatitude", "stoplat", "northing", "northings", "coordy", "ycoordinate"),
    "geo": ("coordinates", "latlong", "latlng", "latlon", "geopoint", "position", "gps", "geometry", "wkt"),
    "day": ("day", "weekday", "dayofweek", "stopday"),
    "arrival": ("arrival", "arrive", "arrivaltime", "starttime", "from", "timefrom", "opens"),
    "departure": ("departure", "depart", "departuretime", "endtime", "to", "timeto", "closes"),
    "frequency": ("frequency", "rrule", "repeats", "interval", "recurrence", "schedule"),
    "start": ("start", "startdate", "firstdate", "datestart", "begins", "validfrom", "first"),
    "end": ("end", "enddate", "lastdate", "dateend", "until", "validto", "last"),
    "week": ("week", "weeknumber", "weekno"),
}  # fmt: skip
"""Our name of a column, and the spellings it is met in (small letters, nothing between)."""

WANTED = ("lat|geo", "lon|geo", "arrival", "departure")
"""Columns a table of stops must have; of two joined by |, one."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DEFAULT_WEEKS = 4
NOTHING = frozenset({"null", "none", "n/a", "na", "nan", "#n/a", "-", "--"})
LONGEST_CELL = 2**27
"""Characters; a leg's drawn line may be long."""
LOOK_FOR_HEADER = 20
EARLIEST = 7 * 60
"""No stop opens before this hour: "1.30" is in the afternoon."""

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


class NotText(ValueError):
    """The file is a workbook, an archive or a picture of pages, no text."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row with its cells by our names of the columns, and what became of it so far."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    @property
    def vehicle(self) -> str:
        return re.sub(r"\s+", " ", self["mobile"]) or "Mobile library"

    @property
    def name(self) -> str:
        return self["stop"] or self["address"] or self["place"]


def text_of(data: bytes) -> str:
    """A file's text: UTF-8, UTF-16 where it says so, else Windows-1252. Raises NotText."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"):
        raise NotText
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _lines(text: str, between: str) -> list[list[str]]:
    """The rows of a CSV text; a drawn line may be long, and others' limit is put back."""
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    finally:
        csv.field_size_limit(before)


def table(text: str, columns: Mapping[str, Sequence[str]], wanted: Sequence[str]) -> Iterator[Row]:
    """The rows of a CSV text by our names of its columns. Raises NotStops."""
    text = text.removeprefix("\ufeff").replace("\0", "")
    between = max(",;\t|", key="\n".join(text.splitlines()[:4]).count)
    lines = _lines(text, between)
    heads = [_places(line, columns) for line in lines[:LOOK_FOR_HEADER]] or [{}]
    lacks = [tuple(name for name in wanted if not _has(head, name)) for head in heads]
    first = min(range(len(heads)), key=lambda at: (len(lacks[at]), at))
    if lacks[first]:
        raise NotStops(tuple(name.partition("|")[0] for name in lacks[first]))
    for number, line in enumerate(lines[first + 1 :], first + 2):
        cells = {name: _cell(line[at]) for name, at in heads[first].items() if at < len(line)}
        if any(cells.values()):
            yield Row(number, cells)


def _has(head: Mapping[str, int], name: str) -> bool:
    return any(one in head for one in name.split("|"))


def _cell(text: str) -> str:
    said = text.strip()
    return "" if said.lower() in NOTHING else said


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

_TIME = re.compile(
    r"(?:^|[T\s])(\d{1,2})[:.h\-]?(\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?"
    r"\s*([ap])?\.?m?\.?$",
    re.IGNORECASE,
)
_HOUR = re.compile(r"^(\d{1,2})(?:[.:](\d))?()\s*(?:([ap])\.?m?\.?)?$", re.IGNORECASE)


def is_break(row: Row) -> bool:
    """A driver's rest, a depot: no stop for the public."""
    return bool(_BREAK.match(row["stop"] or row["address"]))


def clock(text: str) -> int | None:
    """Minutes after midnight of "09:20", "9.20", "0920", "9:20 am", "9", an ISO instant; or None.

    A sheet's "9.3" is 9:30, its 0.395833 a part of the day.
    """
    said = text.strip().lower().replace("noon", "12:00").replace("mid-day", "12:00")
    if re.fullmatch(r"0\.\d{3,}", said):
        return round(float(said) * 24 * 60)
    if found := _TIME.search(said):
        hour, minute, half = int(found[1]), int(found[2]), found[3]
    elif found := _HOUR.match(said):
        hour, minute, half = int(found[1]), int(found[2] or 0) * 10, found[4]
    else:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def is_afternoon(text: str) -> bool:
    """Whether it is an hour of the afternoon by a clock of twelve hours: "1.30", not "01:30"."""
    minutes = clock(text)
    said = text.strip().lower()
    return bool(minutes and minutes < EARLIEST and re.match(r"[1-6](?![\d.]*[ap])", said))


def date_of(text: str, *, month_first: bool = False) -> date | None:
    """A date as 2019-10-14, 14/10/2019, 14 Oct 2019, 20191014 or a sheet's 43752."""
    said = text.strip().lower()
    if found := re.match(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)", said):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.search(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)", said):
        day, month, year = (int(part) for part in found.groups())
        if month > 12 or (month_first and day <= 12):
            day, month = month, day
    elif found := re.search(
        r"(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3})[a-z]*[-, ]+(\d{4}|\d{2})", said
    ):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    elif re.fullmatch(r"[3-5]\d{4}(\.0*)?", said):
        return date(1899, 12, 30) + timedelta(days=int(said[:5]))
    else:
        return None
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None


def _month(said: str) -> int:
    months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    return months.index(said) + 1 if said in months else 0


def has_month_first(rows: Iterable[Row]) -> bool:
    """Whether the file's first dates fall on their named days only with the month before the day."""
    plain = turned = 0
    for row in rows:
        weekday = weekday_of(row["day"], "", None)
        days = [date_of(row["start"], month_first=first) for first in (False, True)]
        if weekday is not None and days[0] != days[1]:
            plain += bool(days[0] and days[0].weekday() == weekday)
            turned += bool(days[1] and days[1].weekday() == weekday)
    return turned > plain


def weekday_of(day: str, route: str, start: date | None, rule: str = "") -> int | None:
    """0 is Monday: by the day's name, the rule's, the first date, or a name in the route."""
    said = day.strip().lower()
    if said[:2] in _SHORT and len(said) == 2:
        return _SHORT.index(said)
    if re.fullmatch("[1-7]", said):
        return int(said) - 1
    byday = re.search(r"BYDAY=[+-]?\d?(MO|TU|WE|TH|FR|SA|SU)", rule, re.IGNORECASE)
    for text in (day, byday[1] if byday else "", None, route):
        if text is None:
            if start is not None:
                return start.weekday()
            continue
        found = re.search(r"\b(mon|tue|wed|thu|fri|sat|sun)", text.lower())
        if found:
            return WEEKDAYS.index(found[1])
        if text.lower() in _SHORT:
            return _SHORT.index(text.lower())
    return None


_SHORT = ("mo", "tu", "we", "th", "fr", "sa", "su")
_WORDS = (
    (r"fortnight|biweekly|(alternate|every(other|second|2nd)|two|2)(week|mon|tue|wed|thu|fri|sat)", 2),
    (r"twiceamonth|twicemonthly|1stand3rd|firstandthird|2ndand4th|secondandfourth", 2),
    (r"threeweek|triweekly|every(third|3rd)week|everythird$", 3),
    (r"fourweek|month|every(fourth|4th)week|everyfourth$|(1st|2nd|3rd|4th|first|second|third|fourth|last)"
     r"(mon|tue|wed|thu|fri|sat)", 4),
    (r"fiveweek", 5),
    (r"sixweek", 6),
    (r"^(weekly|everyweek|week|once?aweek|eachweek|daily|everyday|w)$", 1),
)  # fmt: skip


def weeks_of(text: str) -> int | None:
    """Every how many weeks: an RRULE, a number, or words; None when it cannot be told."""
    if found := re.search(r"FREQ=(DAILY|WEEKLY|MONTHLY)", text, re.IGNORECASE):
        interval = re.search(r"INTERVAL=(\d+)", text, re.IGNORECASE)
        times = int(interval[1]) if interval else 1
        kind = found[1].upper()
        if kind == "DAILY":
            return max(1, times // 7)
        weeks = times * (4 if kind == "MONTHLY" else 1)
        return weeks if weeks >= 1 else None
    said = re.sub(r"[^a-z0-9]", "", text.lower())
    if found := re.search(r"(\d+)days?", said):
        return max(1, int(found[1]) // 7)
    if "month" not in said and (found := re.fullmatch(r"\D{0,9}(\d{1,2})(w\D*)?", said)):
        return int(found[1]) or None
    return next((weeks for words, weeks in _WORDS if re.search(words, said)), None)


def usual_weeks(rows: Iterable[Row]) -> int:
    """The frequency most rows have."""
    counted = Counter(weeks for row in rows if (weeks := weeks_of(row["frequency"])))
    return counted.most_common(1)[0][0] if counted else DEFAULT_WEEKS


def serial_of(row: Row, start: date | None) -> int | None:
    """The week of the first date, or the one a column, the day or the route names."""
    monthly = re.search(
        r"FREQ=MONTHLY.*(?:BYDAY=\+?([1-5])|BYSETPOS=([1-5]))", row["frequency"], re.IGNORECASE
    )
    if monthly:
        return int(monthly[1] or monthly[2]) - 1
    if start is not None:
        return (start.toordinal() - 1) // 7
    named = [re.search(r"w(?:ee)?k\W*(\d+)", row[name].lower()) for name in ("day", "route")]
    found = re.search(r"(\d+)", row["week"]) or named[0] or named[1]
    return int(found[1]) if found else None
