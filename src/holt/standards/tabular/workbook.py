"""XLSX sheets as records of text, through openpyxl's streaming reader."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from decimal import DecimalException
from functools import partial
from typing import Any
from xml.etree import ElementTree

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from holt.standards.archives import (
    DAMAGED_ZIP,
    ArchiveLimits,
    ArchiveRefused,
    open_archive,
    read_member,
)
from holt.standards.tabular.model import Limits, RowProblem, TableRefused

_SHEET_ROWS = 1_048_576
_SHEET_COLUMNS = 16_384
#: What openpyxl and its parsers raise on a workbook that is damaged or made to do harm.
_DAMAGED = (
    *DAMAGED_ZIP,
    InvalidFileException,
    AttributeError,
    TypeError,
    IndexError,
    AssertionError,
    SyntaxError,
    RecursionError,
    DecimalException,
    struct.error,
    zlib.error,
)


def every_sheet(
    data: bytes, limits: Limits
) -> dict[str, Callable[[], Iterator[tuple[int, list[str]]]]]:
    """From each sheet's title to its records, drawn when asked for; the workbook is opened once.

    Raises TableRefused as `sheet_records` does, also while the records are drawn.
    """
    _open_parts(data, limits)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return {str(page.title): partial(_drawn, page, limits) for page in book.worksheets}
    except _DAMAGED as error:
        raise TableRefused("damaged_workbook") from error


def _drawn(page: Any, limits: Limits) -> Iterator[tuple[int, list[str]]]:
    try:
        page.reset_dimensions()
        yield from _records(page.iter_rows(), limits, frozenset(), [])
    except _DAMAGED as error:
        raise TableRefused("damaged_workbook") from error


def sheet_records(
    data: bytes, sheet: str | None, limits: Limits, problems: list[RowProblem]
) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank with its number. Formulas give their stored values; those
    without one, and error values, are empty and added to `problems`.

    Raises TableRefused: damaged_workbook, unpacks_too_large, no_such_sheet, too_many_cells …
    """
    archive = _open_parts(data, limits)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        page = _sheet(book, sheet)
        pending = _formulas_without_value(archive, page._worksheet_path)
        page.reset_dimensions()
        yield from _records(page.iter_rows(), limits, pending, problems)
    except _DAMAGED as error:
        raise TableRefused("damaged_workbook") from error


def _open_parts(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The workbook's archive, its sizes and its XML heads checked."""
    sizes = ArchiveLimits(member_bytes=limits.unpacked_bytes, total_bytes=limits.unpacked_bytes)
    try:
        archive = open_archive(data, sizes)
        if "xl/workbook.xml" not in archive.namelist():
            raise TableRefused("not_a_table", {"kind": "archive"})
        for part in archive.namelist():
            _refuse_doctype(archive, part)
    except ArchiveRefused as refusal:
        code = "damaged_workbook" if refusal.code == "damaged_archive" else refusal.code
        raise TableRefused(code, refusal.facts) from refusal
    except (*DAMAGED_ZIP, zlib.error) as error:
        raise TableRefused("damaged_workbook") from error
    return archive


def _refuse_doctype(archive: zipfile.ZipFile, part: str) -> None:
    """No workbook part needs a document type; one that has it is made to do harm."""
    if part.endswith((".xml", ".rels", ".vml")):
        with archive.open(part) as stream:
            if b"<!DOCTYPE" in stream.read(8192).replace(b"\x00", b""):
                raise TableRefused("damaged_workbook", {"part": part, "why": "doctype"})


def _sheet(book: Any, wanted: str | None) -> Any:
    titles = tuple(page.title for page in book.worksheets)
    if wanted is not None and wanted not in titles:
        raise TableRefused("no_such_sheet", {"wanted": wanted, "sheets": titles})
    if not titles:
        raise TableRefused("no_such_sheet", {"wanted": "", "sheets": titles})
    return book[wanted] if wanted is not None else book.worksheets[0]


def _formulas_without_value(archive: zipfile.ZipFile, part: str) -> frozenset[str]:
    """Coordinates of cells whose formula was never calculated."""
    content = read_member(archive, part.lstrip("/"))
    if b"<f>" not in content and b"<f " not in content and b":f>" not in content:
        return frozenset()
    pending = set()
    for _, element in ElementTree.iterparse(io.BytesIO(content)):
        if element.tag.endswith("}c"):
            if _is_pending(element):
                pending.add(element.get("r", ""))
            element.clear()
    return frozenset(pending)


def _is_pending(cell: ElementTree.Element) -> bool:
    """A formula and no value; a formula whose value is an empty text says so by its type."""
    texts = {child.tag.rpartition("}")[2]: child.text for child in cell}
    return "f" in texts and not texts.get("v") and cell.get("t") != "str"


def _records(
    rows: Iterator[tuple[Any, ...]],
    limits: Limits,
    pending: frozenset[str],
    problems: list[RowProblem],
) -> Iterator[tuple[int, list[str]]]:
    cells_seen = 0
    for number, row in enumerate(rows, start=1):
        cells_seen += len(row)
        _check_extent(number, len(row), cells_seen, limits)
        cells = [_text(number, cell, problems) for cell in row]
        if pending:
            _note_pending(number, len(cells), pending, problems)
        if any(cells):
            yield number, cells


def _check_extent(number: int, width: int, cells: int, limits: Limits) -> None:
    if number > _SHEET_ROWS:
        raise TableRefused("too_many_rows", {"limit": _SHEET_ROWS})
    if width > _SHEET_COLUMNS:
        raise TableRefused("too_many_columns", {"found": width, "limit": _SHEET_COLUMNS})
    if cells > limits.cells:
        raise TableRefused("too_many_cells", {"limit": limits.cells})


def _note_pending(
    number: int, width: int, pending: frozenset[str], problems: list[RowProblem]
) -> None:
    for place in range(1, width + 1):
        letter = get_column_letter(place)
        if f"{letter}{number}" in pending:
            problems.append(RowProblem(number, letter, "formula_without_value"))


def _text(number: int, cell: Any, problems: list[RowProblem]) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":
        letter = get_column_letter(cell.column)
        problems.append(RowProblem(number, letter, "error_value", {"value": str(value)}))
        return ""
    return value if isinstance(value, str) else _plain(value)


def _plain(value: object) -> str:
    """A number to 15 digits as a spreadsheet shows it, a date in ISO 8601."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)
