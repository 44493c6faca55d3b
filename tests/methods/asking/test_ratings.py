"""Trust and value: figures worked out by hand, and nothing of fewer than three raters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.asking.ratings import Rated, rated, share

RELIABLE, SHARED, OPEN = {4: 2, 3: 1}, {3: 3}, {2: 1, 4: 2}


def test_trust_is_the_mean_of_three_dimensions() -> None:
    """11/3, 3 and 10/3: mean 10/3; (10/3 − 1)/3 = 7/9 = 77.8 %."""
    found = rated([RELIABLE, SHARED, OPEN])
    assert found is not None and found.raters == 3
    assert found.mean == pytest.approx(10 / 3) and found.share == pytest.approx(7 / 9)


@pytest.mark.parametrize(("mean", "said"), [(1, 0), (4, 1), (2.5, 0.5), (3, 2 / 3)])
def test_not_at_all_is_nothing_and_very_much_all(mean: float, said: float) -> None:
    assert share(mean) == pytest.approx(said)


def test_a_dimension_with_two_raters_holds_all_of_it_back() -> None:
    assert rated([RELIABLE, SHARED, {4: 2}]) is None and rated([]) is None


def test_each_dimension_counts_once_however_many_rated_it() -> None:
    assert rated([{4: 30}, {1: 3}]) == Rated(2.5, 3)


def test_broken_twin_without_the_bound_one_rater_would_be_told() -> None:
    assert rated([{2: 1}], fewest=1) == Rated(2, 1)


@given(st.lists(st.dictionaries(st.integers(1, 4), st.integers(0, 5), min_size=1), min_size=1,
                max_size=4))  # fmt: skip
def test_never_of_fewer_than_three_and_always_on_the_scale(some: list[dict[int, int]]) -> None:
    found = rated(some)
    if found is None:
        assert min(sum(one.values()) for one in some) < 3
    else:
        assert found.raters >= 3 and 0 <= found.share <= 1
