"""A large query made once in a process and asked many times, with one id each time.

Putting twenty subqueries into SQL takes longer than PostgreSQL takes to answer them. The text is
the same for every id, so it is kept: `one = Prepared(queryset of dicts); one.read(12)`.
"""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import QuerySet

STAND_IN = -7_351_904_862
"""What stands where the id will: a number no row has."""


class Prepared:
    """`make(id)` gives a `.values(...)` queryset filtered to that id; it is compiled once."""

    def __init__(self, make: Callable[[int], QuerySet[Any, Any]]) -> None:
        self.make = make
        self.sql = ""
        self.params: tuple[Any, ...] = ()
        self.columns: tuple[str, ...] = ()

    def read(self, subject_id: int) -> dict[str, Any] | None:
        """The row of this id by column name, or None."""
        if not self.sql:
            self._compile()
        params = [subject_id if one == STAND_IN else one for one in self.params]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            row = cursor.fetchone()
        return dict(zip(self.columns, row, strict=True)) if row else None

    def _compile(self) -> None:
        query = self.make(STAND_IN).query
        columns = (*query.values_select, *query.annotation_select)
        sql, self.params = query.sql_with_params()
        if STAND_IN not in self.params:
            raise ValueError("the queryset is not filtered to the id it was made for")
        self.columns, self.sql = columns, sql
