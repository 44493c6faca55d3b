"""How long the demo network takes to build, beside copying its finished rows."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

from bench import house
from bench.figures import Figure

MOST_SECONDS = 20


def measure() -> Iterator[Figure]:
    """Built through actions; the peer copies the same rows table by table with COPY."""
    with house.database("demo"):
        from holt.site import demo

        began = time.perf_counter()
        demo.build(lambda *_told: None, datetime.now(UTC))
        took = time.perf_counter() - began
        yield Figure(
            "demo.build",
            round(took, 2),
            "s",
            f"≤ {MOST_SECONDS} s",
            took <= MOST_SECONDS,
            "the same rows by COPY",
            round(copied(), 3),
        )


def copied() -> float:
    """Seconds to copy every row of ours out and into an equal, empty table."""
    from django.apps import apps
    from django.db import connection

    tables = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("holt.")
    ]
    began = time.perf_counter()
    with connection.cursor() as cursor:
        for table in tables:
            name = connection.ops.quote_name(table)
            cursor.execute(f"CREATE TEMP TABLE peer (LIKE {name}) ON COMMIT PRESERVE ROWS")
            with cursor.copy(f"COPY {name} TO STDOUT (FORMAT binary)") as out:
                data = b"".join(bytes(part) for part in out)
            with cursor.copy("COPY peer FROM STDIN (FORMAT binary)") as into:
                into.write(data)
            cursor.execute("DROP TABLE peer")
    return time.perf_counter() - began
