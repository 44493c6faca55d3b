"""Meeting times across zones, and shifts with somebody on each who has read every sheet."""

import itertools
import random
from datetime import UTC, date, datetime, time, timedelta

import pytest

from holt.methods.scheduling.meetings import (
    Member,
    NotAMeeting,
    best,
    choices,
    hours_apart,
    pain,
    series,
)
from holt.methods.scheduling.rosters import Helper, Roster, Shift, fill

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2026, 3, 1), 5),
        (date(2026, 3, 15), 4),
        (date(2026, 4, 1), 5),
        (date(2026, 10, 28), 4),
        (date(2026, 11, 5), 5),
    ],
)
def test_london_and_new_york_change_their_clocks_on_different_days(day: date, hours: int) -> None:
    assert hours_apart("Europe/London", "America/New_York", day) == hours


def test_one_meeting_is_in_everybodys_office_hours_where_it_can_be() -> None:
    two = [Member("l", "Europe/London"), Member("n", "America/New_York")]
    first = best(two, date(2026, 11, 5), HOUR)[0]
    assert (first.starts_at, first.pains) == (datetime(2026, 11, 5, 14, tzinfo=UTC), (0.0, 0.0))


def test_the_worst_placed_is_spared_before_the_sum() -> None:
    three = [
        Member("p", "America/Los_Angeles"),
        Member("k", "Europe/Kyiv"),
        Member("j", "Asia/Tokyo"),
    ]
    found = choices(three, date(2026, 11, 5), HOUR)
    assert best(three, date(2026, 11, 5), HOUR)[0].worst == min(one.worst for one in found)


def test_a_meeting_that_runs_into_the_evening_asks_what_the_evening_asks() -> None:
    one = Member("n", "America/New_York")
    at = datetime(2026, 11, 5, 21, 30, tzinfo=UTC)
    assert [pain(one, at, HOUR * n) for n in (0.5, 1, 2, 4)] == [0.0, 1.0, 2.0, 4.0]


def test_whoever_cannot_is_not_asked() -> None:
    one = Member("n", "America/New_York", time(9), time(12), frozenset({date(2026, 11, 5)}))
    assert choices([one], date(2026, 11, 5), HOUR) == []
    found = choices([one], date(2026, 11, 6), HOUR)
    assert {it.starts_at.hour for it in found} == {14, 15, 16}
    with pytest.raises(NotAMeeting):
        choices([], date(2026, 11, 5), HOUR)


FAR = [
    Member("p", "America/Los_Angeles"),
    Member("l", "Europe/London"),
    Member("s", "Australia/Sydney"),
]
DAYS = [date(2026, 11, 3) + timedelta(weeks=n) for n in range(6)]


def test_in_a_series_the_burden_goes_round() -> None:
    found = series(FAR, DAYS, HOUR)
    same = min(
        max(sum(pains) for pains in zip(*kept, strict=True))
        for kept in (
            [one.pains for one in column]
            for column in zip(*(choices(FAR, day, HOUR) for day in DAYS), strict=True)
        )
    )
    assert max(found.gathered.values()) < same


def test_the_largest_burden_is_as_small_as_trying_everything_finds() -> None:
    dice = random.Random(3)
    zones = [
        "America/Los_Angeles",
        "Europe/London",
        "Australia/Sydney",
        "Asia/Kolkata",
        "America/Bogota",
    ]
    for _case in range(15):
        members = [Member(str(n), zone) for n, zone in enumerate(dice.sample(zones, 3))]
        days = DAYS[:2]
        each = [{one.pains for one in choices(members, day, HOUR)} for day in days]
        smallest = min(
            max(sum(pains) for pains in zip(*kept, strict=True))
            for kept in itertools.product(*each)
        )
        assert max(series(members, days, HOUR).gathered.values()) <= smallest * 1.25 + 1


def shift(name: str, begins: int, hours: int = 2, seats: int = 2) -> Shift:
    at = datetime(2026, 6, 6, begins, tzinfo=UTC)
    return Shift(name, at, at + HOUR * hours, seats)


def helper(name: str, can: str, read: str = "ab", before: float = 0) -> Helper:
    return Helper(name, frozenset(can.split()), frozenset(read), before)


def test_on_every_shift_is_somebody_who_has_read_every_sheet() -> None:
    shifts = [shift("one", 9), shift("two", 11), shift("three", 13)]
    people = [
        helper("ann", "one two three"),
        helper("bo", "three"),
        *(helper(n, "one two three", "a") for n in "cde"),
    ]
    found = fill(shifts, people, "ab")
    readers = {"ann", "bo"}
    assert all(set(found.on[one.id]) & readers for one in shifts)
    assert (found.without_reader, found.short) == ((), ())
    assert max(found.hours.values()) - min(found.hours.values()) <= 2


def test_nobody_is_taken_from_where_they_are_the_only_reader() -> None:
    """Two shifts at once: who could read at either goes where nobody else can."""
    shifts = [shift("left", 9), shift("right", 9)]
    found = fill(shifts, [helper("ann", "left right"), helper("bo", "left", before=9)], "ab")
    assert found.on == {"left": ("bo",), "right": ("ann",)}


def test_nobody_is_at_two_shifts_at_once_and_hours_are_even() -> None:
    dice = random.Random(5)
    shifts = [shift(str(n), 8 + n % 6, seats=3) for n in range(12)]
    names = " ".join(one.id for one in shifts)
    people = [helper(f"p{n}", names, dice.choice(("ab", "a"))) for n in range(10)]
    found = fill(shifts, people, "ab")
    assert clashes(shifts, found) == []
    assert max(found.hours.values()) - min(found.hours.values()) <= 4


def clashes(shifts: list[Shift], found: Roster) -> list[tuple[str, str]]:
    pairs = itertools.combinations(shifts, 2)
    return [
        (a.id, b.id) for a, b in pairs if a.meets(b) and set(found.on[a.id]) & set(found.on[b.id])
    ]


def test_a_shift_without_a_reader_is_named() -> None:
    found = fill([shift("one", 9)], [helper("ann", "one", "a")], "ab")
    assert (found.without_reader, found.short, found.on) == (("one",), ("one",), {"one": ("ann",)})


def test_twin_without_the_look_ahead_a_shift_stays_without_a_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("holt.methods.scheduling.rosters._readers", lambda shifts, readers: {})
    shifts = [shift("left", 9), shift("right", 9)]
    found = fill(shifts, [helper("ann", "left right"), helper("bo", "left", before=9)], "ab")
    assert found.without_reader == ("left", "right")
