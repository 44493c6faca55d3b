"""Objects gathered one by one into a package: merged by id, doubts noted."""

import json
import re
import uuid
from collections.abc import Mapping
from typing import Any

from holt.standards.hsds.layout import REFERENCES, TABLES
from holt.standards.hsds.model import Package, Problem, Value

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
_NAMESPACE = uuid.UUID("6f1c1d0e-0f2b-5d53-9b52-3f1f1c1f8a10")


def made_id(*parts: str) -> str:
    """The same identifier for the same parts, always."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))


class Gathering:
    """What has been found so far."""

    def __init__(self) -> None:
        self._objects: dict[str, dict[str, dict[str, Value]]] = {table: {} for table in TABLES}
        self._problems: list[Problem] = []
        self._counted: dict[tuple[str, str, str], tuple[str, int]] = {}

    def add(self, table: str, record: Mapping[str, Value]) -> None:
        """Keep an object, or add its fields to the one of the same id."""
        kept = self._objects[table].setdefault(str(record["id"]), {})
        for field, value in record.items():
            if kept.setdefault(field, value) != value:
                self._clash(table, kept, field, value)

    def _clash(self, table: str, kept: dict[str, Value], field: str, value: Value) -> None:
        code = "second_parent" if field in _parent_fields(table) else "conflicting_value"
        facts = {"kept": kept[field], "other": value}
        self.note(Problem(table, str(kept["id"]), field, code, facts))

    def note(self, problem: Problem) -> None:
        """Remember a problem."""
        self._problems.append(problem)

    def count(self, table: str, field: str, code: str, id: str) -> None:
        """Remember a problem that may come with every object: once, with how often."""
        first, times = self._counted.get((table, field, code), (id, 0))
        self._counted[table, field, code] = (first, times + 1)

    def value(self, table: str, field: str, id: str, value: Any) -> Value:
        """A field's value as a package holds it: text or number."""
        if isinstance(value, list | dict):
            self.count(table, field, "written_as_text", id)
            return json.dumps(value, ensure_ascii=False, sort_keys=True)
        if isinstance(value, str) and field in TABLES[table].numbers:
            return self._number(table, field, id, value)
        if field in TABLES[table].numbers and isinstance(value, int | float):
            return value
        return str(value)

    def _number(self, table: str, field: str, id: str, text: str) -> Value:
        """A figure written as text; one with leading zeros stays text, lest they be lost."""
        match = _NUMBER.fullmatch(text.strip())
        if match is None or len(text) > 30:
            self.count(table, field, "not_a_number", id)
            return text
        return float(text) if match[2] else int(text)

    def package(self) -> Package:
        """All of it."""
        counted = tuple(
            Problem(table, first, field, code, {"count": times})
            for (table, field, code), (first, times) in self._counted.items()
        )
        objects = {table: tuple(found.values()) for table, found in self._objects.items() if found}
        return Package(objects, (*self._problems, *counted))


def _parent_fields(table: str) -> frozenset[str]:
    return frozenset(REFERENCES[table]) | {"link_id", "resource_id"}
