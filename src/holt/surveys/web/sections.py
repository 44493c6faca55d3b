"""A report's sections: the page, PDF, Word, spreadsheet and brief are all made of these."""

from dataclasses import dataclass

HELD = "–"
Figures = tuple[int | float | None, ...]
"""Answers, percent, from where to where it may lie by chance, and a mean if it is one."""


@dataclass(frozen=True)
class Line:
    """A row: what it is called, its cells in words, and each cell's figures for a spreadsheet.
    `url` leads to more."""

    cells: tuple[str, ...]
    figures: tuple[tuple[str, Figures], ...] = ()
    url: str = ""


@dataclass(frozen=True)
class Section:
    """A heading, what stands under it, a table. `is_short`: it belongs into a brief of one page."""

    heading: str
    head: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    text: str = ""
    is_short: bool = False
    quotes: tuple[str, ...] = ()

    @property
    def rows(self) -> list[tuple[Line, list[tuple[str, str]]]]:
        """Each line with its cells, each under its column's name."""
        return [(one, list(zip(self.head, one.cells, strict=True))) for one in self.lines]
