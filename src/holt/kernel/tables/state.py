"""What the URL asks of a list. Names and values it does not know are left out, never an error."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from holt.kernel.tables.declare import DateRange, Filter, Table
from holt.kernel.viewer import Viewer

FORMATS = frozenset({"csv", "xlsx"})
Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class State:
    """One reading of the URL: filter values by name, sort column, page, columns, format."""

    filters: Mapping[str, Any] = field(default_factory=dict)
    sort: str = ""
    down: bool = False
    page: int = 1
    columns: tuple[str, ...] = ()
    format: str = ""


def params_of(query: Any) -> Params:
    """A QueryDict, or a plain mapping of text or lists of text, as lists of text."""
    if hasattr(query, "lists"):
        return {name: [str(one) for one in values] for name, values in query.lists()}
    return {
        name: [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]
        for name, value in query.items()
    }


def read_state(table: Table, query: Any, viewer: Viewer) -> State:
    """The State a URL's query asks for."""
    params = params_of(query)
    found = {one.name: one.read(params, viewer) for one in table.filters}
    sort, down = read_sort(table, last(params, "sort"))
    kind = last(params, "format")
    return State(
        filters={name: value for name, value in found.items() if value not in (None, "", ())},
        sort=sort,
        down=down,
        page=read_page(last(params, "page")),
        columns=read_columns(table, params.get("cols", ())),
        format=kind if kind in FORMATS else "",
    )


def last(params: Params, name: str) -> str:
    values = params.get(name, ())
    return values[-1] if values else ""


def read_sort(table: Table, asked: str) -> tuple[str, bool]:
    name = asked.removeprefix("-")
    known = any(one.name == name and one.order for one in table.columns)
    return (name, asked.startswith("-")) if known else ("", False)


def read_page(asked: str) -> int:
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 8 else 1


def read_columns(table: Table, asked: Iterable[str]) -> tuple[str, ...]:
    """The chosen columns in the table's order; () when the choice is the usual one."""
    names = {name for part in asked for name in part.split(",")}
    chosen = tuple(one.name for one in table.columns if one.name in names)
    usual = tuple(one.name for one in table.columns if one.shown)
    return () if chosen == usual else chosen


def pairs(table: Table, state: State, *, with_page: bool = False) -> list[tuple[str, str]]:
    """The State as query pairs, in the table's order: the same state has one address."""
    found = [
        pair
        for one in table.filters
        if one.name in state.filters
        for pair in written(one, state.filters[one.name])
    ]
    if state.sort:
        found.append(("sort", f"-{state.sort}" if state.down else state.sort))
    if state.columns:
        found.append(("cols", ",".join(state.columns)))
    if with_page and state.page > 1:
        found.append(("page", str(state.page)))
    return found


def written(one: Filter, value: Any) -> list[tuple[str, str]]:
    """A filter's value as the URL has it."""
    if isinstance(one, DateRange):
        ends = zip(("from", "to"), value, strict=True)
        return [(f"{one.name}_{end}", day.isoformat()) for end, day in ends if day]
    if isinstance(value, bool):
        return [(one.name, "1" if value else "0")]
    values = value if isinstance(value, tuple) else (value,)
    return [(one.name, str(each)) for each in values]


def address(table: Table, state: State, **changes: Any) -> str:
    """ "?…" for this State with some of it changed; "?" alone for the plain list.

    A page is kept only if it is among the changes, a format likewise.
    """
    after = replace(state, **changes)
    query = pairs(table, after, with_page="page" in changes)
    if changes.get("format"):
        query.append(("format", changes["format"]))
    return f"?{urlencode(query)}"
