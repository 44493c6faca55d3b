"""What lets a collaboration last: figures worked out by hand."""

from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.asking.factors import Factor, band, factor, group_mean


def test_mean_and_deviation_by_hand() -> None:
    """5, 5, 4, 1, 1: mean 16/5; squares 2·1.8² + 0.8² + 2·2.2² = 16.8; √(16.8/4) = 2.0494."""
    found = factor({5: 2, 4: 1, 1: 2})
    assert found is not None
    assert (found.mean, round(found.sd or 0, 4), found.answered) == (3.2, 2.0494, 5)
    assert (found.band, found.is_apart) == ("discuss", True)


@pytest.mark.parametrize(
    ("mean_", "said"),
    [(4.0, "strength"), (3.95, "strength"), (3.949, "discuss"), (3.0, "discuss"),
     (2.95, "discuss"), (2.949, "concern"), (1.0, "concern"), (5.0, "strength")],
)  # fmt: skip
def test_bands_are_of_the_mean_as_it_is_told(mean_: float, said: str) -> None:
    assert band(mean_) == said


def test_disagreement_whatever_the_mean() -> None:
    """Six 5s and two 2s: mean 4.25, a strength; √(13.5/7) = 1.389: they disagree all the same."""
    found = factor({5: 6, 2: 2})
    assert found is not None and round(found.sd or 0, 3) == 1.389
    assert (found.band, found.is_apart) == ("strength", True)


def test_exactly_one_point_two_is_disagreement() -> None:
    assert Factor(3, 1.2, 9).is_apart and not Factor(3, 1.1999, 9).is_apart


def test_of_one_there_is_no_deviation_and_of_nobody_nothing() -> None:
    assert factor({4: 1}) == Factor(4, None, 1) and factor({4: 0}) is None


def test_a_group_counts_each_factor_once() -> None:
    many, few = Factor(4, 1, 90), Factor(3, 1, 10)
    assert group_mean([many, few]) == 3.5
    assert group_mean([many, None]) is None and group_mean([]) is None


@given(st.lists(st.integers(1, 5), min_size=2, max_size=60))
def test_equal_to_the_standard_library(answers: list[int]) -> None:
    found = factor({step: answers.count(step) for step in range(1, 6)})
    assert found is not None
    assert found.mean == pytest.approx(mean(answers))
    assert found.sd == pytest.approx(stdev(answers), abs=1e-9)


def test_broken_twin_by_n_the_deviation_would_be_smaller() -> None:
    found = factor({5: 2, 4: 1, 1: 2})
    by_n = (16.8 / 5) ** 0.5
    assert found is not None and found.sd is not None and found.sd > by_n + 0.2
