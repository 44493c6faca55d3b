"""The range of the whole's trust: worked by hand, and it holds what is true."""

import random

import pytest

from holt.methods.graph import TRUST, Rating, rate, trust_between


def said(answers: dict[str, dict[str, float]]) -> list[Rating]:
    """Rated → rater → the same on every question."""
    return [
        Rating(rater, rated, question, value)
        for rated, values in answers.items()
        for rater, value in values.items()
        for question in TRUST
    ]


BY_HAND = {"a": {"x": 2, "y": 3, "z": 4}, "b": {"x": 1, "y": 2, "z": 3}}


def test_worked_by_hand() -> None:
    """Means 3 and 2: by rated 2·(.25² + .25²) = .25; by rater 3/2·(1/9 + 1/9) = 1/3; by both at
    once 5.5 ÷ 36; .25 + .3333 − .1528 = .4306."""
    found = trust_between(said(BY_HAND), TRUST)
    assert found is not None
    assert found.value == pytest.approx(2.5)
    assert found.error**2 == pytest.approx(0.25 + 1 / 3 - 5.5 / 36)
    assert found.freedom == 1


def test_the_middle_is_the_mean_that_is_told() -> None:
    dice = random.Random(3)
    ratings = [
        Rating(rater, rated, question, dice.randint(1, 4))
        for rated in "abcdefg"
        for rater in dice.sample("qrstuvw", 4)
        for question in TRUST
    ]
    found = trust_between(ratings, TRUST)
    assert found is not None
    assert found.value == pytest.approx(rate(ratings, TRUST).whole)


def test_whoever_has_two_raters_moves_neither_mean_nor_range() -> None:
    more = {**BY_HAND, "c": {"x": 1, "y": 1}}
    assert trust_between(said(more), TRUST) == trust_between(said(BY_HAND), TRUST)


def test_of_nobody_and_of_one_there_is_no_range() -> None:
    assert trust_between([], TRUST) is None
    assert trust_between(said({"a": BY_HAND["a"]}), TRUST) is None


def test_all_answers_alike_are_not_told_as_certain() -> None:
    same = said({one: dict.fromkeys("xyz", 3) for one in "abcde"})
    found = trust_between(same, TRUST)
    assert found is not None
    low, high = found.bounds
    assert low < 3 < high


def a_network(dice: random.Random) -> list[Rating]:
    """Ten are rated, by six of twelve each; the mean of all there could be is 2.5."""
    lenient = {rater: dice.gauss(0, 0.3) for rater in "klmnopqrstuv"}
    found = []
    for rated in "abcdefghij":
        trusted = dice.gauss(0, 0.2)
        for rater in dice.sample(sorted(lenient), 6):
            for question in TRUST:
                value = 2.5 + trusted + lenient[rater] + dice.gauss(0, 0.2)
                found.append(Rating(rater, rated, question, min(4.0, max(1.0, value))))
    return found


def test_nineteen_in_twenty_ranges_hold_what_is_true_and_by_the_rated_alone_they_do_not() -> None:
    """The twin: a range that takes the organizations rated as all that varies."""
    dice = random.Random(11)
    inside = twin = 0
    times = 600
    for _time in range(times):
        ratings = a_network(dice)
        found = trust_between(ratings, TRUST)
        assert found is not None
        inside += found.bounds[0] <= 2.5 <= found.bounds[1]
        means = [one.mean for one in rate(ratings, TRUST).of.values()]
        middle = sum(means) / 10
        error = (sum((one - middle) ** 2 for one in means) / 9 / 10) ** 0.5
        twin += abs(middle - 2.5) <= 2.2622 * error
    assert inside / times >= 0.93
    assert twin / times < 0.90
