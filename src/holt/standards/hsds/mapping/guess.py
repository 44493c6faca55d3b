"""Propose what each column of a foreign layout is, with how sure the proposal is."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

from holt.standards.hsds.layout import TABLES
from holt.standards.hsds.mapping.plan import ColumnPlan, Fate, SourcePlan
from holt.standards.hsds.mapping.plan import Mapping as Plan
from holt.standards.hsds.mapping.vocabulary import (
    LISTS,
    PREFIXES,
    Meaning,
    inner_meanings,
    own_meanings,
)
from holt.standards.tabular import plain_name

_KINDS = {
    "organization": ("organization", "organisation", "agenc", "provider"),
    "service": ("service",),
    "location": ("location", "site", "branch", "place"),
    "program": ("program",),
}
_LIKE_ENOUGH = 0.87
_KEPT_ANYWAY = 0.3


def guess(columns: Mapping[str, Sequence[str]]) -> Plan:
    """A proposal for tables given by name with their columns. Every column has its fate: what no
    name explains is kept as an attribute, and a repeated name of another table's row left out."""
    return Plan(tuple(_source(name, names) for name, names in columns.items()))


def _source(name: str, columns: Sequence[str]) -> SourcePlan:
    table = _table_of(name, columns)
    meanings = {**_fitting_inner(table), **own_meanings(table)}
    proposals = [_column(column, table, meanings) for column in columns]
    return SourcePlan(name, table, tuple(_without_rivals(proposals)))


def _table_of(name: str, columns: Sequence[str]) -> str:
    """By the file's name (the last word in it that says), else by whose own id is its column."""
    plain = plain_name(name)
    places = {table: max(plain.rfind(word) for word in words) for table, words in _KINDS.items()}
    best = max(places, key=lambda table: places[table])
    if places[best] >= 0:
        return best
    names = {plain_name(column) for column in columns}
    own = (t for t in ("service", "location") if names & {f"{t}id", f"{t}uuid", f"{t}name"})
    return next(own, "organization")


def _fitting_inner(table: str) -> dict[str, Meaning]:
    """Those inner objects that can hang on this table; an organization's address has a place of
    its own made for it."""
    return {
        name: meaning
        for name, meaning in inner_meanings().items()
        if meaning.table == table
        or f"{table}_id" in TABLES[meaning.table].fields
        or (meaning.table == "address" and table == "organization")
    }


def _column(column: str, table: str, meanings: Mapping[str, Meaning]) -> ColumnPlan:
    plain = plain_name(column)
    if _repeats(plain, table):
        return ColumnPlan(column, Fate.LEFT_OUT, confidence=0.9, why="repeats_other_table")
    linked = _linked(plain, table)
    if linked:
        return ColumnPlan(column, Fate.LINK, linked, separator=";", confidence=0.9)
    found = next((meanings[name] for name in _names(plain, table) if name in meanings), None)
    meaning = found or _likeness(plain, meanings)
    if meaning is None:
        return _attribute(column)
    return ColumnPlan(
        column,
        Fate.FIELD,
        meaning.table,
        meaning.field,
        meaning.slot,
        meaning.separator,
        meaning.confidence,
    )


def _attribute(column: str) -> ColumnPlan:
    separator = ";" if plain_name(column).endswith(LISTS) else ""
    return ColumnPlan(column, Fate.ATTRIBUTE, separator=separator, confidence=_KEPT_ANYWAY)


def _names(plain: str, table: str) -> Iterator[str]:
    """The name as it is, then without a prefix that says only whose it is."""
    yield plain
    for prefix in PREFIXES:
        own = table.startswith(prefix) or prefix in ("org", "agency", "site")
        if own and plain.startswith(prefix) and len(plain) > len(prefix):
            yield plain.removeprefix(prefix)


def _likeness(plain: str, meanings: Mapping[str, Meaning]) -> Meaning | None:
    """The one name that is nearly the same: a misspelling, a plural. Not of an address, where
    a plural ("zip codes") means an area."""
    names = [name for name, meaning in meanings.items() if meaning.table != "address"]
    near = difflib.get_close_matches(plain, names, n=1, cutoff=_LIKE_ENOUGH)
    if not near or len(plain) < 5:
        return None
    return meanings[near[0]]._replace(confidence=0.5)


def _repeats(plain: str, table: str) -> bool:
    return table != "organization" and plain in ("organizationname", "orgname", "agencyname")


def _linked(plain: str, table: str) -> str:
    """The table whose ids this column holds, when rows of the two go together."""
    other = {"service": "location", "location": "service"}.get(table)
    if other and plain in (f"{other}id", f"{other}ids", f"{other}s", f"{other}uuid", f"{other}sid"):
        return other
    return ""


def _without_rivals(proposals: Sequence[ColumnPlan]) -> Iterator[ColumnPlan]:
    """One column a field: the surest, then the first. The others are kept as attributes."""
    best: dict[tuple[str, str, str], ColumnPlan] = {}
    for plan in proposals:
        key = (plan.table, plan.field, plan.slot)
        if plan.fate is Fate.FIELD and plan.confidence > _sureness(best.get(key)):
            best[key] = plan
    for plan in proposals:
        rival = best.get((plan.table, plan.field, plan.slot))
        if plan.fate is Fate.FIELD and rival is not plan:
            yield _attribute(plan.column)
        else:
            yield plan


def _sureness(plan: ColumnPlan | None) -> float:
    return plan.confidence if plan else 0.0
