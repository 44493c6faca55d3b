"""The whole picture: what `./holt bench picture` measures."""

from collections.abc import Iterator

from bench import warning
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """Early warning."""
    yield from warning.measure()
    yield warning.a_night()
