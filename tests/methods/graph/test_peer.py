"""Equal to networkx, to a billionth, on two hundred networks of many kinds."""

from math import isnan

import networkx as nx
import pytest

from holt.methods.graph import Network, betweenness, from_ties, measure
from holt.methods.graph.creeping import creep
from holt.methods.graph.slots import Slots
from holt.methods.graph.sweeping import sweep
from tests.methods.graph.drawn import graphs, of

EXACT = 1e-9
COUNT = 200


def named(values: dict[int, float]) -> dict[str, float]:
    return {str(one): value for one, value in values.items() if not isnan(value)}


def test_every_measure_equals_networkx() -> None:
    for drawn in graphs(COUNT):
        ours = measure(of(drawn))
        assert ours.density.share == pytest.approx(nx.density(drawn), abs=EXACT)
        theirs = named(nx.betweenness_centrality(drawn))
        assert ours.betweenness.of == pytest.approx(theirs, abs=EXACT)
        assert ours.clustering.of == pytest.approx(named(nx.clustering(drawn)), abs=EXACT)
        assert ours.clustering.mean == pytest.approx(nx.average_clustering(drawn), abs=EXACT)
        assert ours.cores.of == named(nx.core_number(drawn))
        held = {one: it.constraint for one, it in ours.brokers.items()}
        assert held == pytest.approx(named(nx.constraint(drawn)), abs=EXACT)
        sizes = {one: it.effective_size for one, it in ours.brokers.items()}
        assert sizes == pytest.approx(named(nx.effective_size(drawn)), abs=EXACT)


def test_pieces_and_what_holds_them_equal_networkx() -> None:
    for drawn in graphs(COUNT):
        ours = measure(of(drawn)).pieces
        theirs = {frozenset(map(str, piece)) for piece in nx.connected_components(drawn)}
        assert {frozenset(piece) for piece in ours.components} == theirs
        assert set(ours.holders) == {str(one) for one in nx.articulation_points(drawn)}
        bridges = {frozenset(map(str, pair)) for pair in nx.bridges(drawn)}
        assert {frozenset(pair) for pair in ours.bridges} == bridges
        for one, cut in ours.holders.items():
            assert cut.sizes == sizes_without(drawn, int(one))
            left = drawn.subgraph(set(drawn) - {int(one)} - {int(who) for who in cut.cut_off})
            piece = nx.node_connected_component(drawn, int(one)) - {int(one)}
            there = left.subgraph(piece)
            assert len(there) == cut.sizes[0] and nx.is_connected(there)


def sizes_without(drawn: nx.Graph, one: int) -> tuple[int, ...]:
    piece = drawn.subgraph(nx.node_connected_component(drawn, one) - {one})
    return tuple(sorted(map(len, nx.connected_components(piece)), reverse=True))


def test_reciprocity_equals_networkx() -> None:
    for seed in range(40):
        drawn = nx.gnp_random_graph(12, 0.3, seed=seed, directed=True)
        net = from_ties([(str(a), str(b)) for a, b in drawn.edges()], map(str, drawn))
        theirs = nx.overall_reciprocity(drawn)
        assert measure(net).reciprocity.share == pytest.approx(theirs, abs=EXACT)


def test_both_ways_of_following_come_to_the_same() -> None:
    for drawn in graphs(20):
        net = of(drawn)
        assert whole(net, sweeping=True) == pytest.approx(whole(net, sweeping=False), abs=EXACT)


def whole(net: Network, sweeping: bool) -> list[float]:
    everyone = Slots(net).order
    if not sweeping:
        return creep(net, everyone).sum(axis=1).tolist()
    slots = Slots(net)
    return sweep(slots, slots.places[everyone]).sum(axis=1)[slots.places].tolist()


def test_a_star_with_more_ties_than_are_laid_out_in_blocks() -> None:
    drawn = nx.star_graph(80)
    drawn.add_edges_from((one, one + 1) for one in range(1, 40))
    theirs = named(nx.betweenness_centrality(drawn))
    assert betweenness(of(drawn)).of == pytest.approx(theirs, abs=EXACT)
