"""What the database holds: its tables, copied out in an order no server changes, and hashed."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

from django.db import connection, transaction

LEFT_OUT = {"holt_cache"}  # throttles and the like: gone in minutes anyway
PLAIN = (
    "SET LOCAL TimeZone = 'UTC'",
    "SET LOCAL DateStyle = 'ISO, YMD'",
    "SET LOCAL IntervalStyle = 'postgres'",
    "SET LOCAL extra_float_digits = 1",
    "SET LOCAL bytea_output = 'hex'",
)


@dataclass(frozen=True)
class Table:
    """One table: its columns in order (without generated ones), the columns of its key, and
    whether each of those is text."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    key_is_text: tuple[bool, ...]

    @property
    def copied_out(self) -> str:
        """The COPY that writes it, in an order that no server's collation changes."""
        as_text = [f'{quoted(name)}::text COLLATE "C"' for name in self.key or self.columns]
        as_it_is = [quoted(name) for name in self.key]
        order = ", ".join(
            text if not self.key or self.key_is_text[at] else as_it_is[at]
            for at, text in enumerate(as_text)
        )
        return f"COPY (SELECT {self._list} FROM {quoted(self.name)} ORDER BY {order}) TO STDOUT"

    @property
    def copied_in(self) -> str:
        return f"COPY {quoted(self.name)} ({self._list}) FROM STDIN"

    @property
    def _list(self) -> str:
        return ", ".join(quoted(name) for name in self.columns)


@dataclass(frozen=True)
class Content:
    """What a table or file holds, in brief: rows (or bytes) and SHA-256."""

    count: int
    sha256: str


def contents() -> dict[str, Content]:
    """Rows and hash of every table now, for a drill."""
    with snapshot():
        return {table.name: copy_out(table, nowhere) for table in tables()}


@contextmanager
def snapshot() -> Iterator[None]:
    """One repeatable-read view of the whole database, printed the same everywhere."""
    if connection.in_atomic_block:  # a test's own transaction is as good a view
        with transaction.atomic():
            _print_plainly()
            yield
        return
    with transaction.atomic():
        execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        _print_plainly()
        yield


def _print_plainly() -> None:
    for line in PLAIN:
        execute(line)


def tables() -> list[Table]:
    """Every table in the schema, by name."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        rows = cursor.fetchall()
    return [
        Table(name, tuple(columns), tuple(key or ()), tuple(texts or ()))
        for name, columns, key, texts in rows
        if name not in LEFT_OUT
    ]


TABLES = """
    SELECT c.relname, columns.names, key.names, key.texts
      FROM pg_class c
     CROSS JOIN LATERAL (
           SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names
             FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0
              AND NOT a.attisdropped AND a.attgenerated = '') columns
      LEFT JOIN LATERAL (
           SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey, a.attnum)) AS names,
                  array_agg(a.attcollation <> 0 ORDER BY array_position(i.indkey, a.attnum))
                    AS texts
             FROM pg_index i
             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
            WHERE i.indrelid = c.oid AND i.indisprimary) key ON true
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
  ORDER BY c.relname COLLATE "C"
"""


def in_loading_order(found: list[Table]) -> list[Table]:
    """The tables so that what a row must find at once is there before it (deferrable checks wait
    for the end, so a circle of those does no harm)."""
    by_name = {table.name: table for table in found}
    order: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(by_name, ()))
    with connection.cursor() as cursor:
        cursor.execute(STRICT)
        for name, needed in cursor.fetchall():
            if name in by_name and needed in by_name:
                order.add(name, needed)
    return [by_name[name] for name in order.static_order()]


STRICT = """
    SELECT c.relname, needed.relname
      FROM pg_constraint x
      JOIN pg_class c ON c.oid = x.conrelid
      JOIN pg_class needed ON needed.oid = x.confrelid
     WHERE x.contype = 'f' AND NOT x.condeferrable AND c.oid <> needed.oid
       AND c.relnamespace = current_schema()::regnamespace
"""


def sequences() -> dict[str, tuple[int, bool]]:
    """Where each sequence stands."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'S'"
            " AND relnamespace = current_schema()::regnamespace ORDER BY relname"
        )
        names = [row[0] for row in cursor.fetchall()]
        found = {}
        for name in names:
            cursor.execute(f"SELECT last_value, is_called FROM {quoted(name)}")
            found[name] = cursor.fetchone()
    return found


def applied() -> dict[str, list[str]]:
    """The migrations this database has, by app."""
    from django.db.migrations.recorder import MigrationRecorder

    found: dict[str, list[str]] = {}
    for app, name in sorted(MigrationRecorder(connection).applied_migrations()):
        found.setdefault(app, []).append(name)
    return found


def copy_out(table: Table, write: Callable[[bytes], Any]) -> Content:
    """Write the table's rows; returns how many and their hash."""
    seen, count = hashlib.sha256(), 0
    with connection.cursor() as cursor, cursor.copy(table.copied_out) as rows:
        for block in map(bytes, rows):
            seen.update(block)
            count += block.count(b"\n")  # in COPY text a row is a line
            write(block)
    return Content(count, seen.hexdigest())


def copy_in(table: Table, read: Callable[[int], bytes]) -> None:
    """Read rows as copy_out wrote them."""
    with connection.cursor() as cursor, cursor.copy(table.copied_in) as rows:
        while block := read(1 << 20):
            rows.write(block)


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def execute(line: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(line)


def nowhere(block: bytes) -> None:
    """Where bytes go that are only counted."""
