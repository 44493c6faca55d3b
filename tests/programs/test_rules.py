"""When series fall, and whose turn it is."""

from datetime import UTC, date, datetime, time

import pytest

from holt.kernel.errors import Refused
from holt.programs import rules
from holt.programs.rules import Share

NEW_YORK = "America/New_York"


def test_the_clock_on_the_wall_stays_when_the_clocks_change() -> None:
    slots = rules.series(date(2026, 10, 27), time(18), time(19), NEW_YORK, "week", 2)
    assert [one.starts_at for one in slots] == [
        datetime(2026, 10, 27, 22, tzinfo=UTC),
        datetime(2026, 11, 3, 23, tzinfo=UTC),
    ]


def test_a_night_the_clock_jumps_over_keeps_its_length() -> None:
    slots = rules.series(date(2027, 3, 7), time(2, 30), time(3), NEW_YORK, "week", 2)
    assert slots[1] == rules.Slot(
        datetime(2027, 3, 14, 7, 30, tzinfo=UTC), datetime(2027, 3, 14, 8, tzinfo=UTC)
    )


def test_every_two_weeks() -> None:
    slots = rules.series(date(2026, 12, 1), time(9), time(10), "UTC", "two_weeks", 3)
    assert [one.starts_at.date() for one in slots] == [
        date(2026, 12, 1),
        date(2026, 12, 15),
        date(2026, 12, 29),
    ]


@pytest.mark.parametrize(
    ("every", "count", "code"),
    [
        ("week", 61, "out_of_range"),
        ("week", 0, "out_of_range"),
        ("day", 3, "not_a_choice"),
        ("once", 2, "series_needs_rhythm"),
    ],
)
def test_a_series_has_a_rhythm_and_at_most_sixty(every: str, count: int, code: str) -> None:
    with pytest.raises(Refused, match=code):
        rules.series(date(2026, 12, 1), time(9), time(10), "UTC", every, count)


@pytest.mark.parametrize(
    ("begins", "ends", "zone", "code"),
    [
        (time(10), time(10), "UTC", "ends_before_start"),
        (time(9), time(10), "Mars/Base", "not_a_zone"),
        (time(9), time(10), "../etc/passwd", "not_a_zone"),
    ],
)
def test_a_slot_ends_after_it_begins_somewhere(
    begins: time, ends: time, zone: str, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        rules.slot(date(2026, 12, 1), begins, ends, zone)


def test_hosts_take_turns_by_their_tenths() -> None:
    shares = [Share(1, 6, 0), Share(2, 4, 0)]
    assert rules.turns(shares, 10) == [1, 2, 1, 2, 1, 1, 2, 1, 2, 1]


def test_without_tenths_they_take_equal_turns_and_what_was_hosted_counts() -> None:
    assert rules.turns([Share(1, 0, 2), Share(2, 0, 0)], 3) == [2, 2, 1]


def test_nobody_hosts_when_nobody_is_at_the_table() -> None:
    assert rules.turns([], 2) == [None, None]


@pytest.mark.parametrize(("attended", "new"), [(-1, None), (100_001, None), (5, 6), (5, -1)])
def test_head_counts_are_possible_ones(attended: int, new: int | None) -> None:
    with pytest.raises(Refused):
        rules.require_counts(attended, new)


def test_every_state_and_verb_is_decided() -> None:
    assert {
        (state, verb): verb in rules.STATES.allowed(state)
        for state in rules.STATES.states
        for verb in rules.STATES.verbs
    } == {
        ("planned", "edit_session"): True,
        ("planned", "hold"): True,
        ("planned", "cancel_session"): True,
        ("held", "edit_session"): True,
        ("held", "hold"): True,
        ("held", "cancel_session"): False,
        ("canceled", "edit_session"): False,
        ("canceled", "hold"): False,
        ("canceled", "cancel_session"): False,
    }
