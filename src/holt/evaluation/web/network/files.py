"""The network as files: for graph programs, for print, for the web."""

from collections.abc import Callable
from dataclasses import dataclass

from holt.evaluation.queries import Network, Tie
from holt.evaluation.rules import TieKind
from holt.evaluation.web.network import drawing
from holt.evaluation.web.network.kinds import AS_ONE
from holt.kernel.documents import png
from holt.kernel.pictures import networks
from holt.standards import graphs
from holt.standards.tabular import Cell, write_csv

Made = tuple[bytes, str]


@dataclass(frozen=True)
class View:
    """What is looked at: a year, the kinds of ties, by who is near whom or by place."""

    year: int
    kinds: tuple[TieKind, ...]
    by_place: bool


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
                "kind": one.kind.value,
                "level": one.level or None,
                "count": one.count,
                "since": one.since,
                "until": one.until,
            },
            one.since,
            one.until,
        )
        for one in (*found.ties, *found.others)
    ]
    return nodes, edges


def _graphml(found: Network, view: View) -> Made:
    return graphs.graphml(*_graph(found)).encode(), "application/graphml+xml"


def _gexf(found: Network, view: View) -> Made:
    return graphs.gexf(*_graph(found)).encode(), "application/gexf+xml"


def _svg(found: Network, view: View) -> Made:
    drawn = drawing.drawn(found, view.year, view.kinds, by_place=view.by_place)
    return networks.drawn_alone(drawn).encode(), "image/svg+xml"


def _png(found: Network, view: View) -> Made:
    drawn = drawing.drawn(found, view.year, view.kinds, by_place=view.by_place)
    return png(networks.drawn_alone(drawn)), "image/png"


def _csv(found: Network, view: View) -> Made:
    rows = [_row(found, one) for one in (*found.ties, *found.others)]
    return write_csv(COLUMNS, rows), "text/csv"


def _row(found: Network, one: Tie) -> list[Cell]:
    first, second = found.dots[one.one], found.dots[one.other]
    return [
        first.name, drawing.sector_name(first.sector), second.name,
        drawing.sector_name(second.sector), str(AS_ONE[one.kind]), one.level or None, one.since,
        one.until, one.count,
    ]  # fmt: skip


COLUMNS = ("organization", "sector", "other_organization", "other_sector", "tie", "level", "since",
           "until", "count")  # fmt: skip

KINDS: dict[str, Callable[[Network, View], Made]] = {
    "csv": _csv,
    "graphml": _graphml,
    "gexf": _gexf,
    "svg": _svg,
    "png": _png,
}
"""CSV and graph files hold every year and kind; pictures the one that is looked at."""
