"""Carry tables of a foreign layout into a package, as a mapping says, each cell accounted for."""

import math
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from holt.standards.hsds.gather import Gathering, made_id
from holt.standards.hsds.layout import REFERENCES, TABLES
from holt.standards.hsds.mapping.plan import ColumnPlan, Fate, SourcePlan
from holt.standards.hsds.mapping.plan import Mapping as Plan
from holt.standards.hsds.mapping.readings import READINGS, Part
from holt.standards.hsds.model import HsdsRefused, Package, Value
from holt.standards.tabular import Row, Table

_DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "organization": {"description": ""},
    "program": {"description": ""},
    "service": {"status": "active"},
    "location": {"location_type": "physical"},
}
_SLOTS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("phone", "tollfree"): {"description": "toll-free"},
    ("phone", "textphone"): {"type": "textphone"},
    ("phone", "fax"): {"type": "fax"},
    ("schedule", "holidays"): {"notes": "holidays"},
    ("address", "physical"): {"address_type": "physical"},
    ("address", "postal"): {"address_type": "postal"},
}
_TAXONOMY = made_id("taxonomy", "columns")


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """One row, or one cell of it, of one of the person's tables.

    Codes: no_id (a lasting one was made), repeated_id (the row is not kept),
    unknown_reference, not_understood and not_a_number (the cell is kept as an attribute),
    required_missing (column is the standard's table and field; an inner object becomes attributes,
    a row without its name is not kept), long_row, short_row, and the
    workbook's codes.
    """

    source: str
    row: int
    column: str | None
    code: str
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ColumnReport:
    """What became of one column; filled: how many rows had something in it."""

    source: str
    column: str
    fate: Fate
    target: str
    filled: int


@dataclass(frozen=True, slots=True)
class Applied:
    """The package, what was doubtful, and the fate of every column."""

    package: Package
    problems: tuple[SourceProblem, ...]
    columns: tuple[ColumnReport, ...]

    def not_kept(self) -> tuple[ColumnReport, ...]:
        """Columns that had something in them and were left out."""
        return tuple(
            report for report in self.columns if report.fate is Fate.LEFT_OUT and report.filled
        )


def apply(mapping: Plan, tables: Mapping[str, Table]) -> Applied:
    """The tables' rows as HSDS objects. A row's id that is no UUID becomes one, the same in every
    run, and is kept beside it. Raises HsdsRefused no_such_table (facts: source)."""
    carrying = _Carrying()
    reports: list[ColumnReport] = []
    for plan in mapping.sources:
        if plan.source not in tables:
            raise HsdsRefused("no_such_table", {"source": plan.source})
        table = tables[plan.source]
        carrying.carry(plan, table)
        reports += _reports(plan, table)
    return Applied(carrying.finish(), tuple(carrying.problems), tuple(reports))


def _reports(plan: SourcePlan, table: Table) -> Iterator[ColumnReport]:
    """A column the mapping forgot is left out, and said to be."""
    plans = {column.column: column for column in plan.columns}
    for column in table.columns:
        filled = sum(bool(row.values[column].strip()) for row in table.rows)
        found = plans.get(column, ColumnPlan(column, Fate.LEFT_OUT))
        target = ".".join(filter(None, (found.table, found.field)))
        yield ColumnReport(plan.source, column, found.fate, target, filled)


@dataclass(slots=True)
class _Wanted:
    """A reference to check once all rows are in."""

    source: str
    row: int
    column: str
    table: str
    id: str
    link: Mapping[str, str] | None = None


