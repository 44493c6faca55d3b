"""The figures of the whole picture: measures of the network, and who should meet."""

from collections.abc import Iterator

from bench import measures, meetings
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """Measures beside networkx and igraph, introductions beside simpler ways."""
    yield from measures.measure()
    yield from meetings.measure()
