"""The evidence meter: what it adds, what stops it, and that it never looks ahead."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from holt.methods.warning import (
    Agreed,
    Entry,
    Kind,
    Log,
    Pause,
    Quiet,
    Reading,
    Side,
    Watched,
    fared,
    numbers,
    read,
    reasons,
)
from holt.methods.warning.fared import rate_interval
from holt.methods.warning.habits import Level, Share

WEEK = 7
YEAR = 52 * WEEK
LIMITS = dict.fromkeys((1, 2, 3, 4), 4.0)


def weekly(kind: Kind, weeks: Sequence[int], value: float = 1.0) -> list[Entry]:
    return [Entry(week * WEEK, kind, Side.THEIRS, value) for week in weeks]


def lively(more: Sequence[Entry] = (), years: int = 2) -> Log:
    """Contact every second week, pulses of 4, a promise kept each month."""
    weeks = range(1, 52 * years)
    talk = [Entry(week * WEEK, Kind.CONTACT) for week in weeks[::2]]
    monthly = range(4, 52 * years, 4)
    good = [*weekly(Kind.PULSE, monthly, 4.0), *weekly(Kind.PROMISE, monthly, 0.0)]
    return Log(2, 0, (*talk, *good, *more))


def souring(from_week: int, until: int) -> list[Entry]:
    """Pulses of 2, promises missed, trust down."""
    weeks = range(from_week, until, 4)
    return [*weekly(Kind.PULSE, weeks, 2.0), *weekly(Kind.PROMISE, weeks, 1.0)]


def looks(until: int, since: int = 13) -> list[int]:
    return list(range(since * WEEK, until * WEEK, WEEK))


def highest(log: Log, until: int) -> float:
    return max(numbers(log, looks(until), LIMITS))


def last(log: Log, until: int) -> Reading:
    return read(log, looks(until), dict.fromkeys(LIMITS, 99.0))[-1]


def test_a_healthy_partnership_stays_low_and_a_souring_one_rises() -> None:
    assert highest(lively(), 104) < 0.5
    assert highest(lively(souring(80, 104)), 104) > 2


def test_the_meter_never_falls_below_zero() -> None:
    assert min(one.meter for one in read(lively(), looks(104), LIMITS)) == 0


def test_after_an_alarm_the_meter_begins_anew() -> None:
    found = read(lively(souring(60, 104)), looks(104), dict.fromkeys(LIMITS, 1.0))
    first = next(at for at, one in enumerate(found) if one.is_alarm)
    assert found[first + 1].meter < found[first].meter


def test_a_review_for_trouble_begins_anew() -> None:
    sour = lively(souring(80, 96))
    reviewed = replace(sour, entries=(*sour.entries, Entry(97 * WEEK, Kind.REVIEWED)))
    assert last(reviewed, 98).meter < last(sour, 98).meter


def test_the_clock_stands_still_in_a_declared_pause_and_not_in_one_declared_later() -> None:
    talk = Log(4, 0, tuple(Entry(week * WEEK, Kind.CONTACT) for week in range(1, 60)))
    silent = last(talk, 80).meter
    paused = replace(talk, pauses=(Pause(60 * WEEK, 60 * WEEK, 100 * WEEK),))
    unsaid = replace(talk, pauses=(Pause(90 * WEEK, 60 * WEEK, 100 * WEEK),))
    assert silent > 0
    assert last(paused, 80).meter < silent
    assert last(paused, 80).quiet is Quiet.PAUSED
    assert last(unsaid, 80).meter == silent


def test_a_taper_toward_an_agreed_end_is_no_alarm() -> None:
    ending = replace(lively(souring(80, 104)), ends=(Agreed(0, 120 * WEEK),))
    assert not any(one.is_alarm for one in read(ending, looks(104, since=90), LIMITS))
    assert last(ending, 104).quiet is Quiet.ENDING
    moved = replace(ending, ends=(*ending.ends, Agreed(80 * WEEK, 400 * WEEK)))
    assert last(moved, 104).quiet is None


def test_the_first_months_have_no_alarm() -> None:
    assert read(lively(souring(1, 12)), [70], LIMITS)[0].quiet is Quiet.EARLY


def test_what_came_later_changes_nothing() -> None:
    whole = lively(souring(60, 104))
    cut = replace(whole, entries=tuple(one for one in whole.entries if one.day <= 90 * WEEK))
    assert numbers(whole, looks(90), LIMITS) == numbers(cut, looks(90), LIMITS)


def test_an_unanswered_pulse_counts_four_weeks_later() -> None:
    asked = [Entry(week * WEEK, Kind.ASKED, Side.THEIRS) for week in range(30, 60, 4)]
    answered = [replace(one, kind=Kind.PULSE, value=4.0, day=one.day + 3) for one in asked]
    worried = weekly(Kind.PULSE, range(26, 28), 1.0)
    silent, spoken = Log(1, 0, (*worried, *asked)), Log(1, 0, (*worried, *asked, *answered))
    key = (Kind.SILENCE, Side.THEIRS)
    assert last(silent, 40).parts[key] > last(spoken, 40).parts.get(key, 0)
    assert key not in last(silent, 33).parts


def test_reasons_come_largest_first_and_the_pulse_without_figures() -> None:
    found = reasons(last(lively(souring(80, 104)), 104))
    assert {one.code for one in found} <= {kind.value for kind in Kind}
    assert {one.code: dict(one.facts) for one in found}["pulse"] == {}
    promise = next(one for one in found if one.code == "promise")
    assert promise.facts["times"] == 6


def test_a_habit_speaks_before_it_learns() -> None:
    usual = Share(1, 9, 0.3, 9.0)
    assert usual.weigh(1) == pytest.approx(1.30833, abs=1e-5)  # log(0.37 / 0.1)
    assert usual.weigh(1) < 1.30833
    level = Level(32.0, 8.0, 1.0, 1.0, 9.0)
    assert level.weigh(3.0) == pytest.approx(0.5)
    assert level.weigh(4.0) < -0.5


def test_how_alarms_fared() -> None:
    some = [
        Watched(0, 1000, (700,), 900),  # seen 200 days before
        Watched(0, 1000, (880,), 900),  # too late to count as seen, yet it came true
        Watched(0, 1000, (100,)),  # false
        Watched(0, 1000, (900,)),  # too young to say
        Watched(0, 1000, (), 800),  # missed
        Watched(0, 30, (), 30),  # could not have been seen
    ]
    found = fared(some, 1000)
    assert (found.alarms, found.came_true, found.false, found.waiting) == (4, 2, 1, 1)
    assert (found.failures, found.seen, found.missed) == (3, 1, 2)
    assert not found.is_tested
    assert found.false_low < (found.false_a_year or 0) < found.false_high


def test_a_rate_of_none_has_an_upper_bound() -> None:
    assert rate_interval(0, 10.0)[0] == 0
    assert 0.2 < rate_interval(0, 10.0)[1] < 0.4
    assert rate_interval(3, 0) == (0.0, 0.0)
