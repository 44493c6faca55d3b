"""Measures of a network beside networkx (equal) and igraph (as fast), each on the same ties."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from math import isnan
from typing import Any

import igraph
import networkx as nx
import numpy as np

from bench.figures import Figure, median
from holt.methods import graph
from holt.methods.graph import Betweenness, Network, from_ties

GRAPHS, EXACT = 200, 1e-9
WARM, COLD = 1.0, 3.0
LIKE_IGRAPH, STATED = 1.2, 0.02
COLD_RUN = """
import random
from holt.methods.graph import from_ties, measure
dice = random.Random(1)
ties = [(str(dice.randrange(2000)), str(dice.randrange(2000))) for _ in range(10_050)]
measure(from_ties(ties, map(str, range(2000))))
"""


def measure() -> Iterator[Figure]:
    """Equal, quick, and honest about what is sampled."""
    yield _equal()
    yield from _full_set()
    yield from _large()


def ours(drawn: Any) -> Network:
    """The same ties, an organization in six of each sector."""
    sectors = {str(one): "abcdef"[one % 6] for one in drawn}
    return from_ties([(str(a), str(b)) for a, b in drawn.edges()], map(str, drawn), sectors)


def _equal() -> Figure:
    worst = 0.0
    for seed in range(GRAPHS):
        if seed % 2:
            drawn = nx.gnp_random_graph(10 + seed % 40, 0.05 + seed / 500, seed=seed)
        else:
            drawn = nx.barabasi_albert_graph(10 + seed % 40, 2, seed=seed)
        told = graph.measure(ours(drawn))
        pairs: list[tuple[dict[str, float], dict[Any, float]]] = [
            (dict(told.betweenness.of), nx.betweenness_centrality(drawn)),
            (dict(told.clustering.of), nx.clustering(drawn)),
            ({one: float(k) for one, k in told.cores.of.items()}, nx.core_number(drawn)),
            ({one: it.constraint for one, it in told.brokers.items()}, nx.constraint(drawn)),
            ({a: it.effective_size for a, it in told.brokers.items()}, nx.effective_size(drawn)),
        ]
        for mine, theirs in pairs:
            known = {str(one): value for one, value in theirs.items() if not isnan(value)}
            worst = max(worst, *(abs(mine[one] - value) for one, value in known.items()))
    promise = f"at most {EXACT:g} on {GRAPHS} random graphs"
    return Figure("measures against networkx", worst, "largest difference", promise, worst <= EXACT)


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    found = work()
    return time.perf_counter() - begun, found


def _full_set() -> Iterator[Figure]:
    drawn = nx.gnm_random_graph(2000, 10_000, seed=1)
    net = ours(drawn)
    warm = median([_timed(lambda: graph.measure(net))[0] for _ in range(5)])
    other = median([_timed(lambda: _by_igraph(drawn))[0] for _ in range(3)])
    name = "full set, 2000 organizations, 10 000 ties"
    yield Figure(f"{name}, warm", warm, "s", f"<= {WARM:g} s, exact", warm <= WARM, "igraph", other)
    command = [sys.executable, "-c", COLD_RUN]
    cold = median([_timed(lambda: subprocess.run(command, check=True))[0] for _ in range(3)])
    yield Figure(f"{name}, a new process", cold, "s", f"<= {COLD:g} s", cold <= COLD)


def _by_igraph(drawn: Any) -> list[float]:
    """The measures igraph has, of the same ties; its betweenness is told."""
    other = igraph.Graph(n=len(drawn), edges=list(drawn.edges()))
    other.transitivity_local_undirected(mode="zero")
    other.constraint()
    other.coreness()
    other.connected_components()
    other.articulation_points()
    other.bridges()
    found: list[float] = other.betweenness()
    return found


def _large() -> Iterator[Figure]:
    for what, drawn in (
        ("evenly tied", nx.gnm_random_graph(10_000, 100_000, seed=1)),
        ("with hubs", nx.barabasi_albert_graph(10_000, 10, seed=1)),
    ):
        net = ours(drawn)
        took, told = _timed(lambda net=net: graph.measure(net))
        other, exact = _timed(lambda drawn=drawn: _by_igraph(drawn))
        found = told.betweenness
        name = f"10 000 organizations, 100 000 ties, {what}"
        held = took <= LIKE_IGRAPH * other or found.relative <= STATED
        promise = f"<= {LIKE_IGRAPH:g} x igraph, or a stated error of at most {STATED:.0%}"
        yield Figure(f"full set, {name}", took, "s", promise, held, "igraph", other)
        stated = f"<= {STATED:g} of the highest; {found.sources} sources of {found.size} followed"
        yield Figure(
            f"stated error, {name}", found.relative, "share", stated, found.relative <= STATED
        )
        share, highest = _true_error(found, exact)
        yield Figure(
            f"organizations within the stated error, {name}",
            share,
            "share",
            ">= 0.95",
            share >= 0.95,
        )
        yield Figure(
            f"true error of the highest, {name}",
            highest,
            "share",
            f"<= {STATED:g}",
            highest <= STATED,
        )


def _true_error(found: Betweenness, exact: list[float]) -> tuple[float, float]:
    """(share of organizations within the stated error, relative error of the highest)."""
    size = found.size
    true = np.array(exact) * 2 / ((size - 1) * (size - 2))
    off = np.abs(np.array([found.of[str(one)] for one in range(size)]) - true)
    top = int(true.argmax())
    return float((off <= found.error + 1e-12).mean()), float(off[top] / true[top])
