"""The network as files: for graph programs, for print, for the web."""

from collections.abc import Callable

from holt.evaluation.queries import Network
from holt.evaluation.web.network import drawing
from holt.kernel.documents import png
from holt.kernel.pictures import networks
from holt.standards import graphs

Made = tuple[bytes, str]


def _graph(found: Network) -> tuple[list[graphs.Node], list[graphs.Edge]]:
    nodes = [
        graphs.Node(
            f"o{dot.id}",
            dot.name,
            {
                "sector": drawing.sector_name(dot.sector),
                "city": dot.city or None,
                "latitude": dot.lat,
                "longitude": dot.lon,
            },
        )
        for dot in found.dots
    ]
    edges = [
        graphs.Edge(
            f"o{found.dots[one.one].id}",
            f"o{found.dots[one.other].id}",
            {
                "level": one.level or None,
                "partnerships": one.partnerships,
                "since": one.since,
                "until": one.until,
            },
            one.since,
            one.until,
        )
        for one in found.ties
    ]
    return nodes, edges


def _graphml(found: Network, year: int, by_place: bool) -> Made:
    return graphs.graphml(*_graph(found)).encode(), "application/graphml+xml"


def _gexf(found: Network, year: int, by_place: bool) -> Made:
    return graphs.gexf(*_graph(found)).encode(), "application/gexf+xml"


def _svg(found: Network, year: int, by_place: bool) -> Made:
    drawn = drawing.drawn(found, year, by_place=by_place)
    return networks.drawn_alone(drawn).encode(), "image/svg+xml"


def _png(found: Network, year: int, by_place: bool) -> Made:
    drawn = drawing.drawn(found, year, by_place=by_place)
    return png(networks.drawn_alone(drawn)), "image/png"


KINDS: dict[str, Callable[[Network, int, bool], Made]] = {
    "graphml": _graphml,
    "gexf": _gexf,
    "svg": _svg,
    "png": _png,
}
"""Graph files hold every year; pictures the one that is looked at."""
