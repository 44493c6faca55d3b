"""The figures of the whole picture: the network measured and drawn, who should meet, warning."""

from collections.abc import Iterator

from bench import measures, meetings, network_map, night, warning, yearly
from bench.figures import Figure


def measure() -> Iterator[Figure]:
    """Measures beside networkx and igraph, introductions and warnings beside simpler ways, the
    drawing beside plain SVG, a yearly report beside bare sums."""
    yield from measures.measure()
    yield from meetings.measure()
    yield from warning.measure()
    yield warning.a_night()
    yield from night.measure()
    yield from network_map.measure()
    yield from yearly.measure()
