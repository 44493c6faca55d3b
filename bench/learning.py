"""The learning room's figures."""

from collections.abc import Iterator

from bench import cases, pairing
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """Similar cases, and mentoring rounds matched."""
    yield from cases.measure()
    yield from pairing.measure()
