"""Services in somebody's own tables, carried into HSDS as a mapping says."""

from collections.abc import Mapping, Sequence
from typing import Any

from holt.directory.imports import mapping as columns
from holt.directory.imports.engine import Draft, Given, Outcome, Plan, Source
from holt.directory.imports.hsds.plan import plan_package
from holt.directory.imports.mapping import ColumnGuess, SourceGuess
from holt.kernel.errors import Refused
from holt.standards.hsds import TABLES, HsdsRefused, mapping
from holt.standards.hsds.mapping import ColumnPlan, Fate, SourcePlan
from holt.standards.hsds.mapping import Mapping as Layout
from holt.standards.tabular import Table

ROW_TABLES = ("organization", "service", "location", "program")
INNER_TABLES = ("address", "phone", "schedule", "service_area", "language", "contact")
KEPT, LEFT_OUT = "attribute", ""


def guess(found: Mapping[str, Table]) -> tuple[SourceGuess, ...]:
    """What each column seems to be, as `mapping.guess` proposes."""
    layout = mapping.guess({name: table.columns for name, table in found.items()})
    return tuple(
        SourceGuess(
            source.source,
            len(found[source.source].rows),
            tuple(
                ColumnGuess(
                    one.column,
                    columns.samples(found[source.source], one.column),
                    target_of(one),
                    one.confidence,
                )
                for one in source.columns
            ),
            source.table,
        )
        for source in layout.sources
    )


def target_of(plan: ColumnPlan) -> str:
    """A column's fate as one word: "service.name", "phone.labeled#main", "link.location",
    "attribute", or "" for left out."""
    if plan.fate is Fate.FIELD:
        return f"{plan.table}.{plan.field}" + (f"#{plan.slot}" if plan.slot else "")
    if plan.fate is Fate.LINK:
        return f"link.{plan.table}"
    return KEPT if plan.fate is Fate.ATTRIBUTE else LEFT_OUT


def targets(table: str) -> tuple[str, ...]:
    """Everything a column of a table whose rows are such objects can be, the row's own first."""
    own = [f"{table}.{field}" for field in TABLES[table].fields]
    readings = [f"{name}.{field}" for name, field in mapping.READINGS]
    inner = [
        f"{name}.{field}"
        for name in INNER_TABLES
        for field in TABLES[name].fields
        if field != "id" and not field.endswith("_id")
    ]
    other = {"service": "location", "location": "service"}.get(table)
    return (*own, *readings, *inner, *([f"link.{other}"] if other else []))


def layout_of(sources: Sequence[Source], found: Mapping[str, Table]) -> Layout:
    """The mapping a person agreed to. Raises Refused "bad_mapping"."""
    guessed = {one.source: one for one in mapping.guess(_columns(found)).sources}
    made = []
    for source in sources:
        proposed = {one.column: one for one in guessed[source.name].columns}
        made.append(
            SourcePlan(
                source.name,
                source.table,
                tuple(_plan(column, target, proposed) for column, target in source.columns.items()),
            )
        )
    try:
        return mapping.from_dict(Layout(tuple(made)).as_dict())
    except HsdsRefused as refusal:
        raise Refused("bad_mapping", "sources", columns.spelled(refusal.facts)) from refusal


def _columns(found: Mapping[str, Table]) -> dict[str, tuple[str, ...]]:
    return {name: table.columns for name, table in found.items()}


def _plan(column: str, target: str, proposed: Mapping[str, ColumnPlan]) -> ColumnPlan:
    """As proposed where nobody changed it, so that its separator stays."""
    if column in proposed and target_of(proposed[column]) == target:
        return proposed[column]
    if target in (KEPT, LEFT_OUT):
        return ColumnPlan(column, Fate.ATTRIBUTE if target else Fate.LEFT_OUT)
    table, _, rest = target.partition(".")
    if table == "link":
        return ColumnPlan(column, Fate.LINK, rest, separator=";")
    field, _, slot = rest.partition("#")
    return ColumnPlan(column, Fate.FIELD, table, field, slot)


def plan(given: Given) -> Plan:
    """The rows carried into HSDS and planned as a package is. Raises Refused."""
    found = columns.tables(given)
    try:
        applied = mapping.apply(layout_of(given.sources, found), found)
    except HsdsRefused as refusal:
        raise Refused(refusal.code, "sources", columns.spelled(refusal.facts)) from refusal
    lost = tuple(
        {"table": one.source, "field": one.column, "code": "left_out", "count": one.filled}
        for one in applied.not_kept()
    )
    refused = [one for one in applied.problems if _is_refused(one)]
    notes = tuple(
        {
            "table": one.source,
            "row": one.row,
            "field": one.column or "",
            "code": one.code,
            **columns.spelled(one.facts),
        }
        for one in applied.problems
        if one not in refused
    )
    drafts = tuple(_refusal(one, found) for one in refused)
    every = tuple(dict.fromkeys(name for table in found.values() for name in table.columns))
    return plan_package(given, applied.package, drafts, (*lost, *notes), every)


def _is_refused(problem: Any) -> bool:
    """Whether the row itself is not kept; a lacking inner object becomes attributes instead."""
    if problem.code == "required_missing":
        return str(problem.column or "").split(".")[0] in ROW_TABLES
    return problem.code == "repeated_id"


def _refusal(problem: Any, found: Mapping[str, Table]) -> Draft:
    rows = {row.number: row.values for row in found[problem.source].rows}
    return Draft(
        row=problem.row,
        outcome=Outcome.REFUSED,
        source=problem.source,
        code=problem.code,
        column=problem.column or "",
        facts=columns.spelled(problem.facts),
        values=dict(rows.get(problem.row, {})),
    )
