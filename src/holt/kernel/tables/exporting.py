"""A list as a file: all of its narrowed rows, the chosen columns, safe in a spreadsheet."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.text import slugify

from holt.kernel.tables.cells import kept
from holt.kernel.tables.declare import Column, Table
from holt.kernel.tables.listing import chosen
from holt.kernel.tables.reading import narrowed
from holt.kernel.tables.state import State
from holt.kernel.viewer import Viewer
from holt.standards.tabular import write_csv, write_xlsx

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
CHUNK = 2000


def export(table: Table, viewer: Viewer, state: State) -> bytes:
    """The file's bytes in `state.format`."""
    columns = chosen(table, state)
    names = [str(one.label) for one in columns]
    rows = values(table, viewer, state, columns)
    if state.format == "xlsx":
        return write_xlsx(names, rows, str(table.title))
    return write_csv(names, rows)


def values(
    table: Table, viewer: Viewer, state: State, columns: tuple[Column, ...]
) -> Iterator[list[Any]]:
    """Each row's cells as the file keeps them."""
    for row in narrowed(table, viewer, state).iterator(chunk_size=CHUNK):
        yield [kept((one.kept or one.cell)(row)) for one in columns]


def file_name(table: Table, state: State, today: date) -> str:
    """Such as needs-2026-11-21.csv."""
    return f"{slugify(table.name) or 'list'}-{today.isoformat()}.{state.format}"
