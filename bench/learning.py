"""The learning room's figures."""

from collections.abc import Iterator

from bench import cases
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """Similar cases."""
    yield from cases.measure()
