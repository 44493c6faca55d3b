"""Imports and exports, in a database of their own."""

from collections.abc import Iterator

from bench import house
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """A whole Public Libraries Survey, a long table, and the export of all of it."""
    with house.database("imports"):
        from bench import importing

        yield from importing.figures()
