"""Tables written for people: CSV and XLSX, safe to open in a spreadsheet."""

import csv
import io
import itertools
import math
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from holt.standards.tabular.cells import quote_cell

Cell = str | int | float | Decimal | bool | date | datetime | time | None

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_CELL = 32_767
_CUT = " […]"
_SAMPLE_ROWS = 100
_WIDEST = 60


def write_csv(
    columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, mark: bool = True
) -> bytes:
    """CSV in UTF-8 with CRLF lines; `mark` puts the byte order mark Excel needs to see UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([quote_cell(column) for column in columns])
    writer.writerows([_as_text(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig" if mark else "utf-8", "replace")


def _as_text(value: Cell) -> str:
    """As a CSV cell; anything not foreseen is a text and quoted as one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float | Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date | time) else quote_cell(str(value))


def write_xlsx(
    columns: Sequence[str], rows: Iterable[Sequence[Cell]], title: str = "Sheet1"
) -> bytes:
    """A workbook of one sheet: header in bold and frozen, numbers as numbers, dates as dates.

    Line ends become \\n, letters XML cannot hold become U+FFFD, and a text beyond the 32,767
    letters a cell can hold is cut and marked with […].
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_NOT_IN_TITLES.sub(" ", title).strip("' ")[:31] or "Sheet1")
    pending = iter(rows)
    sample = list(itertools.islice(pending, _SAMPLE_ROWS))
    sheet.freeze_panes = "A2"
    for place, width in enumerate(_widths(columns, sample), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append([_header_cell(sheet, column) for column in columns])
    for row in itertools.chain(sample, pending):
        sheet.append([_as_value(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _widths(columns: Sequence[str], sample: Sequence[Sequence[Cell]]) -> list[float]:
    """In letters: the longest line of the header and the first rows, from 8 to 60."""
    widths = [len(column) + 2 for column in columns]
    for row in sample:
        for place, value in enumerate(row[: len(widths)]):
            longest = max(map(len, _as_text(value).splitlines()), default=0)
            widths[place] = max(widths[place], longest + 2)
    return [float(min(max(width, 8), _WIDEST)) for width in widths]


def _header_cell(sheet: object, column: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=_as_value(column))
    cell.font = Font(bold=True)
    return cell


def _as_value(value: Cell) -> Cell:
    """As a workbook cell; anything not foreseen is a text."""
    if isinstance(value, datetime | time):
        return value.replace(tzinfo=None)
    if value is None or isinstance(value, bool | date):
        return value
    if not isinstance(value, int | float | Decimal):
        return _cell_text(str(value))
    exact = math.isfinite(value) and (not isinstance(value, int) or abs(value) < 10**15)
    return value if exact else str(value)


def _cell_text(text: str) -> str:
    text = quote_cell(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _NOT_IN_XML.sub("\ufffd", text)
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - len(_CUT)] + _CUT