class _Carrying:
    """Everything carried so far."""

    def __init__(self) -> None:
        self.problems: list[SourceProblem] = []
        self._gathering = Gathering()
        self._known: dict[tuple[str, str], int] = {}
        self._sources: set[str] = set()
        self._wanted: list[_Wanted] = []

    def carry(self, plan: SourcePlan, table: Table) -> None:
        """All rows of one table."""
        self._sources.add(plan.table)
        for problem in table.problems:
            self._note(plan, problem.row, problem.column, problem.code, **problem.facts)
        for row in table.rows:
            id = self._row_id(plan, row)
            if (plan.table, id) in self._known:
                first = self._known[plan.table, id]
                self._note(plan, row.number, plan.column_for("id"), "repeated_id", first=first)
                continue
            if _RowCarrying(self, plan, row, id).carry():
                self._known[plan.table, id] = row.number

    def finish(self) -> Package:
        """The package, once links are made and references checked."""
        for wanted in self._wanted:
            known = (wanted.table, wanted.id) in self._known
            if not known and wanted.table in self._sources:
                self.problems.append(
                    SourceProblem(wanted.source, wanted.row, wanted.column, "unknown_reference")
                )
            elif wanted.link is not None:
                self._gathering.add("service_at_location", wanted.link)
        return self._gathering.package()

    def _row_id(self, plan: SourcePlan, row: Row) -> str:
        column = plan.column_for("id")
        text = row.values.get(column, "").strip() if column else ""
        if text:
            return identity(plan.table, text)
        self._note(plan, row.number, column, "no_id")
        return made_id("row", plan.source, *row.values.values())

    def _note(
        self, plan: SourcePlan, row: int, column: str | None, code: str, **facts: object
    ) -> None:
        self.problems.append(SourceProblem(plan.source, row, column, code, facts))

    def add(self, table: str, record: Part) -> None:
        """Keep one object."""
        self._gathering.add(table, record)

    def want(self, wanted: _Wanted) -> None:
        """Check later that this exists."""
        self._wanted.append(wanted)


def identity(table: str, text: str) -> str:
    """A UUID as it is, in small letters; anything else as the UUID made from it."""
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return made_id("id", table, text)


