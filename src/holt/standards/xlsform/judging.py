"""Whether a workbook is valid XLSForm, asked of pyxform, which knows the standard best."""

import re
from typing import Any

from holt.standards.xlsform.findings import Finding
from holt.standards.xlsform.grids import SHEETS, Book, Grid

_PLACE = re.compile(r"\[row\s*:\s*(\d+)\]")
_SHEET = re.compile(r"On the '(\w+)' sheet|for sheet: '(\w+)'")
_COLUMN = re.compile(r"the '([^']{1,100})' value|not found: '?([\w ]{1,100})")
_LONGEST_MESSAGE = 300
_STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)


def judge(book: Book) -> Finding | None:
    """What pyxform holds against the workbook, or None if it is valid.

    It builds its grammars when imported, which those who only answer forms need not wait for.
    """
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    try:
        convert(_definition(book), validate=False)
    except PyXFormError as error:
        return _finding(book, str(error))
    except _STUMBLES as error:
        return _finding(book, f"{type(error).__name__}: {error}")
    return None


def _definition(book: Book) -> dict[str, Any]:
    """The sheets as pyxform takes them, blank rows left out."""
    made: dict[str, Any] = {"sheet_names": list(book.titles)}
    for name, grid in book.sheets.items():
        made[name] = [dict(values) for _, values in grid.rows]
        made[f"{name}_header"] = [dict.fromkeys(grid.columns)]
    return made


def _finding(book: Book, message: str) -> Finding:
    place, sheet, column = _PLACE.search(message), _SHEET.search(message), _COLUMN.search(message)
    name = next((one for one in sheet.groups() if one), "survey") if sheet else "survey"
    name = name if name in SHEETS else "survey"
    row = _row(book.sheet(name), int(place[1]) if place else 0)
    heading = next((one for one in column.groups() if one), "") if column else ""
    said = " ".join(_PLACE.sub("", message.partition("Learn more")[0]).split())
    return Finding(name, row, heading, "not_xlsform", {"message": said[:_LONGEST_MESSAGE]})


def _row(grid: Grid, counted: int) -> int:
    """The sheet's row: pyxform counts the headings as 1 and was given no blank rows."""
    at = counted - 2
    return grid.rows[at][0] if 0 <= at < len(grid.rows) else grid.first_row
