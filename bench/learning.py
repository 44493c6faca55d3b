"""The learning room's figures."""

from collections.abc import Iterator

from bench import cases, circles, colleagues
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """Similar cases, then circles across zones, then colleagues' pages and letters."""
    yield from cases.measure()
    yield from circles.measure()
    yield from colleagues.measure()
