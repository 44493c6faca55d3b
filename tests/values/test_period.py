"""A period is half-open, so that one can follow another without sharing a day."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from holt.values.period import NotAPeriod, Period

JANUARY = Period(date(2026, 1, 1), date(2026, 2, 1))
FEBRUARY = Period(date(2026, 2, 1), date(2026, 3, 1))
days = st.dates(date(2000, 1, 1), date(2040, 1, 1))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = sorted((draw(days), draw(days)))
    assume(start < end)
    return Period(start, end)


def test_a_month_is_its_days() -> None:
    assert (JANUARY.days, JANUARY.last_day, JANUARY.days_left(date(2026, 1, 30))) == (
        31,
        date(2026, 1, 31),
        2,
    )


def test_the_last_day_may_be_given_as_people_say_it() -> None:
    assert Period.through(date(2026, 1, 1), date(2026, 1, 31)) == JANUARY


def test_periods_that_touch_do_not_overlap() -> None:
    assert not JANUARY.overlaps(FEBRUARY)


@pytest.mark.parametrize("end", [date(2026, 1, 1), date(2025, 12, 31)])
def test_an_empty_period_cannot_be_made(end: date) -> None:
    with pytest.raises(NotAPeriod):
        Period(date(2026, 1, 1), end)


def test_a_moment_is_not_a_day() -> None:
    with pytest.raises(NotAPeriod):
        Period(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC))


@given(periods(), periods())
def test_overlap_is_a_shared_day(one: Period, other: Period) -> None:
    shared = one.contains(max(one.start, other.start)) and other.contains(
        max(one.start, other.start)
    )
    assert one.overlaps(other) == other.overlaps(one) == shared


def test_broken_twin_closed_ends_would_share_a_day() -> None:
    assert JANUARY.start <= FEBRUARY.end and FEBRUARY.start <= JANUARY.end
