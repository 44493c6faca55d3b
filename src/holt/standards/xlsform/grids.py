"""The sheets of a workbook as rows of text: XLSX, old XLS, and CSV with the sheets one after
another. Opened with limits; nothing in it is run."""

import csv
import io
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import xlrd

from holt.standards.archives import is_zip
from holt.standards.tabular.model import Limits, TableRefused
from holt.standards.tabular.text import decode_text
from holt.standards.tabular.workbook import every_sheet
from holt.standards.xlsform.findings import Finding

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 5_000
_LIMITS = Limits(rows=MOST_ROWS, bytes=MOST_BYTES, cells=1_000_000, unpacked_bytes=16 * 1024 * 1024)
_WIDEST = 500
_LONGEST_CELL = 32_767
_BLANK_ROWS = 60
"""So many blank rows end a sheet, for pyxform and for us: what is below are notes."""
SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DAMAGED_OLD = (
    xlrd.XLRDError,
    xlrd.xldate.XLDateError,
    xlrd.compdoc.CompDocError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)
Records = Iterator[tuple[int, list[str]]]


class GridRefused(Exception):
    """The file is not read as a workbook."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its headings, which row they stand in, and what is below by heading, with rows."""

    columns: tuple[str, ...] = ()
    first_row: int = 1
    rows: tuple[tuple[int, dict[str, str]], ...] = ()
    repeated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets that mean something, by their small-letter names, and every title."""

    titles: tuple[str, ...]
    sheets: dict[str, Grid]

    def sheet(self, name: str) -> Grid:
        return self.sheets.get(name, Grid())


def read_book(data: bytes) -> Book:
    """The workbook's sheets. Raises GridRefused."""
    if len(data) > MOST_BYTES:
        raise _refused("too_large", limit=MOST_BYTES)
    try:
        if is_zip(data):
            return _read_modern(data)
        if data.startswith(_OLD):
            return _read_old(data)
        return _read_text(data)
    except TableRefused as refusal:
        raise _from_table(refusal) from refusal


def _refused(code: str, sheet: str = "survey", **facts: object) -> GridRefused:
    return GridRefused(Finding(sheet, 0, "", code, facts))


def _from_table(refusal: TableRefused) -> GridRefused:
    codes = {
        "damaged_workbook": "damaged_workbook",
        "unpacks_too_large": "unpacks_too_large",
        "too_many_cells": "too_wide",
        "too_many_columns": "too_wide",
        "too_many_rows": "too_many_rows",
        "no_such_sheet": "no_survey",
    }
    return _refused(codes.get(refusal.code, "not_a_workbook"), limit=MOST_ROWS)


def _read(titles: tuple[str, ...], records: Callable[[str], Records]) -> Book:
    sheets: dict[str, Grid] = {}
    for title in titles:
        name = title.strip().lower()
        name = "survey" if len(titles) == 1 and name not in SHEETS else name
        if name in SHEETS and name not in sheets:
            sheets[name] = _grid(name, records(title))
    return Book(titles, sheets)


def _read_modern(data: bytes) -> Book:
    sheets = every_sheet(data, _LIMITS)
    return _read(tuple(sheets), lambda title: sheets[title]())


def _grid(name: str, records: Records) -> Grid:
    """The headings are the first row with anything in it; columns without one are comments."""
    first = next(records, None)
    if first is None:
        return Grid()
    headings = [" ".join(cell.split()) for cell in first[1][:_WIDEST]]
    rows = []
    last = first[0]
    for count, (number, cells) in enumerate(records, start=1):
        if number - last > _BLANK_ROWS + 1:
            break
        last = number
        if count > MOST_ROWS:
            raise _refused("too_many_rows", name, limit=MOST_ROWS)
        if any(len(cell) > _LONGEST_CELL for cell in cells):
            raise _refused("too_wide", name)
        pairs = zip(headings, map(_clean, cells), strict=False)
        rows.append((number, {key: cell for key, cell in pairs if key and cell}))
    named = [one for one in headings if one]
    repeated = tuple(dict.fromkeys(one for one in named if named.count(one) > 1))
    return Grid(tuple(dict.fromkeys(named)), first[0], tuple(rows), repeated)


def _clean(cell: str) -> str:
    return cell.replace("\u00a0", " ").strip()


def _read_old(data: bytes) -> Book:
    """An XLS workbook, by way of xlrd."""
    try:
        book = xlrd.open_workbook(
            file_contents=data, logfile=io.StringIO(), on_demand=True, ragged_rows=True
        )
        titles = tuple(book.sheet_names())
        return _read(titles, lambda title: _old_records(book, title))
    except _DAMAGED_OLD as error:
        raise _refused("damaged_workbook") from error


def _old_records(book: xlrd.book.Book, title: str) -> Records:
    sheet = book.sheet_by_name(title)
    for at in range(sheet.nrows):
        cells = [_old_text(cell, book.datemode) for cell in sheet.row(at)[:_WIDEST]]
        if any(cells):
            yield at + 1, cells


def _old_text(cell: xlrd.sheet.Cell, datemode: int) -> str:
    if cell.ctype in (xlrd.XL_CELL_ERROR, xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return ""
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return f"{cell.value:.15g}"
    if cell.ctype == xlrd.XL_CELL_DATE:
        moment = xlrd.xldate.xldate_as_datetime(cell.value, datemode)
        is_day = moment.time().isoformat() == "00:00:00"
        return moment.date().isoformat() if is_day else moment.isoformat()
    return str(cell.value).strip()


def _read_text(data: bytes) -> Book:
    """CSV as XLSForm has it: a sheet's name in the first column, its rows below, one cell in."""
    text, _ = decode_text(data)
    lines = csv.reader(io.StringIO(text))
    found: dict[str, list[tuple[int, list[str]]]] = {}
    title = ""
    try:
        for number, cells in enumerate(lines, start=1):
            if cells and cells[0].strip():
                title = cells[0].strip().lower()
                found.setdefault(title, [])
            if title and any(cell.strip() for cell in cells[1:]):
                found[title].append((number, [cell.strip() for cell in cells[1:]]))
    except csv.Error as error:
        raise _refused("not_a_workbook") from error
    if "survey" not in found:
        raise _refused("not_a_workbook")
    sheets = {name: _grid(name, iter(rows)) for name, rows in found.items() if name in SHEETS}
    return Book(tuple(found), sheets)
