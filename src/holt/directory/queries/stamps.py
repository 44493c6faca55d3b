"""A stamp that changes with the directory: what is kept in memory is good while it stands."""

from typing import Any

from django.db import connection

STAMP = """
SELECT *
FROM (SELECT count(*), max(id), max(edited_at), sum(version) FROM directory_organization) AS one,
     (SELECT count(*), max(id), sum(version) FROM directory_place) AS place,
     (SELECT count(*), max(id), sum(version) FROM directory_capability) AS capability,
     (SELECT count(*), max(id), sum(version) FROM directory_service) AS service,
     (SELECT count(*), max(id) FROM directory_identifier) AS identifier
"""

Stamp = tuple[Any, ...]


def stamp() -> Stamp:
    """Counts, newest ids, versions and the last edit of everything kept in memory; one query."""
    with connection.cursor() as cursor:
        cursor.execute(STAMP)
        return tuple(cursor.fetchone() or ())