class _RowCarrying:
    """One row on its way: its own object, and those inside it by table and slot."""

    def __init__(self, whole: _Carrying, plan: SourcePlan, row: Row, id: str) -> None:
        self._whole = whole
        self._plan = plan
        self._row = row
        self._id = id
        self._own: Part = {"id": id}
        self._inner: dict[tuple[str, str, int], Part] = {}
        self._attributes: list[Part] = []

    def carry(self) -> bool:
        """Every planned column, then the objects; False when the row lacks its name and nothing
        of it is kept."""
        for column in self._plan.columns:
            text = self._row.values.get(column.column, "")
            if text.strip():
                self._cell(column, text)
        table = self._plan.table
        self._own = {**_DEFAULTS.get(table, {}), **self._own}
        if self._lacking(table, self._own):
            return False
        self._whole.add(table, self._own)
        for (inner, slot, place), part in self._inner.items():
            self._add_inner(inner, slot, place, part)
        for attribute in self._attributes:
            self._whole.add("attribute", attribute)
        return True

    def _cell(self, column: ColumnPlan, text: str) -> None:
        if column.fate is Fate.ATTRIBUTE:
            self._attribute(column.column, text, column.separator)
        elif column.fate is Fate.LINK:
            self._links(column, text)
        elif column.fate is Fate.FIELD and (column.table, column.field) in READINGS:
            self._read(column, text)
        elif column.fate is Fate.FIELD:
            self._field(column, text)

    def _read(self, column: ColumnPlan, text: str) -> None:
        """A cell taken apart; kept whole as an attribute when it is not understood."""
        parts = READINGS[column.table, column.field](text)
        if not parts:
            self._problem(column.column, "not_understood", value=text)
            self._attribute(column.column, text)
        for place, part in enumerate(parts):
            self._put(column.table, column.slot, place, part)

    def _field(self, column: ColumnPlan, text: str) -> None:
        own = column.table == self._plan.table
        if own and column.field == "id":
            self._original_id(column, text)
        elif own and column.field in REFERENCES[column.table]:
            self._reference(column, text)
        else:
            for place, part in enumerate(_split(text, column.separator)):
                self._value(column, place, part)

    def _value(self, column: ColumnPlan, place: int, text: str) -> None:
        """One value of a field; where a number is wanted and none stands, an attribute."""
        value: Value = text
        if column.field in TABLES[column.table].numbers:
            number = _number(text)
            if number is None:
                self._problem(column.column, "not_a_number", value=text)
                self._attribute(column.column, text)
                return
            value = number
        self._put(column.table, column.slot, place, {column.field: value})

    def _put(self, table: str, slot: str, place: int, part: Part) -> None:
        if table == self._plan.table:
            self._own.update(part)
        else:
            self._inner.setdefault((table, slot, place), {}).update(part)

    def _original_id(self, column: ColumnPlan, text: str) -> None:
        """An id that is no UUID is kept where the standard has room for it."""
        text = text.strip()
        if self._id == text.lower():
            return
        if self._plan.table == "organization":
            part: Part = {"identifier_type": column.column, "identifier": text}
            self._put("organization_identifier", "original", 0, part)
        elif self._plan.table == "location":
            self._own |= {"external_identifier": text, "external_identifier_type": column.column}
        else:
            self._attribute(column.column, text)

    def _reference(self, column: ColumnPlan, text: str) -> None:
        target = REFERENCES[column.table][column.field]
        id = identity(target, text.strip())
        self._own[column.field] = id
        self._whole.want(self._wish(column, target, id))

    def _links(self, column: ColumnPlan, text: str) -> None:
        for part in _split(text.replace("\n", ";").replace(",", ";"), ";"):
            other = identity(column.table, part)
            pair = {f"{self._plan.table}_id": self._id, f"{column.table}_id": other}
            id = made_id("link", pair["service_id"], pair["location_id"])
            self._whole.want(self._wish(column, column.table, other, {"id": id, **pair}))

    def _wish(
        self, column: ColumnPlan, table: str, id: str, link: Mapping[str, str] | None = None
    ) -> _Wanted:
        return _Wanted(self._plan.source, self._row.number, column.column, table, id, link)

    def _attribute(self, name: str, text: str, separator: str = "") -> None:
        """The cell under a taxonomy term named after its column."""
        term = made_id("term", self._plan.table, name)
        self._whole.add("taxonomy", _taxonomy())
        self._whole.add("taxonomy_term", _term(term, name))
        for place, part in enumerate(_split(text, separator)):
            self._attributes.append(
                {
                    "id": made_id("attribute", self._id, term, str(place)),
                    "link_id": self._id,
                    "taxonomy_term_id": term,
                    "link_entity": self._plan.table,
                    "value": part,
                }
            )

    def _add_inner(self, table: str, slot: str, place: int, part: Part) -> None:
        """An inner object; one the standard would not accept becomes attributes instead."""
        part = {**_SLOTS.get((table, slot), {}), **part}
        if self._lacking(table, {"id": "", **part}):
            for name, value in part.items():
                self._attribute(f"{table}.{name}", str(value))
            return
        key, outer = f"{self._plan.table}_id", self._id
        if key not in TABLES[table].fields:
            key, outer = "location_id", self._made_location(slot)
        self._whole.add(table, {"id": made_id(table, outer, slot, str(place)), key: outer, **part})

    def _made_location(self, slot: str) -> str:
        """The place an organization's own address stands for."""
        id = made_id("location", self._id, slot)
        kind = slot if slot in ("physical", "postal") else "physical"
        place: Part = {"id": id, "location_type": kind, "organization_id": self._id}
        if "name" in self._own:
            place["name"] = self._own["name"]
        self._whole.add("location", place)
        return id

    def _lacking(self, table: str, record: Part) -> bool:
        """Whether a required field is absent; each is noted."""
        absent = [name for name in TABLES[table].required if name not in record]
        for name in absent:
            self._problem(f"{table}.{name}", "required_missing")
        return bool(absent)

    def _problem(self, column: str, code: str, **facts: object) -> None:
        self._whole._note(self._plan, self._row.number, column, code, **facts)


def _number(text: str) -> int | float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else value


def _split(text: str, separator: str) -> list[str]:
    if not separator:
        return [text]
    return [part.strip() for part in text.split(separator) if part.strip()]


def _taxonomy() -> Part:
    return {"id": _TAXONOMY, "name": "columns", "description": "Columns of the imported tables"}


def _term(id: str, column: str) -> Part:
    return {"id": id, "name": column, "description": column, "taxonomy_id": _TAXONOMY}
