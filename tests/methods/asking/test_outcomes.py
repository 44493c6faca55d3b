"""Outcomes and the network's benchmark."""

import pytest

from holt.methods.asking import Outcome, Tally, benchmark, score, tally, topic_score
from holt.methods.asking.outcomes import OutOfScale, by_outcome, held_back
from holt.methods.counts import wilson


def test_agree_and_strongly_agree_of_those_who_answered() -> None:
    """Does not apply is left out of both: 3 of 5, not 3 of 7."""
    found = score(tally([5, 4, 4, 3, 1, None, None]))
    assert (found.share, found.tally) == (0.6, Tally(3, 5, 2))
    assert (found.low, found.high) == wilson(3, 5)


def test_broken_twin_with_those_it_does_not_apply_to_the_score_would_be_lower() -> None:
    counted = tally([5, 4, 4, 3, 1, None, None])
    assert counted.agree / (counted.answered + counted.left_out) < (score(counted).share or 0)


def test_nobody_answered_is_unknown_not_nothing() -> None:
    assert score(tally([None, None])).share is None
    assert topic_score({"one": Tally()}).share is None


@pytest.mark.parametrize("answer", [0, 6, -1])
def test_an_answer_off_the_scale_is_not_counted_as_something(answer: int) -> None:
    with pytest.raises(OutOfScale):
        tally([5, answer])


def test_a_topics_items_count_the_same_and_each_person_once() -> None:
    found = topic_score({"learned": Tally(30, 40), "will use": Tally(5, 10), "new": Tally()})
    assert found.share == pytest.approx((0.75 + 0.5) / 2)
    low, high = wilson(6, 10)
    assert found.low is not None and found.high is not None
    assert found.high - found.low == pytest.approx(high - low, abs=0.01)
    assert found.items["new"].share is None


def test_items_are_pooled_by_what_they_ask_about() -> None:
    asks = {"a": Outcome.KNOWLEDGE, "b": Outcome.KNOWLEDGE, "c": Outcome.AWARENESS}
    found = by_outcome({"a": Tally(1, 2), "b": Tally(3, 4, 1), "c": Tally(1, 1)}, asks)
    assert (
        found[Outcome.KNOWLEDGE].tally == Tally(4, 6, 1) and list(found) == list(asks.values())[1:]
    )


def test_items_too_few_answered_are_held_back() -> None:
    assert held_back({"a": Tally(1, 4), "b": Tally(1, 5), "c": Tally()}, 5) == {"a"}


def libraries(*shares: int) -> dict[int, Tally]:
    return {number: Tally(one, 10) for number, one in enumerate(shares)}


def test_the_benchmark_is_of_the_others_and_needs_five() -> None:
    assert benchmark(0, libraries(10, 1, 2, 3, 4)) is None
    found = benchmark(0, libraries(10, 1, 2, 3, 4, 9))
    assert found is not None and (found.percent, found.at_least) == (30, 5)
    assert found.beside == "above"


def test_a_library_with_too_few_answers_is_not_among_them() -> None:
    assert benchmark(0, {**libraries(10, 1, 2, 3, 4), 5: Tally(4, 4)}) is None


@pytest.mark.parametrize(("own", "beside"), [(10, "above"), (0, "below"), (5, "about")])
def test_where_ones_own_interval_lies(own: int, beside: str) -> None:
    found = benchmark(0, libraries(own, 5, 5, 5, 5, 5))
    assert found is not None and found.beside == beside
    unknown = benchmark("new", libraries(5, 5, 5, 5, 5))
    assert unknown is not None and unknown.beside == "unknown"


def test_a_library_that_joins_cannot_be_worked_out() -> None:
    """Whatever the sixth one says, within what leaves the middle, the page stays the same."""
    seen = {
        (it.percent, it.at_least)
        for own in range(5, 11)
        if (it := benchmark(0, libraries(1, 5, 5, 5, 5, 5, own)))
    }
    assert len(seen) == 1


def test_broken_twin_a_mean_gives_away_who_joined() -> None:
    before, after = [0.2, 0.4, 0.6, 0.5, 0.3], [0.2, 0.4, 0.6, 0.5, 0.3, 0.9]
    joined = sum(after) / 6 * 6 - sum(before) / 5 * 5
    assert joined == pytest.approx(0.9)
