"""Figures of a period: worked out by hand."""

from datetime import date
from math import fsum, isclose

import pytest

from holt.methods import readings
from holt.methods.attainment import Goal
from holt.methods.readings import Figure

MAY, JUNE, OCTOBER = date(2026, 5, 30), date(2026, 6, 1), date(2026, 10, 31)


def test_quarters_of_a_year_that_ends_today() -> None:
    found = readings.quarters(date(2025, 11, 28), date(2026, 11, 27))
    assert [one.isoformat() for one in found] == [
        "2025-10-01",
        "2026-01-01",
        "2026-04-01",
        "2026-07-01",
        "2026-10-01",
    ]


@pytest.mark.parametrize(
    ("day", "first"),
    [("2026-01-01", "2026-01-01"), ("2026-03-31", "2026-01-01"), ("2026-12-31", "2026-10-01")],
)
def test_a_day_has_its_quarter(day: str, first: str) -> None:
    assert readings.quarter_of(date.fromisoformat(day)).isoformat() == first


def test_a_quarter_without_rows_is_unknown_and_no_zero() -> None:
    rows = [(MAY, 12.0), (JUNE, 3.0), (OCTOBER, 0.0)]
    firsts = readings.quarters(date(2026, 4, 1), date(2026, 12, 31))
    assert [value for _first, value in readings.by_quarter(rows, firsts, fsum)] == [15.0, None, 0.0]


def test_a_sum_has_no_range() -> None:
    assert readings.total([12, 9, 15]) == Figure(36)
    assert readings.total([]) == Figure(None)


def test_an_average_of_equal_sessions_does_not_vary() -> None:
    assert readings.average([12] * 6) == Figure(12, 12, 12)


def test_an_average_has_no_range_under_five_and_the_same_range_each_time() -> None:
    assert readings.average([8, 12, 16, 12]) == Figure(12)
    found = readings.average([8, 12, 16, 12, 7])
    assert found == readings.average([8, 12, 16, 12, 7])
    assert found.low is not None and found.high is not None
    assert 7 <= found.low < 11 < found.high <= 16


def test_a_share_has_wilsons_interval() -> None:
    """8 of 10: 49.02 % to 94.33 %, as tables have it."""
    found = readings.share(8, 10)
    assert found.value == 0.8
    assert isclose(found.low or 0, 0.4902, abs_tol=1e-4)
    assert isclose(found.high or 0, 0.9433, abs_tol=1e-4)
    assert readings.share(0, 0) == Figure(None)


def test_goals_together_and_with_any_one_left_out() -> None:
    """Three equal goals at +1 make 63.6931; two of them 50 + 20/√2.6 = 62.4035 whichever is out."""
    found = readings.goals_together([Goal(str(at), 1) for at in range(3)])
    assert isclose(found.value or 0, 63.6931, abs_tol=1e-4)
    assert isclose(found.low or 0, 62.4035, abs_tol=1e-4)
    assert found.low == found.high


def test_the_range_is_as_wide_as_one_goal_pulls() -> None:
    """Weights equal, scores 2, 0, −2: without the first −2/√2.6·10 below 50, without the last
    above."""
    found = readings.goals_together([Goal("a", 2), Goal("b", 0), Goal("c", -2)])
    assert found.value == 50
    assert isclose(found.low or 0, 50 - 20 / 2.6**0.5, abs_tol=1e-9)
    assert isclose(found.high or 0, 50 + 20 / 2.6**0.5, abs_tol=1e-9)


def test_two_goals_have_no_range_and_unscored_ones_no_part() -> None:
    two = [Goal("a", 1), Goal("b", 0), Goal("c", None)]
    assert readings.goals_together(two).low is None
    assert readings.goals_together([Goal("a", None)]) == Figure(None)
