"""Counts before and after, against published figures and by simulation."""

import random

import pytest

from holt.methods.counts import clopper_pearson, compare_counts, compare_shares, wilson


def rounded(values: tuple[float | None, ...], places: int = 4) -> tuple[float | None, ...]:
    return tuple(None if one is None else round(one, places) for one in values)


def test_wilson_gives_the_published_intervals() -> None:
    """Newcombe 1998: 81 of 263, and 0 of 20."""
    assert rounded(wilson(81, 263)) == (0.2553, 0.3662)
    assert rounded(wilson(0, 20)) == (0.0, 0.1611)


def test_clopper_pearson_gives_the_published_intervals() -> None:
    """Newcombe 1998, the exact method for the same."""
    assert rounded(clopper_pearson(81, 263)) == (0.2527, 0.3676)
    assert rounded(clopper_pearson(0, 20)) == (0.0, 0.1684)


def test_the_difference_of_shares_is_newcombes_tenth() -> None:
    """Newcombe 1998: 56 of 70 less 48 of 80 is 0.0524 to 0.3339."""
    found = compare_shares(48, 80, 56, 70)
    assert rounded((found.low, found.high)) == (0.0524, 0.3339)
    assert found.says == "more"


def test_counts_are_compared_per_period() -> None:
    found = compare_counts(40, 4, 60, 3)
    assert (found.before, found.after, found.says) == (10.0, 20.0, "more")
    assert (found.low or 0) < 2 < (found.high or 0)


@pytest.mark.parametrize(
    ("before", "periods", "after", "later"), [(2, 4, 3, 4), (40, 4, 60, 2), (0, 4, 0, 9)]
)
def test_few_say_nothing(before: int, periods: int, after: int, later: int) -> None:
    found = compare_counts(before, periods, after, later)
    assert (found.says, found.low, found.high) == ("too_few", None, None)


def test_nothing_before_leaves_the_top_open() -> None:
    found = compare_counts(0, 4, 30, 4)
    assert (found.says, found.high) == ("more", float("inf"))


def test_nineteen_in_twenty_intervals_hold_what_is_true() -> None:
    """The exact interval is cautious: at least 95 % in a simulation, not all of them."""
    dice = random.Random(5)
    inside = 0
    for _time in range(1000):
        before = sum(dice.random() < 0.1 for _one in range(300))
        after = sum(dice.random() < 0.15 for _one in range(300))
        found = compare_counts(before, 3, after, 3)
        inside += (found.low or 0) <= 1.5 <= (found.high or 0)
    assert 945 <= inside < 1000
