"""The figures of learning from each other."""

from collections.abc import Iterator

from bench import cases, circles, colleagues, pairing
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """Similar cases, mentoring rounds matched, circles across zones, colleagues' pages, letters."""
    yield from cases.measure()
    yield from pairing.measure()
    yield from circles.measure()
    yield from colleagues.measure()
