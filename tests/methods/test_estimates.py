"""Ranges and changes: against Student's table, and never surer than the figures are."""

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods.counts import Z
from holt.methods.estimates import Change, Estimate, student

FINITE = st.floats(-5, 5, allow_nan=False)
ERRORS = st.floats(0, 3)
FREEDOMS = st.sampled_from([1.0, 2.0, 4.0, 9.0, inf])
ESTIMATES = st.builds(Estimate, FINITE, ERRORS, FREEDOMS)


@pytest.mark.parametrize(
    ("freedom", "table"),
    [(1, 12.7062), (2, 4.3027), (3, 3.1824), (4, 2.7764), (10, 2.2281), (30, 2.0423), (inf, Z)],
)
def test_students_table(freedom: float, table: float) -> None:
    assert student(freedom) == pytest.approx(table, abs=1e-4)


def test_a_range_is_the_error_times_student_and_ends_where_the_scale_ends() -> None:
    assert Estimate(3.0, 0.2, 4).bounds == pytest.approx((3 - 0.55529, 3 + 0.55529), abs=1e-4)
    assert Estimate(3.8, 0.2, 4, least=1.0, most=4.0).bounds[1] == 4.0


def test_a_change_adds_the_errors_in_squares() -> None:
    found = Estimate(3.0, 0.4).since(Estimate(2.0, 0.3))
    assert (found.value, found.low, found.high) == pytest.approx((1.0, 1 - 0.5 * Z, 1 + 0.5 * Z))
    assert found.says == "up"


def test_the_smaller_freedom_counts() -> None:
    found = Estimate(3.0, 0.4, 100).since(Estimate(2.0, 0.3, 2))
    assert found.low == pytest.approx(1 - 0.5 * 4.3027, abs=1e-4)
    assert found.says == "unclear"


@settings(deadline=None)
@given(ESTIMATES, ESTIMATES)
def test_nothing_rose_where_the_bounds_hold_no_change(one: Estimate, other: Estimate) -> None:
    found = other.since(one)
    assert (found.says == "unclear") is (found.low <= 0 <= found.high)
    back = one.since(other)
    assert (back.low, back.high) == pytest.approx((-found.high, -found.low))


@settings(deadline=None)
@given(FINITE, st.tuples(FINITE, FINITE), st.integers(0, 3))
def test_rounded_for_reading_a_change_is_never_surer(
    value: float, ends: tuple[float, float], places: int
) -> None:
    change = Change(value, min(ends), max(ends))
    read = change.outward(places)
    assert read.low <= change.low and read.high >= change.high
    assert read.says in ("unclear", change.says)


def test_a_hair_above_nothing_is_not_told_as_a_rise() -> None:
    """Read, it would be "between 0 and 9"."""
    change = Change(0.05, 0.002, 0.0894).times(100)
    assert change.says == "up"
    assert change.outward() == Change(5.0, 0.0, 9.0)
    assert change.outward().says == "unclear"


@settings(deadline=None)
@given(ESTIMATES, st.floats(0.1, 10), FINITE)
def test_another_scale_moves_all_of_it(one: Estimate, by: float, plus: float) -> None:
    moved = one.times(by, plus)
    assert moved.bounds == pytest.approx(tuple(end * by + plus for end in one.bounds), abs=1e-9)
