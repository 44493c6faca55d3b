"""Reader of the Public Libraries Survey's public-use files: a zip as published, or one CSV."""

import gzip
import io
import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from holt.standards.archives import ArchiveRefused, is_zip, open_archive, read_member
from holt.standards.pls.cells import Cells, RowRefused
from holt.standards.pls.model import Library, Outlet
from holt.standards.pls.records import library, outlet
from holt.standards.tabular import DEFAULT_LIMITS, RawTable, RowProblem, TableRefused, read_raw

R = TypeVar("R", Library, Outlet)

_LIBRARY_FILE = re.compile(r"pupld|(^|[_\W])ae([_\W]|$)", re.IGNORECASE)
_OUTLET_FILE = re.compile(r"puout|outlet", re.IGNORECASE)
_LIBRARY_COLUMNS = ("FSCSKEY", "LIBNAME", "STABR")
_OUTLET_COLUMNS = ("FSCSKEY", "FSCS_SEQ", "LIBNAME", "C_OUT_TY")


class PlsRefused(Exception):
    """The file is not a Public Libraries Survey file. `code` and `facts` say what is wrong."""

    def __init__(self, code: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.facts = dict(facts or {})


@dataclass(frozen=True, slots=True)
class Survey:
    """All that was read. Each row of either file is a record or a problem, never both or neither.

    library_rows, outlet_rows: rows below the headers that are not blank.
    """

    libraries: tuple[Library, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    library_problems: tuple[RowProblem, ...] = ()
    outlet_problems: tuple[RowProblem, ...] = ()
    library_rows: int = 0
    outlet_rows: int = 0
    files: tuple[str, ...] = ()


def read(source: Path | bytes, name: str = "") -> Survey:
    """Read a zip holding the administrative-entity and outlet files, or one of them as CSV or .gz.

    The state summary file, when in the zip, is left aside. Raises PlsRefused: not_survey,
    wrong_columns (facts: file, missing), and the codes of TableRefused and ArchiveRefused.
    """
    try:
        if isinstance(source, Path):
            name, source = name or source.name, source.read_bytes()
        return _read_bytes(source, name)
    except (TableRefused, ArchiveRefused) as refusal:
        raise PlsRefused(refusal.code, refusal.facts) from refusal


def _read_bytes(data: bytes, name: str) -> Survey:
    if is_zip(data):
        return _read_zip(data)
    data = _unzipped(data) if data[:2] == b"\x1f\x8b" else data
    table = read_raw(data)
    if "C_OUT_TY" in table.columns:
        return _with_outlets(Survey(), table, name)
    if "FSCSKEY" in table.columns:
        return _with_libraries(Survey(), table, name)
    raise PlsRefused("not_survey", {"columns": table.columns[:10]})


def _unzipped(data: bytes) -> bytes:
    """Gunzip up to one byte beyond the limit, which the table reader then refuses."""
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            return stream.read(DEFAULT_LIMITS.bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise PlsRefused("damaged_archive") from error


def _read_zip(data: bytes) -> Survey:
    archive = open_archive(data)
    tables = [name for name in archive.namelist() if name.lower().endswith(".csv")]
    library_file = _first(tables, _LIBRARY_FILE)
    outlet_file = _first(tables, _OUTLET_FILE)
    if library_file is None and outlet_file is None:
        raise PlsRefused("not_survey", {"files": tuple(archive.namelist()[:10])})
    survey = Survey()
    if library_file is not None:
        table = read_raw(read_member(archive, library_file))
        survey = _with_libraries(survey, table, library_file)
    if outlet_file is not None:
        table = read_raw(read_member(archive, outlet_file))
        survey = _with_outlets(survey, table, outlet_file)
    return survey


def _first(names: list[str], pattern: re.Pattern[str]) -> str | None:
    """The one whose file name fits; folders do not count."""
    return next((name for name in sorted(names) if pattern.search(Path(name).name)), None)


def _with_libraries(survey: Survey, table: RawTable, file: str) -> Survey:
    _require(table, _LIBRARY_COLUMNS, file)
    records, problems, rows = _collect(table, library, lambda record: record.fscs_key)
    return replace(
        survey,
        libraries=records,
        library_problems=problems,
        library_rows=rows,
        files=(*survey.files, file),
    )


def _with_outlets(survey: Survey, table: RawTable, file: str) -> Survey:
    _require(table, _OUTLET_COLUMNS, file)
    records, problems, rows = _collect(
        table, outlet, lambda record: f"{record.fscs_key}-{record.sequence}"
    )
    return replace(
        survey,
        outlets=records,
        outlet_problems=problems,
        outlet_rows=rows,
        files=(*survey.files, file),
    )


def _require(table: RawTable, wanted: tuple[str, ...], file: str) -> None:
    missing = tuple(column for column in wanted if column not in table.columns)
    if missing:
        raise PlsRefused("wrong_columns", {"file": file, "missing": missing})


def _collect(
    table: RawTable, build: Callable[[Cells], R], key: Callable[[R], str]
) -> tuple[tuple[R, ...], tuple[RowProblem, ...], int]:
    """Each row once, as a record or as a problem, and how many rows there were."""
    places = {column: place for place, column in enumerate(table.columns)}
    found: dict[str, R] = {}
    problems: list[RowProblem] = []
    rows = 0
    for number, cells in table.records:
        rows += 1
        try:
            record = build(_row(number, places, cells))
            if key(record) in found:
                facts = {"key": key(record), "first": found[key(record)].row}
                raise RowRefused(RowProblem(number, "FSCSKEY", "repeated_key", facts))
            found[key(record)] = record
        except RowRefused as refusal:
            problems.append(refusal.problem)
    return tuple(found.values()), tuple(problems), rows


def _row(number: int, places: Mapping[str, int], cells: list[str]) -> Cells:
    """The cells by column. Raises RowRefused ragged_row."""
    if len(cells) != len(places):
        facts = {"expected": len(places), "found": len(cells)}
        raise RowRefused(RowProblem(number, None, "ragged_row", facts))
    return Cells(number, places, cells)
