"""A workbook read as a form. Nothing is discovered later: what is wrong is a problem with sheet, row
and cure, what is valid but not done here is left out with a warning."""

from dataclasses import dataclass

from holt.standards.xlsform.columns import CHOICES, SETTINGS, SURVEY, Column, columns
from holt.standards.xlsform.findings import Finding
from holt.standards.xlsform.grids import Book, GridRefused, read_book
from holt.standards.xlsform.judging import judge
from holt.standards.xlsform.leaving_out import leave_out
from holt.standards.xlsform.model import Form
from holt.standards.xlsform.walking import Walked, walk

_MEDIA = (Column("media"),)
_OURS = frozenset({"bad_expression", "circle", "too_deep"})
"""Problems that pyxform does not look for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A form, or the problems for which there is none; and what is left out of it."""

    form: Form | None
    warnings: tuple[Finding, ...] = ()
    problems: tuple[Finding, ...] = ()


def read(data: bytes) -> Reading:
    """The form in a workbook's bytes (.xlsx, .xls or XLSForm's .csv). Never raises."""
    try:
        book = read_book(data)
    except GridRefused as refusal:
        return Reading(None, (), (refusal.finding,))
    before = _before(book)
    if any(one.code != "repeated_column" for one in before):
        return Reading(None, (), before)
    walked = walk(book)
    walked.problems += before
    if not any(one.code == "too_deep" for one in walked.problems):
        leave_out(walked, book.sheet("survey"))
    return _judged(book, walked)


def _before(book: Book) -> tuple[Finding, ...]:
    """What keeps the rows from being read at all."""
    if "survey" not in book.sheets or not book.sheet("survey").columns:
        return (Finding("survey", 0, "", "no_survey"),)
    found = []
    for name, known in (("survey", SURVEY), ("choices", CHOICES), ("settings", SETTINGS)):
        grid = book.sheet(name)
        means = columns(grid.columns, known)
        seen: dict[object, str] = {}
        for heading in (*grid.columns, *grid.repeated):
            column: object = means.get(heading) if heading in means else heading
            if column in seen and column not in _MEDIA:
                found.append(Finding(name, grid.first_row, heading, "repeated_column"))
            seen[column] = heading
    grid = book.sheet("survey")
    have = {one.name for one in columns(grid.columns, SURVEY).values()}
    for column in ("type", "name"):
        if column not in have:
            found.append(Finding("survey", grid.first_row, column, "missing_column"))
    return tuple(found)


def _judged(book: Book, walked: Walked) -> Reading:
    """The last word is pyxform's on what is valid, ours on where and why, and on expressions."""
    ours = [one for one in walked.problems if one.code in _OURS or _is_twice(book, one)]
    if any(one.code == "too_deep" for one in ours):
        return Reading(None, (), tuple(ours))
    verdict = judge(book)
    if verdict is None and not ours:
        return Reading(walked.form, tuple(_in_order(walked.warnings)), ())
    found = walked.problems if verdict else ours
    rows = {(one.sheet, one.row) for one in found}
    if verdict and (verdict.sheet, verdict.row) not in rows and not found:
        found = [*found, verdict]
    return Reading(None, (), tuple(_in_order(found)))


def _is_twice(book: Book, one: Finding) -> bool:
    """Whether two headings are alike to the letter, which pyxform is not shown."""
    return one.code == "repeated_column" and one.column in book.sheet(one.sheet).repeated


def _in_order(some: list[Finding]) -> list[Finding]:
    sheets = {"survey": 0, "choices": 1, "settings": 2}
    return sorted(some, key=lambda one: (sheets.get(one.sheet, 3), one.row))
