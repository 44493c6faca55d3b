"""Priorities: the oracles, parts kept, how firmly they stand, and where methods disagree."""

from collections.abc import Callable, Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods.asking import (
    Gates,
    Rating,
    Scored,
    Voice,
    band,
    borda,
    compare,
    dots,
    hanlon,
    importance_satisfaction,
    naccho,
    ranked,
    schulze,
    stability,
)
from holt.methods.asking.ballots import NotABallot
from holt.methods.asking.basic_priority import OutOfScale
from holt.methods.asking.importance import rating

SCHULZE = [
    *[("A", "C", "B", "E", "D")] * 5, *[("A", "D", "E", "C", "B")] * 5,
    *[("B", "E", "D", "A", "C")] * 8, *[("C", "A", "B", "E", "D")] * 3,
    *[("C", "A", "E", "B", "D")] * 7, *[("C", "B", "A", "D", "E")] * 2,
    *[("D", "C", "E", "B", "A")] * 7, *[("E", "B", "A", "D", "C")] * 8,
]  # fmt: skip


def order(scored: Scored) -> list[str]:
    return [one.item for one in ranked(scored).places]


def test_hanlon_and_naccho() -> None:
    """The oracle: A 8, B 12, C 6 gives 40 and 192."""
    ratings = [{"evening hours": Rating(8, 12, 6)}]
    (first,), (second,) = ranked(hanlon(ratings)).places, ranked(naccho(ratings)).places
    assert (first.score, second.score) == (40, 192)
    assert first.parts == {"size": 8, "seriousness": 12, "effectiveness": 6, "gates": 1}


def test_one_gate_that_is_shut_is_enough_and_is_named() -> None:
    gates = {"clinic": Gates(legality=False, resources=False)}
    found = ranked(hanlon([{"clinic": Rating(10, 20, 10), "bus": Rating(1, 1, 1)}], gates))
    assert [one.item for one in found.places] == ["bus", "clinic"]
    assert found.places[1].score == 0
    assert found.places[1].notes == ("shut_resources", "shut_legality")


def test_means_are_of_those_who_rated_the_item() -> None:
    found = ranked(hanlon([{"a": Rating(8, 12, 6)}, {"a": Rating(4, 8, 2), "b": Rating(3, 3, 3)}]))
    assert found.of("a").parts["size"] == 6 and found.of("b").score == 6  # type: ignore[union-attr]


@pytest.mark.parametrize("values", [(11, 1, 1), (1, 21, 1), (1, 1, -1), (1, 1, float("nan"))])
def test_a_rating_off_the_scale_cannot_be_made(values: tuple[float, float, float]) -> None:
    with pytest.raises(OutOfScale):
        Rating(*values)


def test_importance_less_satisfaction() -> None:
    """The oracle: 37 % find it important, 58 % are satisfied."""
    assert rating(0.37, 0.58) == pytest.approx(0.1554)
    voices = [Voice(frozenset({"hours"} if n < 37 else ()), {"hours": n < 58}) for n in range(100)]
    (found,) = ranked(importance_satisfaction(voices, ["hours"])).places
    assert found.score == pytest.approx(0.1554) and band(found.score) == "high"
    assert found.parts == pytest.approx({"importance": 0.37, "satisfaction": 0.58})
    assert [band(one) for one in (0.2, 0.1999, 0.1, 0.09)] == [
        "very_high",
        "high",
        "high",
        "medium",
    ]


def test_weighted_voices_count_by_their_weight() -> None:
    voices = [Voice(frozenset({"a"}), {"a": False}), Voice(frozenset(), {"a": True})]
    (found,) = ranked(importance_satisfaction(voices, ["a"], weights=[3.0, 1.0])).places  # type: ignore[arg-type]
    assert found.parts == pytest.approx({"importance": 0.75, "satisfaction": 0.25})


def test_an_item_nobody_judged_is_unknown_not_last() -> None:
    found = ranked(importance_satisfaction([Voice(frozenset("a"), {"b": True})], ["a", "b"]))
    assert found.unknown == ("a",) and found.of("a") is None


def test_borda() -> None:
    """Three voters of three items: 2 points for a first place, 1 for a second."""
    found = ranked(borda([("a", "b", "c"), ("b", "a", "c"), ("a", "c", "b")], "abc"))
    assert [(one.item, one.score) for one in found.places] == [("a", 5), ("b", 3), ("c", 1)]
    assert found.places[0].parts == {"points": 5, "first": 2, "named": 3}


def test_items_a_ballot_leaves_out_share_what_is_left() -> None:
    found = ranked(borda([("a",)], "abc"))
    assert [(one.item, one.place, one.score) for one in found.places] == [
        ("a", 1, 2), ("b", 2, 0.5), ("c", 2, 0.5)
    ]  # fmt: skip


def test_schulze_gives_the_published_order() -> None:
    """Schulze 2011, 45 voters: E, A, C, B, D."""
    assert order(schulze(SCHULZE, "ABCDE")) == list("EACBD")


def test_broken_twin_direct_majorities_alone_cannot_tell_three_apart() -> None:
    found = ranked(schulze(SCHULZE, "ABCDE"))
    direct = {one.item: one.parts["direct"] for one in found.places}
    assert direct["A"] == direct["B"] == direct["C"]


def test_dots_are_added_up() -> None:
    found = ranked(dots([{"a": 3, "b": 1}, {"b": 4}, {}], "abc"))
    assert [(one.item, one.place, one.score) for one in found.places] == [
        ("b", 1, 5), ("a", 2, 3), ("c", 3, 0)
    ]  # fmt: skip
    assert found.places[0].parts == {"dots": 5, "voters": 2}


