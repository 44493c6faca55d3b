"""Networks to measure: Krackhardt's kite, and two hundred drawn by chance."""

import random
from collections.abc import Iterator

import networkx as nx

from holt.methods.graph import Network, from_ties

KITE = tuple(nx.krackhardt_kite_graph().edges())


def kite() -> Network:
    return of(nx.krackhardt_kite_graph())


def of(drawn: nx.Graph, sectors: dict[str, str] | None = None) -> Network:
    """Ours, of the same ties."""
    return from_ties([(str(a), str(b)) for a, b in drawn.edges()], map(str, drawn), sectors)


def graphs(count: int) -> Iterator[nx.Graph]:
    """Dense and thin, whole and in pieces, hubs, circles, chains and none at all."""
    for seed in range(count):
        dice = random.Random(seed)
        size = dice.randint(3, 40)
        kinds = (
            nx.gnp_random_graph(size, dice.choice((0.02, 0.08, 0.2, 0.6)), seed=seed),
            nx.barabasi_albert_graph(size, dice.randint(1, min(3, size - 1)), seed=seed),
            nx.watts_strogatz_graph(size, 2, 0.2, seed=seed),
            nx.convert_node_labels_to_integers(nx.random_geometric_graph(size, 0.25, seed=seed)),
            nx.disjoint_union(nx.path_graph(size), nx.complete_graph(size // 3)),
        )
        yield kinds[seed % len(kinds)]
