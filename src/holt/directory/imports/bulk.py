"""Many rows at once: PostgreSQL's COPY in, and one UPDATE from a table of new values."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import connection, models

MANY = 5_000
"""After so many new rows PostgreSQL is told to look at the table anew, lest it plan badly."""


def add_rows(rows: Sequence[Any]) -> None:
    """Insert unsaved rows of one model by COPY; each gets its id. Constraints hold as ever."""
    if not rows:
        return
    model = type(rows[0])
    fresh = [row for row in rows if row.pk is None]
    for row, pk in zip(fresh, _new_ids(model, len(fresh)), strict=True):
        row.pk = pk
    fields = model._meta.concrete_fields
    _copy(model._meta.db_table, fields, rows)
    if len(rows) >= MANY:
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {_quoted(model._meta.db_table)}")


def update_rows(rows: Sequence[Any], names: Iterable[str]) -> None:
    """Write these fields of rows of one model that are in the database already."""
    if not rows:
        return
    model = type(rows[0])
    fields = [model._meta.get_field(name) for name in names]
    columns = [_quoted(field.column) for field in fields]
    table, key = _quoted(model._meta.db_table), _quoted(model._meta.pk.column)
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMPORARY TABLE new_values ON COMMIT DROP AS "
            f"SELECT {', '.join([key, *columns])} FROM {table} WITH NO DATA"
        )
    _copy("new_values", [model._meta.pk, *fields], rows)
    pairs = ", ".join(f"{column} = new_values.{column}" for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {pairs} FROM new_values WHERE {table}.{key} = new_values.{key}"
        )
        cursor.execute("DROP TABLE new_values")


def _new_ids(model: type[models.Model], count: int) -> list[int]:
    """As many ids from the model's own sequence."""
    if not count:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [_quoted(model._meta.db_table), model._meta.pk.column, count],
        )
        return [found[0] for found in cursor.fetchall()]


def _copy(table: str, fields: Sequence[Any], rows: Iterable[Any]) -> None:
    columns = ", ".join(_quoted(field.column) for field in fields)
    named = [(field.attname, _prepared(field)) for field in fields]
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {_quoted(table)} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            values = row.__dict__
            copy.write_row([how(values[name]) if how else values[name] for name, how in named])


def _prepared(field: Any) -> Callable[[Any], Any] | None:
    """What a value needs before COPY takes it; most need nothing."""
    if isinstance(field, models.JSONField):
        return lambda value: None if value is None else json.dumps(value, ensure_ascii=False)
    return str if field.choices else None


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
