"""One row of a survey file, read cell by cell, its codes for absent values recognized."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from holt.standards.pls.model import Absence
from holt.standards.tabular import RowProblem

#: Codes that stand in place of a figure (appendix A of the read-me; -4 since FY 2019).
ABSENCES: Mapping[str, Absence] = {
    "": Absence.MISSING,
    "M": Absence.MISSING,
    "-1": Absence.MISSING,
    "-3": Absence.NOT_APPLICABLE,
    "-4": Absence.NOT_APPLICABLE,
    "-9": Absence.SUPPRESSED,
}
_CLOSED = frozenset({"03", "23", "3"})
_ABSENT_TEXTS = frozenset(ABSENCES)


class RowRefused(Exception):
    """One row cannot be a record; becomes its RowProblem."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Cells(NamedTuple):
    """A row's cells by the survey's column names."""

    row: int
    places: Mapping[str, int]
    cells: Sequence[str]

    def raw(self, column: str) -> str:
        """The text as it stands; empty when the file has no such column."""
        place = self.places.get(column)
        return "" if place is None else self.cells[place].strip()

    def text(self, column: str) -> str:
        """The text, or empty when a code says it is absent."""
        text = self.raw(column)
        return "" if text in _ABSENT_TEXTS else text

    def refuse(self, column: str, code: str) -> RowRefused:
        facts = {"value": self.raw(column)}
        return RowRefused(RowProblem(self.row, column, code, facts))

    def number(self, column: str) -> int | float | None:
        """The figure, None when absent. Raises RowRefused: not_a_number, unknown_code."""
        text = self.raw(column)
        try:
            value: int | float = int(text)
        except ValueError:
            if text in _ABSENT_TEXTS:
                return None
            value = self._fraction(column, text)
        if value >= 0:
            return value
        if str(int(value)) in _ABSENT_TEXTS and value == int(value):
            return None
        raise self.refuse(column, "unknown_code")

    def numbers(self, columns: Mapping[str, str]) -> dict[str, int | float | None]:
        """Many figures by their names here; most are plain digits and take the short way."""
        found: dict[str, int | float | None] = {}
        for name, column in columns.items():
            place = self.places.get(column)
            text = "" if place is None else self.cells[place]
            short = text.isdecimal() and text.isascii()
            found[name] = int(text) if short else self.number(column)
        return found

    def _fraction(self, column: str, text: str) -> int | float:
        try:
            value = float(text)
            return int(value) if value == int(value) else value
        except (ValueError, OverflowError) as error:
            raise self.refuse(column, "not_a_number") from error

    def whole(self, column: str) -> int | None:
        """A count, rounded down should a year give fractions."""
        value = self.number(column)
        return None if value is None else int(value)

    def degrees(self, column: str, most: float) -> float | None:
        """A coordinate; None when absent or exactly 0, which the survey uses for absent."""
        text = self.text(column)
        if not text:
            return None
        try:
            value = float(text)
        except ValueError as error:
            raise self.refuse(column, "not_a_number") from error
        if not -most <= value <= most:
            raise self.refuse(column, "out_of_range")
        return value or None

    def day(self, column: str) -> date | None:
        """A date written month/day/year. Raises RowRefused: not_a_date."""
        text = self.text(column)
        if not text:
            return None
        try:
            month, day, year = map(int, text.split("/"))
            return date(year, month, day)
        except (ValueError, OverflowError) as error:
            raise self.refuse(column, "not_a_date") from error

    def yes(self, column: str) -> bool | None:
        """Y or N, as words too."""
        return {"Y": True, "N": False}.get(self.raw(column)[:1].upper())

    def absence(self, column: str) -> Absence:
        """Why the figure in this column is not there."""
        code = self.raw(column).removesuffix(".0")
        if code == "-3" and self.raw("STATSTRU") in _CLOSED:
            return Absence.CLOSED
        return ABSENCES.get(code, Absence.MISSING)
