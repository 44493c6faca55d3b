"""From the URL's state to rows: the same narrowing for pages, exports and the JSON API."""

from typing import Any

from django.db.models import F
from django.db.models.expressions import OrderBy

from holt.kernel.tables.declare import Rows, Table
from holt.kernel.tables.state import State, read_state
from holt.kernel.viewer import Viewer


def filtered(table: Table, viewer: Viewer, params: Any) -> Rows:
    """What the viewer may see of a table, narrowed and sorted as the query parameters ask."""
    return narrowed(table, viewer, read_state(table, params, viewer))


def narrowed(table: Table, viewer: Viewer, state: State) -> Rows:
    """The same from a State already read."""
    rows = table.read(viewer)
    for one in table.filters:
        if one.name in state.filters:
            rows = one.narrow(rows, state.filters[one.name])
    return in_order(table, rows, state)


def in_order(table: Table, rows: Rows, state: State) -> Rows:
    """Sorted by the chosen column, ties by key so that no row shows on two pages."""
    if not state.sort:
        return rows
    column = next(one for one in table.columns if one.name == state.sort)
    order = [turned(name, state.down) for name in column.order]
    return rows.order_by(*order, table.row_key)


def turned(name: str, down: bool) -> OrderBy:
    """A sort term; rows without a value come last either way."""
    field = F(name.removeprefix("-"))
    falling = name.startswith("-") != down
    return field.desc(nulls_last=True) if falling else field.asc(nulls_last=True)
