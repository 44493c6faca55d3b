"""What becomes of each column of somebody's own layout: proposed, edited, stored, applied."""

from collections.abc import Mapping as Map
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from holt.standards.hsds.layout import TABLES
from holt.standards.hsds.mapping.readings import READINGS
from holt.standards.hsds.model import HsdsRefused


class Fate(StrEnum):
    """field: a field of the standard. link: ids of services or locations this row goes with.
    attribute: kept as an attribute named after the column. left_out: not kept."""

    FIELD = "field"
    LINK = "link"
    ATTRIBUTE = "attribute"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """One column.

    table, field: of the standard; or a field of `READINGS`, which takes a cell apart. slot: which
    of several inner objects of one kind (the toll-free phone apart from the main one). separator:
    parts a cell into several objects. confidence: of a proposal, 0 to 1. why: a code for a column
    left out.
    """

    column: str
    fate: Fate
    table: str = ""
    field: str = ""
    slot: str = ""
    separator: str = ""
    confidence: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class SourcePlan:
    """One of the person's tables: each of its rows is an object of `table`."""

    source: str
    table: str
    columns: tuple[ColumnPlan, ...]

    def column_for(self, field: str) -> str | None:
        """The column planned for a field of the row's own object."""
        return next(
            (
                plan.column
                for plan in self.columns
                if (plan.table, plan.field) == (self.table, field)
            ),
            None,
        )


@dataclass(frozen=True, slots=True)
class Mapping:
    """All the person's tables."""

    sources: tuple[SourcePlan, ...]

    def as_dict(self) -> dict[str, Any]:
        """Plain lists and texts, for JSON."""
        return asdict(self)


def from_dict(content: Map[str, Any]) -> Mapping:
    """A mapping as `as_dict` gave it, or as a person edited it.

    Raises HsdsRefused bad_mapping (facts: source, column) when it names what does not exist.
    """
    try:
        sources = tuple(
            SourcePlan(
                str(source["source"]),
                str(source["table"]),
                tuple(_column(column) for column in source["columns"]),
            )
            for source in content["sources"]
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise HsdsRefused("bad_mapping") from error
    for source in sources:
        _check(source)
    return Mapping(sources)


def _column(content: Map[str, Any]) -> ColumnPlan:
    texts = {
        name: str(content.get(name, "")) for name in ("table", "field", "slot", "separator", "why")
    }
    confidence = float(content.get("confidence", 1.0))
    return ColumnPlan(str(content["column"]), Fate(content["fate"]), confidence=confidence, **texts)


def _check(source: SourcePlan) -> None:
    if source.table not in ("organization", "service", "location", "program"):
        raise HsdsRefused("bad_mapping", {"source": source.source, "table": source.table})
    for plan in source.columns:
        known = plan.table in TABLES and (
            plan.field in TABLES[plan.table].fields or (plan.table, plan.field) in READINGS
        )
        linked = plan.table in ("service", "location") and plan.table != source.table
        if (plan.fate is Fate.FIELD and not known) or (plan.fate is Fate.LINK and not linked):
            raise HsdsRefused("bad_mapping", {"source": source.source, "column": plan.column})
