"""Figures that are in the books: Krackhardt's kite, and sectors in halves and quarters."""

import pytest

from holt.methods import graph
from holt.methods.graph import from_ties, measure
from tests.methods.graph.drawn import kite


def test_the_kite_is_measured_as_in_the_books() -> None:
    told = measure(kite())
    found = {
        "density": told.density.share,
        "degrees": told.degree_centralization.share,
        "node 7": told.betweenness.of["7"],
        "betweenness": told.betweenness.centralization.share,
        "clustering": told.clustering.mean,
        "constraint 7": told.brokers["7"].constraint,
        "constraint 3": told.brokers["3"].constraint,
        "constraint 9": told.brokers["9"].constraint,
        "effective 3": told.brokers["3"].effective_size,
        "efficiency 3": told.brokers["3"].efficiency,
    }
    assert found == pytest.approx(
        {
            "density": 0.4,
            "degrees": 1 / 3,
            "node 7": 7 / 18,
            "betweenness": 0.29630,
            "clustering": 0.52,
            "constraint 7": 0.431111,
            "constraint 3": 0.47017,
            "constraint 9": 1.0,
            "effective 3": 10 / 3,
            "efficiency 3": 5 / 9,
        },
        abs=5e-6,
    )
    assert told.degree_centralization.highest == ("3",)


def test_who_holds_the_kites_tail_is_named_with_whom_it_would_cut_off() -> None:
    found = graph.pieces(kite())
    assert {one: (cut.sizes, cut.cut_off) for one, cut in found.holders.items()} == {
        "7": ((7, 2), ("8", "9")),
        "8": ((8, 1), ("9",)),
    }
    assert {one: cut.sizes for one, cut in found.bridges.items()} == {
        ("7", "8"): (8, 2),
        ("8", "9"): (9, 1),
    }


def test_half_a_quarter_and_a_quarter() -> None:
    found = graph.diversity(["library"] * 2 + ["school", "clinic", ""])
    assert found.unknown == 1
    assert (found.simpson, found.shannon) == pytest.approx((0.625, 1.03972), abs=5e-6)
    assert found.even_sectors == pytest.approx(2.8284, abs=5e-5)


def test_a_tie_told_from_both_ends_is_answered() -> None:
    told = graph.reciprocity(from_ties([("a", "b"), ("b", "a"), ("a", "c"), ("a", "b")]))
    assert (told.told, told.both_ways, told.share) == (3, 2, 2 / 3)


def test_ties_across_sectors_and_within_them() -> None:
    sectors = {"a": "library", "b": "library", "c": "school", "e": "school"}
    ties = [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c"), ("c", "d")]
    found = graph.crossings(from_ties(ties, "abcde", sectors))
    assert (found.whole.external, found.whole.internal, found.unknown) == (2, 1, 1)
    assert found.whole.index == pytest.approx(1 / 3)
    library, school = found.by_sector["library"], found.by_sector["school"]
    assert (library.external, library.internal, library.index) == (2, 1, pytest.approx(1 / 3))
    assert (library.connected, school.connected) == pytest.approx((4 / 6 / 0.5, 2 / 6 / 0.5))
    assert school.index == 1.0


def test_nothing_is_made_of_nothing() -> None:
    told = measure(from_ties([]))
    assert (told.density.share, told.reciprocity.share, told.clustering.mean) == (None, None, None)
    assert (told.pieces.components, told.cores.deepest, told.diversity.simpson) == ((), 0, None)
    alone = measure(from_ties([("a", "a")], "ab"))
    assert alone.pieces.isolates == ("a", "b")
    assert (alone.density.share, alone.brokers, alone.crossings.whole.index) == (0.0, {}, None)
