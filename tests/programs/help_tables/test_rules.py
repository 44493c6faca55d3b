"""Slots on the clock on the wall, and who gets which."""

from datetime import UTC, date, datetime, time

import pytest

from holt.kernel.errors import Refused
from holt.programs import rules

ZONE = "America/New_York"


def slots(on: date, begins: time, ends: time, minutes: int) -> list[str]:
    day = rules.slot(on, begins, ends, ZONE)
    found = rules.help_slots(day.starts_at, day.ends_at, ZONE, minutes)
    return [one.begins.isoformat("minutes") for one in found]


def test_only_whole_slots_are_offered() -> None:
    assert slots(date(2026, 12, 1), time(18), time(19, 40), 30) == ["18:00", "18:30", "19:00"]


def test_an_hour_that_comes_twice_is_offered_once_and_one_that_is_missing_never() -> None:
    back, forth = date(2026, 11, 1), date(2027, 3, 14)
    assert slots(back, time(0, 30), time(3), 60) == ["00:30", "01:30"]
    assert "02:00" not in slots(forth, time(1), time(4), 60)


def test_a_time_is_free_while_a_helper_is() -> None:
    found = rules.help_slots(
        datetime(2026, 12, 1, 23, tzinfo=UTC), datetime(2026, 12, 2, 0, tzinfo=UTC), ZONE, 30
    )
    now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    free = rules.free_slots(found, {time(18): {1}, time(18, 30): {1, 2}}, 2, now)
    assert [one.begins for one in free] == [time(18)]
    assert rules.require_slot(time(18), found, {time(18): {1}}, 2, now) == 2


@pytest.mark.parametrize(
    ("begins", "hour", "code"),
    [
        (time(18, 10), 12, "not_a_slot"),
        (time(18), 23, "already_begun"),
        (time(18), 12, "slot_taken"),
    ],
)
def test_what_is_no_time_is_refused(begins: time, hour: int, code: str) -> None:
    found = rules.help_slots(
        datetime(2026, 12, 1, 23, tzinfo=UTC), datetime(2026, 12, 2, 0, tzinfo=UTC), ZONE, 30
    )
    with pytest.raises(Refused, match=code):
        rules.require_slot(
            begins, found, {time(18): {1}}, 1, datetime(2026, 12, 1, hour, tzinfo=UTC)
        )


def test_a_change_that_takes_a_booked_time_away_is_refused() -> None:
    found = rules.help_slots(
        datetime(2026, 12, 1, 23, tzinfo=UTC), datetime(2026, 12, 2, 1, tzinfo=UTC), ZONE, 60
    )
    rules.require_kept(found, {time(18): {1}}, 1)
    for taken, seats in (({time(18, 30): {1}}, 1), ({time(18): {2}}, 1)):
        with pytest.raises(Refused, match="slots_are_booked"):
            rules.require_kept(found, taken, seats)
