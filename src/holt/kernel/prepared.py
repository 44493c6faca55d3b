"""A large query made once in a process and asked many times, with other numbers each time.

Putting twenty subqueries into SQL takes longer than PostgreSQL takes to answer them. The text is
the same for every id, so it is kept: `one = Prepared(queryset of dicts); one.read(12)`.
"""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import QuerySet

STAND_IN = -7_351_904_862
"""What stands where the id will: a number no row has. A second number's is one less, and so on."""


class Prepared:
    """`make(id)` gives a `.values(...)` queryset filtered to that id; it is compiled once.

    With `numbers` it is filtered by so many, such as an organization and a least size.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]], numbers: int = 1) -> None:
        self.make = make
        self.stand_ins = tuple(STAND_IN - n for n in range(numbers))
        self.sql = ""
        self.params: tuple[Any, ...] = ()
        self.columns: tuple[str, ...] = ()

    def read(self, *numbers: int) -> dict[str, Any] | None:
        """The first row for these numbers by column name, or None."""
        return next(iter(self.rows(*numbers)), None)

    def rows(self, *numbers: int) -> list[dict[str, Any]]:
        """Every row for these numbers, by column name."""
        if not self.sql:
            self._compile()
        given = dict(zip(self.stand_ins, numbers, strict=True))
        params = [given.get(one, one) if type(one) is int else one for one in self.params]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            return [dict(zip(self.columns, row, strict=True)) for row in cursor.fetchall()]

    def _compile(self) -> None:
        query = self.make(*self.stand_ins).query
        columns = (*query.values_select, *query.annotation_select)
        sql, self.params = query.sql_with_params()
        if not set(self.stand_ins) <= {one for one in self.params if type(one) is int}:
            raise ValueError("the queryset is not filtered to the id it was made for")
        self.columns, self.sql = columns, sql
