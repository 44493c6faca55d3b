"""Children of a row read with it, in one query: a dataclass names the columns and their types.

Partnership.objects.annotate(goal_rows=gather(GoalRow, PlanGoal.objects.order_by("pk"),
                                              "partnership"))
goals = scatter(GoalRow, partnership.goal_rows)
"""

import json
import types
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject

Row = TypeVar("Row")


def gather(row: type, rows: QuerySet[Any], via: str, **paths: Any) -> ArraySubquery:
    """The rows whose `via` is the outer row, as JSON objects with the dataclass's fields.

    `paths` gives the ORM path (or expression) of a field that is not spelled as the dataclass
    spells it; "__" in a field's name is a path already.
    """
    columns: dict[str, Any] = {}
    for one in fields(row):
        path = paths.get(one.name, one.name)
        columns[one.name] = F(path) if isinstance(path, str) else path
    mine = rows.filter(**{via: OuterRef("pk")})
    return ArraySubquery(mine.values(json=JSONObject(**columns)))


def scatter(row: type[Row], objects: Iterable[Mapping[str, Any] | str]) -> tuple[Row, ...]:
    """The JSON objects (or their text) as frozen rows, dates and decimals given their types."""
    readers = _readers(row)  # type: ignore[arg-type]
    return tuple(
        row(**{name: read(one[name]) if one[name] is not None else None for name, read in readers})
        for one in map(_parsed, objects)
    )


def _parsed(one: Mapping[str, Any] | str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(one) if isinstance(one, str) else one
    return found


@cache
def _readers(row: type) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(row)
    return tuple((one.name, _reader(hints[one.name])) for one in fields(row))


def _reader(hint: Any) -> Any:
    """How to read one JSON value as the hinted type."""
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if get_origin(hint) is tuple:
        return tuple
    table = {datetime: datetime.fromisoformat, date: date.fromisoformat, Decimal: _decimal}
    return table.get(hint, _same)


def _decimal(value: Any) -> Decimal:
    return Decimal(str(value))


def _same(value: Any) -> Any:
    return value
