"""A list as its template reads it: frozen, every address and word prepared."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from holt.kernel.kept import kept_if
from holt.kernel.tables.cells import shown
from holt.kernel.tables.controls import Chip, Control, Tab, chips, controls, tabs
from holt.kernel.tables.declare import Column, Table
from holt.kernel.tables.reading import narrowed
from holt.kernel.tables.state import State, address, pairs
from holt.kernel.viewer import Viewer


@dataclass(frozen=True)
class Header:
    """A column's head. `sort` is "", "ascending" or "descending"; `url` sorts by it."""

    name: str
    label: object
    numeric: bool
    url: str
    sort: str


@dataclass(frozen=True)
class Cell:
    """A cell as HTML, its column's label (escaped) for phones, its class: n numeric, none empty."""

    html: SafeString
    label: SafeString
    css: str


@dataclass(frozen=True)
class Line:
    """A row: its key, the cell that names it, and the others."""

    key: Any
    name: SafeString
    cells: tuple[Cell, ...]

    def rest(self) -> SafeString:
        """The others as the table's cells. Joined here: a template's loop costs five times."""
        return mark_safe(
            "".join(
                f'<td data-label="{one.label}" class="{one.css}">{one.html}</td>'
                for one in self.cells
            )
        )


@dataclass(frozen=True)
class Pages:
    """Where in the list we are; rows are counted from 1."""

    number: int
    last: int
    first_row: int
    last_row: int
    before: str
    after: str


@dataclass(frozen=True)
class Listing:
    """One page of a list with all its handles."""

    table: Table
    total: int
    headers: tuple[Header, ...]
    lines: tuple[Line, ...]
    pages: Pages
    tabs: tuple[Tab, ...]
    controls: tuple[Control, ...]
    chips: tuple[Chip, ...]
    columns: tuple[tuple[Column, bool], ...]
    hidden: tuple[tuple[str, str], ...]
    carried: tuple[tuple[str, str], ...]
    query: str
    plain: str
    csv: str
    xlsx: str
    clear: str
    is_narrowed: bool

    @property
    def folds(self) -> bool:
        """Whether there are filters beside the search, which phones fold away."""
        return any(one.kind != "search" for one in self.controls)


def listing(table: Table, viewer: Viewer, state: State) -> Listing:
    """Read one page of the list: a count and, unless it is empty, the page's rows."""
    rows = narrowed(table, viewer, state)
    total = count(rows)
    pages = pages_of(table, state, total)
    start = pages.first_row - 1
    found = list(rows[start : pages.last_row]) if total else []
    columns = chosen(table, state)
    bare = State(columns=state.columns, sort=state.sort, down=state.down)
    return Listing(
        table=table,
        total=total,
        headers=tuple(header(table, state, one) for one in columns),
        lines=lines(table, columns, found),
        pages=pages,
        tabs=tabs(table, viewer, state),
        controls=controls(table, viewer, state),
        chips=chips(table, viewer, state),
        columns=tuple((one, one in columns) for one in table.columns),
        hidden=carried(table, state, lambda name: name in ("sort", "cols")),
        carried=carried(table, state, lambda name: name != "cols"),
        query=address(table, state),
        plain=address(table, State()),
        csv=address(table, state, format="csv"),
        xlsx=address(table, state, format="xlsx"),
        clear=address(table, bare),
        is_narrowed=bool(state.filters),
    )


LONG = 500
"""From so many rows on, a count may be some seconds old: nobody counts them."""


def count(rows: Any) -> int:
    """How many rows there are. A long list keeps its count awhile, for whoever may see just these:
    what a viewer may see is part of the question put to the database, and the question is the key.
    """
    try:
        asked = repr(rows.order_by().query.sql_with_params())
    except EmptyResultSet:
        return 0
    name = f"count.{hashlib.sha256(asked.encode()).hexdigest()}"
    return kept_if(lambda total: total >= LONG, name, lambda: int(rows.order_by().count()))


def chosen(table: Table, state: State) -> tuple[Column, ...]:
    """The columns to show, in the table's order."""
    if state.columns:
        return tuple(one for one in table.columns if one.name in state.columns)
    return tuple(one for one in table.columns if one.shown)


def pages_of(table: Table, state: State, total: int) -> Pages:
    """The page asked for, or the last one there is."""
    last = max(1, -(-total // table.page_size))
    number = min(state.page, last)
    first_row = (number - 1) * table.page_size + 1
    return Pages(
        number=number,
        last=last,
        first_row=first_row,
        last_row=min(total, first_row + table.page_size - 1),
        before=address(table, state, page=number - 1) if number > 1 else "",
        after=address(table, state, page=number + 1) if number < last else "",
    )


def header(table: Table, state: State, column: Column) -> Header:
    """A column's head; a second press on the sorted column turns the order round."""
    is_sorted = state.sort == column.name
    down = is_sorted and not state.down
    way = ("descending" if state.down else "ascending") if is_sorted else ""
    url = address(table, state, sort=column.name, down=down) if column.order else ""
    return Header(column.name, column.label, column.numeric, url, way)


def lines(table: Table, columns: Sequence[Column], rows: Iterable[Any]) -> tuple[Line, ...]:
    """Rows with every cell as HTML; the first column names the row."""
    heads = [(one.cell, escape(str(one.label)), "n" if one.numeric else "") for one in columns]
    found = []
    for row in rows:
        cells = tuple(made(cell(row), label, css) for cell, label, css in heads)
        found.append(Line(getattr(row, table.row_key), cells[0].html, cells[1:]))
    return tuple(found)


def made(value: object, label: SafeString, css: str) -> Cell:
    """One cell; phones leave out those with nothing in them."""
    empty = value is None or value == ""
    return Cell(shown(value), label, f"{css} none".strip() if empty else css)


def carried(table: Table, state: State, take: Callable[[str], bool]) -> tuple[tuple[str, str], ...]:
    """What a form on the page carries along in hidden fields, so that it is not lost."""
    return tuple(pair for pair in pairs(table, state) if take(pair[0]))
