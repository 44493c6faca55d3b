"""Community indicators from a wide table: one row a county, one column an indicator and year."""

import gzip
import io
import math
import re
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from holt.standards.tabular import TableRefused, match_columns, read_raw

_YEAR = re.compile(r"(?P<name>.+?)_?(?P<year>(19|20)\d{2})", re.ASCII)
_ABSENT = frozenset({"", "na", "n/a", "nan", "null", ".", "-"})
_UNPACKED_LIMIT = 256 * 1024 * 1024
_PLACE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "fips": ("geoid", "county_fips", "fips_code"),
    "state": ("state_name",),
    "name": ("county", "county_name"),
}


class IndicatorsRefused(Exception):
    """The file is not a wide table of indicators. `code` and `facts` say why."""

    def __init__(self, code: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.facts = dict(facts or {})


class Indicator(NamedTuple):
    """One figure. fips: five digits of a county (eleven of a tract). year: None when the column
    names none. value: a number; a few columns hold a word (a smoking ban: "partial")."""

    fips: str
    name: str
    year: int | None
    value: float | str


class IndicatorColumn(NamedTuple):
    """One column of the file, as an indicator's name and year."""

    column: str
    name: str
    year: int | None


class County(NamedTuple):
    """A row's place as the file names it."""

    fips: str
    state: str
    name: str


@dataclass(frozen=True, slots=True)
class IndicatorFile:
    """A file whose header has been read; the rows are read anew, lazily, each time asked for."""

    data: bytes
    columns: tuple[str, ...]
    place: Mapping[str, str]

    def catalog(self) -> tuple[IndicatorColumn, ...]:
        """The indicators in the order of the file's columns."""
        places = set(self.place.values())
        return tuple(_parted(column) for column in self.columns if column not in places)

    def counties(self) -> Iterator[County]:
        """The places in the order of the file. Raises IndicatorsRefused."""
        at = {field: self.columns.index(column) for field, column in self.place.items()}
        for number, cells in self._records():
            state, name = (cells[at[key]] if key in at else "" for key in ("state", "name"))
            yield County(_fips(cells[at["fips"]], number), state, name)

    def rows(self, names: Collection[str] | None = None) -> Iterator[Indicator]:
        """Every figure that is there, of the named indicators or of all; absent ones are left out.

        Raises IndicatorsRefused: bad_fips or ragged_row (facts: row), and the reader's codes.
        """
        fips_at = self.columns.index(self.place["fips"])
        wanted = [
            (self.columns.index(column), name, year)
            for column, name, year in self.catalog()
            if names is None or name in names
        ]
        for number, cells in self._records():
            fips = _fips(cells[fips_at], number)
            for place, name, year in wanted:
                value = _value(cells[place])
                if value is not None:
                    yield Indicator(fips, name, year, value)

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        try:
            for number, cells in read_raw(self.data).records:
                if len(cells) != len(self.columns):
                    raise IndicatorsRefused("ragged_row", {"row": number})
                yield number, cells
        except TableRefused as refusal:
            raise IndicatorsRefused(refusal.code, refusal.facts) from refusal


def read(source: Path | bytes) -> IndicatorFile:
    """The file, plain or gzipped, once its header is known to name places and indicators.

    Raises IndicatorsRefused: no_fips_column, no_indicators, damaged_archive, too_large, and the
    codes of TableRefused.
    """
    data = source.read_bytes() if isinstance(source, Path) else source
    data = _unzipped(data) if data[:2] == b"\x1f\x8b" else data
    try:
        columns = read_raw(data).columns
    except TableRefused as refusal:
        raise IndicatorsRefused(refusal.code, refusal.facts) from refusal
    place = match_columns(columns, _PLACE_COLUMNS).found
    if "fips" not in place:
        raise IndicatorsRefused("no_fips_column", {"columns": columns[:10]})
    if len(columns) == len(place):
        raise IndicatorsRefused("no_indicators", {"columns": columns})
    return IndicatorFile(data, columns, place)


def _unzipped(data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            content = stream.read(_UNPACKED_LIMIT + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise IndicatorsRefused("damaged_archive") from error
    if len(content) > _UNPACKED_LIMIT:
        raise IndicatorsRefused("too_large", {"limit": _UNPACKED_LIMIT})
    return content


def _parted(column: str) -> IndicatorColumn:
    """`poverty_2017` is poverty of 2017; a name without a year keeps its whole name."""
    match = _YEAR.fullmatch(column)
    if match is None:
        return IndicatorColumn(column, column, None)
    return IndicatorColumn(column, match["name"], int(match["year"]))


def _fips(text: str, row: int) -> str:
    """Digits filled up with zeros to a county's five or a tract's eleven."""
    digits = text.strip().removesuffix(".0")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 11):
        raise IndicatorsRefused("bad_fips", {"row": row, "value": text})
    return digits.zfill(5 if len(digits) <= 5 else 11)


def _value(text: str) -> float | str | None:
    try:
        value = float(text)
    except ValueError:
        text = text.strip()
        return None if text.lower() in _ABSENT else text
    return value if math.isfinite(value) else None
