"""The pure part: times on the wall, halls, the first rule that says no, and what is free nearby."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.kernel.errors import Refused
from holt.spaces import rules
from holt.spaces.rules import Situation, Slot, Terms

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ZONE = "America/New_York"


def at(hour: float, length: float = 1, day: int = 1) -> Slot:
    starts = datetime(2026, 12, day, tzinfo=UTC) + timedelta(hours=hour)
    return Slot(starts, starts + timedelta(hours=length))


def situation(**changes: object) -> Situation:
    return replace(Situation(1, "UTC", Terms("public"), NOW), **changes)  # type: ignore[arg-type]


def test_an_evening_that_ends_at_midnight_ends_with_its_day() -> None:
    slot = rules.slot(date(2026, 12, 1), time(22), time(0), ZONE)
    assert slot.minutes == 120


def test_an_hour_the_clock_jumps_over_stops_no_series() -> None:
    """On the Sunday in March the hour from two to three is not there; the booking keeps its hour."""
    slots = rules.series(date(2027, 3, 7), time(2), time(3), ZONE, "week", 3)
    assert [one.minutes for one in slots] == [60, 60, 60]
    with pytest.raises(Refused, match="ends_before_begins"):
        rules.slot(date(2027, 3, 14), time(3), time(2, 30), ZONE)


@given(
    st.lists(st.tuples(st.integers(0, 100), st.integers(1, 20)), max_size=12), st.integers(0, 100)
)
def test_merged_stretches_meet_what_any_of_them_met(some: list[tuple[int, int]], hour: int) -> None:
    slots = [at(begins, length) for begins, length in some]
    wanted = at(hour, 2)
    assert rules.overlaps(rules.merged(slots), wanted) is any(one.meets(wanted) for one in slots)


def test_what_is_free_and_what_is_taken_make_the_whole_day() -> None:
    day, taken = at(0, 24), rules.merged([at(8), at(9), at(12, 3)])
    free = rules.free_stretches(day, taken)
    assert sum(one.minutes for one in (*free, *taken)) == day.minutes
    assert [one.minutes for one in free] == [480, 120, 540]


def test_a_part_claims_itself_and_a_hall_everything_in_it() -> None:
    parts = {1: [2, 3], 3: [4, 5]}
    assert rules.everything_within(1, parts) == (1, 2, 3, 4, 5)
    assert rules.everything_within(4, parts) == (4,)


def test_a_loop_of_parts_is_refused() -> None:
    with pytest.raises(Refused, match="part_of_itself"):
        rules.require_no_loop(4, [1], {1: [2], 2: [4]})


def test_the_way_out_names_another_space_and_the_nearest_other_times() -> None:
    taken = situation(taken=(at(9, 3),))
    other = situation(space_id=2)
    found = rules.free_near(at(10), taken, (other,))
    assert [(one.space_id, one.slot) for one in found] == [(1, at(12)), (1, at(8)), (2, at(10))]


def test_a_wish_that_is_too_long_is_answered_with_the_longest_there_may_be() -> None:
    short = situation(terms=Terms("public", longest_minutes=60))
    assert rules.free_near(at(10, 5), short)[0].slot == at(10, 1)


@given(st.integers(0, 23), st.integers(1, 8), st.lists(st.integers(0, 23), max_size=10))
def test_every_way_out_is_free(hour: int, length: int, busy: list[int]) -> None:
    here = situation(taken=rules.merged(at(one) for one in busy), before=15, after=30)
    found = rules.free_near(at(hour, length), here)
    assert all(rules.first_no(one.slot, here) is None for one in found)
    assert len(found) == 3


def test_dates_of_a_series_that_meet_by_their_buffers_are_not_both_taken() -> None:
    here = situation(before=60, after=60)
    judged = rules.judged([at(8, 2), at(11, 2)], here)
    assert [no.code if no else "" for _slot, no in judged] == ["", "taken"]


def test_a_series_counts_its_own_dates_of_a_week() -> None:
    here = situation(terms=Terms("public", per_week=2))
    judged = rules.judged([at(8, day=day) for day in (1, 2, 3)], here)
    assert [no.code if no else "" for _slot, no in judged] == ["", "", "enough_this_week"]


def test_what_it_costs_by_the_begun_quarter() -> None:
    terms = Terms("public", cents_per_hour=1000)
    assert [rules.cents(terms, at(8, hours)) for hours in (1, 1.1, 0.25)] == [1000, 1250, 250]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"longest_minutes": 5, "shortest_minutes": 10}, "shortest_over_longest"),
        ({"notice_least_hours": 72, "notice_most_days": 2}, "notice_crossed"),
        ({"per_week": 0}, "out_of_range"),
    ],
)
def test_terms_nobody_could_meet_are_refused(changes: dict, code: str) -> None:
    with pytest.raises(Refused, match=code):
        rules.require_terms(Terms("public", **changes))
