"""A package of HSDS objects, what was not kept of it, and how a file is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made
from types import MappingProxyType
from typing import NamedTuple

Value = str | int | float | bool
Record = Mapping[str, Value]


class HsdsRefused(Exception):
    """Nothing is read. `code` says why, `facts` carry file, row, keys."""

    def __init__(self, code: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.facts = dict(facts or {})


@dataclass(frozen=True, slots=True)
class Problem:
    """Something not kept, or kept with doubt.

    id: of the object, or of the first of several (facts: count). row: in a CSV file, as a
    spreadsheet shows it. Codes: unknown_table, unknown_field, wrong_shape, written_as_text,
    not_a_number, id_made, conflicting_value, second_parent, long_row, short_row, unreadable.
    """

    table: str
    id: str
    field: str
    code: str
    facts: Mapping[str, object] = made(default_factory=lambda: MappingProxyType({}))


class Difference(NamedTuple):
    """One field that differs; `field` is None when the whole object is on one side only."""

    table: str
    id: str
    field: str | None
    before: object
    after: object


class Invalid(NamedTuple):
    """One breach of the standard's schema. path: field, or fields and places within."""

    table: str
    id: str
    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Package:
    """Objects by table, flat, foreign keys in their fields; in the order they were found."""

    objects: Mapping[str, tuple[Record, ...]]
    problems: tuple[Problem, ...] = ()

    def table(self, name: str) -> tuple[Record, ...]:
        """The objects of one table, none if it is absent."""
        return self.objects.get(name, ())

    def count(self) -> int:
        """How many objects there are in all."""
        return sum(map(len, self.objects.values()))