def test_ballots_that_are_none() -> None:
    for ballot in (("a", "a"), ("z",)):
        with pytest.raises(NotABallot):
            borda([ballot], "ab")
    for given_dots in ({"a": -1}, {"z": 1}):
        with pytest.raises(NotABallot):
            dots([given_dots], "ab")


def test_the_same_score_gets_the_same_place() -> None:
    found = ranked(dots([{"a": 1, "b": 1}], "abc"))
    assert [one.place for one in found.places] == [1, 1, 3]


def test_method_and_version_are_kept() -> None:
    found = ranked(schulze(SCHULZE, "ABCDE"))
    assert (found.method, found.version) == ("schulze", "1")


ballots = st.lists(st.sampled_from(list(permutations("abcd"))), min_size=1, max_size=9)


@settings(max_examples=60, deadline=None)
@given(ballots)
def test_whoever_beats_all_others_is_schulzes_first(some: list[Sequence[str]]) -> None:
    def beats(one: str, other: str) -> bool:
        return 2 * sum(it.index(one) < it.index(other) for it in some) > len(some)

    winners = [x for x in "abcd" if all(beats(x, y) for y in "abcd" if y != x)]
    if winners:
        assert order(schulze(some, "abcd"))[0] == winners[0]


@settings(max_examples=40, deadline=None)
@given(ballots, st.sampled_from([borda, schulze]), st.randoms())
def test_neither_order_of_ballots_nor_of_items_matters(some, method, dice) -> None:  # type: ignore[no-untyped-def]
    mixed = list(some)
    dice.shuffle(mixed)
    assert ranked(method(mixed, "dcba")) == ranked(method(some, "abcd"))


def test_a_clear_first_is_firm_and_a_close_call_is_not() -> None:
    board = [("a", "b", "c", "d")] * 5 + [("a", "c", "b", "d")] * 5
    found = stability(borda(board, "abcd"), top=2)
    assert found is not None and (found.top, found.times) == (2, 1000)
    firm = {one.item: one for one in found.items}
    assert firm["a"].among_first == 1 and firm["d"].among_first == 0
    assert 0.4 < firm["b"].among_first < 0.6
    assert (firm["b"].best, firm["b"].worst) == (2, 3)


def test_the_places_of_the_first_k_are_given_out_exactly() -> None:
    found = stability(schulze(SCHULZE, "ABCDE"), top=3)
    assert found is not None
    assert sum(one.among_first for one in found.items) == pytest.approx(3)


def test_the_same_seed_gives_the_same_stability_and_another_nearly() -> None:
    scored = borda(SCHULZE, "ABCDE")
    assert stability(scored) == stability(scored)
    one, other = stability(scored), stability(scored, seed=7)
    assert one is not None and other is not None and one != other
    shares = {it.item: it.among_first for it in other.items}
    assert all(abs(it.among_first - shares[it.item]) < 0.08 for it in one.items)


def test_one_voice_has_no_stability() -> None:
    assert stability(hanlon([{"a": Rating(1, 1, 1)}])) is None


def test_broken_twin_without_resampling_everything_would_look_firm() -> None:
    found = stability(borda(SCHULZE, "ABCDE"))
    assert found is not None
    assert any(0.05 < one.among_first < 0.95 for one in found.items)


@pytest.mark.parametrize("method", [hanlon, naccho])
def test_ratings_of_a_board_are_drawn_anew_person_by_person(method: Callable[..., Scored]) -> None:
    board = [{"a": Rating(5 + n % 3, 9, 5), "b": Rating(5, 9 + n % 4, 5)} for n in range(9)]
    found = stability(method(board), top=1)
    assert found is not None and sum(it.among_first for it in found.items) == pytest.approx(1)


def test_where_methods_disagree_is_said_with_the_part_that_does_it() -> None:
    ratings = [{"a": Rating(10, 2, 6), "b": Rating(2, 9, 6), "c": Rating(1, 1, 1)}]
    found = compare([ranked(hanlon(ratings)), ranked(naccho(ratings))])
    first = found.items[0]
    assert (first.item, first.places, first.apart) == ("a", (("hanlon", 1), ("naccho", 2)), 1)
    lifted, held = first.reasons
    assert (lifted.code, lifted.facts["part"], held.facts["part"]) == (
        "lifted", "size", "effectiveness"
    ) or (held.code, held.facts["part"]) == ("held_back", "seriousness")  # fmt: skip
    assert found.items[-1].reasons == ()
    assert found.agreement == (("hanlon", "naccho", pytest.approx(2 / 3)),)


def test_a_shut_gate_is_the_whole_reason() -> None:
    ratings = [{"clinic": Rating(10, 20, 10), "bus": Rating(2, 2, 2)}]
    shut = ranked(hanlon(ratings, {"clinic": Gates(legality=False)}))
    (first, _second) = compare([shut, ranked(naccho(ratings))]).items
    assert {one.code for one in first.reasons} <= {"lifted", "held_back", "shut"}
    reasons = {
        one.code: one for it in compare([shut, ranked(naccho(ratings))]).items for one in it.reasons
    }
    assert reasons["shut"].facts["gates"] == ("shut_legality",)


def test_nothing_to_compare() -> None:
    assert compare([]).items == ()
    alone = compare([ranked(dots([{"a": 1}], "a")), ranked(borda([("a",)], "a"))])
    assert alone.agreement == (("dots", "borda", None),)
