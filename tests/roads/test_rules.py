"""Which days it comes, who is where, which timetable holds: pure rules, tried at random."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.kernel.errors import Refused
from holt.roads import rules
from holt.roads.rules import Held, Times

MONDAY = date(2026, 11, 2)
EVERY = st.integers(1, 12)


@st.composite
def times(draw: st.DrawFn) -> Times:
    every = draw(EVERY)
    begins = draw(st.integers(0, 1400))
    week = draw(st.integers(0, every - 1))
    return Times(week, draw(st.integers(0, 6)), every, begins, begins + 30)


@given(times(), st.integers(-900, 900), st.integers(0, 400))
def test_the_days_told_are_those_it_comes_on(one: Times, ahead: int, length: int) -> None:
    first = MONDAY + timedelta(days=ahead)
    days = [first + timedelta(days=n) for n in range(length)]
    told = list(rules.dates(one, MONDAY, first, first + timedelta(days=length)))
    assert told == [on for on in days if rules.comes_on(one, on, MONDAY)]


@given(times(), st.integers(0, 500))
def test_a_week_of_the_cycle_is_that_of_its_visits(one: Times, ahead: int) -> None:
    on = MONDAY + timedelta(days=ahead)
    if rules.comes_on(one, on, MONDAY):
        assert rules.week_of(on, MONDAY, one.every) == one.week
        assert on.weekday() == one.weekday


@given(st.lists(st.integers(-20, 20), max_size=8), st.integers(-160, 160))
def test_on_every_day_the_newest_that_has_begun_holds(weeks: list[int], ahead: int) -> None:
    known = [(pk, MONDAY + timedelta(weeks=one)) for pk, one in enumerate(weeks)]
    on = MONDAY + timedelta(days=ahead)
    held = [one.timetable_id for one in rules.periods(known) if one.holds(on)]
    begun = [pk for pk, from_on in known if from_on <= on]
    assert held == begun[-1:]


def held(visit: int, week: int, every: int, arrives: int, vehicle: int = 1) -> Held:
    return Held(visit, visit, f"Stop {visit}", vehicle, week, 1, every, arrives, arrives + 30)


@given(EVERY, EVERY, st.integers(0, 11), st.integers(0, 11), st.integers(0, 90))
def test_two_visits_clash_when_some_day_has_both(
    every: int, other: int, week: int, another: int, later: int
) -> None:
    one, two = held(1, week % every, every, 600), held(2, another % other, other, 600 + later)
    meet = any(n % every == one.week and n % other == two.week for n in range(every * other))
    assert (rules.clashing(one, [two]) is not None) is (meet and later < 30)


def test_another_vehicle_may_be_elsewhere() -> None:
    assert rules.clashing(held(1, 0, 2, 600), [held(2, 0, 2, 600, vehicle=2)]) is None


def test_a_promise_is_about_days_not_hours() -> None:
    before, later = [held(1, 0, 2, 600)], [held(1, 0, 2, 720)]
    rules.require_promises(before, later, {1: "Elm Court"}, 2)
    with pytest.raises(Refused, match="promise_broken"):
        rules.require_promises(before, [held(1, 1, 2, 600)], {1: "Elm Court"}, 2)


def test_a_rhythm_goes_into_the_cycle() -> None:
    rules.require_weeks(1, 0, 2, 4)
    for week, every, code in ((0, 3, "not_within_the_cycle"), (2, 2, "out_of_range")):
        with pytest.raises(Refused, match=code):
            rules.require_weeks(week, 0, every, 4)
