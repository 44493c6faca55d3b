"""How a way of warning is judged: what an alarm is, a false one, and one in time."""

import math
import random
from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from bench.warning_worlds import Partnership, generate, seen
from bench.warning_worlds.scoring import (
    ALLOWED,
    APART,
    NEVER,
    WARM_UP,
    Watched,
    alarms,
    calibrate,
    curve,
    days_since_contact,
    false_alarms,
    flagged_years,
    is_detected,
    judge,
    look_days,
    looks_ahead,
    random_share,
    report,
    safe_years,
    watch,
    wilson,
)


def watched(scores: Sequence[float], failed_on: int | None = None, first: int = WARM_UP) -> Watched:
    days = first + APART * np.arange(len(scores))
    kind = "sudden end" if failed_on else "lived on"
    return Watched(1, days, np.array(scores, dtype=float), failed_on, False, kind)


def test_a_flag_that_stands_is_an_alarm_again_after_a_quarter() -> None:
    assert alarms(watched([0, 1, 1] + [0] * 10 + [1] * 5), 1) == [1, 15]
    assert alarms(watched([1] * 53), 1) == [0, 14, 28, 42]
    assert alarms(watched([1] * 53), NEVER) == []


@pytest.mark.parametrize(
    ("ahead", "detected", "false"),
    [(366, False, 1), (365, True, 0), (60, True, 0), (59, False, 0), (1, False, 0)],
)
def test_in_time_is_from_a_year_to_sixty_days_ahead(ahead: int, detected: bool, false: int) -> None:
    one = watched([1], failed_on=1000, first=1000 - ahead)
    assert (is_detected(one, 1), false_alarms(one, 1)) == (detected, false)


def test_every_alarm_on_one_that_lives_on_is_false() -> None:
    one = watched([1] * 53)
    assert (false_alarms(one, 1), is_detected(one, 1)) == (4, False)
    assert flagged_years(one, 1) == 2
    assert safe_years([one]) == 53 * 7 / 365.25


def test_who_knows_all_finds_all() -> None:
    """A cheat that sees the end gets every failure and no false alarm, so the protocol can be met."""
    some = generate("moderate", 5, 120)
    ends = {
        one.partnership.number: one.truth.ended_on for one in some if one.truth.outcome == "failed"
    }

    def cheat(partnership: Partnership, looks: Sequence[date]) -> list[float]:
        end = ends.get(partnership.number)
        return [float(end is not None and 60 <= (end - day).days <= 365) for day in looks]

    seen_all = watch(some, cheat)
    results = judge(seen_all, dict.fromkeys(range(1, 5), 1.0))
    assert [(one.false_alarms, one.share) for one in results] == [(0, 1.0)] * 4


def test_the_calibrated_threshold_keeps_to_what_is_allowed_and_is_used_on_others() -> None:
    first, second = (watch(generate("mild", it, 200), days_since_contact) for it in (1, 2))
    chosen = calibrate(first)
    assert all(one.false_a_year <= ALLOWED for one in judge(first, chosen))
    found = curve(first, second, (0.05, ALLOWED, 1.0))
    assert found[ALLOWED] == judge(second, chosen)
    assert [one.detected for one in found[0.05]] <= [one.detected for one in found[1.0]]
    assert report("baseline", found[ALLOWED]).count("\n") == 8


def test_who_cannot_tell_never_alarms() -> None:
    dumb = watch(generate("mild", 1, 40), lambda _who, looks: [-math.inf] * len(looks))
    assert calibrate(dumb) == dict.fromkeys(range(1, 5), NEVER)


def test_a_score_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="one number"):
        watch(generate("mild", 1, 4), lambda _who, looks: [math.nan] * len(looks))


def test_chance_alone_hits_what_is_computed() -> None:
    failed = [watched([0] * 100, failed_on=day) for day in (240, 300, 460, 800)]
    dice, hits, rounds, rate = random.Random(1), 0, 4000, 0.4
    for one in failed:
        for _ in range(rounds):
            hits += dice.expovariate(rate / 365.25) < one.window
    assert hits / rounds / len(failed) == pytest.approx(random_share(failed, rate), abs=0.01)


def test_the_baseline_does_not_look_ahead() -> None:
    for one in generate("harsh", 3, 12):
        assert looks_ahead(days_since_contact, one) == []


def test_who_looks_ahead_is_caught() -> None:
    def peeking(partnership: Partnership, looks: Sequence[date]) -> list[float]:
        return [float(len(partnership.events)) for _ in looks]

    assert looks_ahead(peeking, generate("mild", 3, 4)[3]) != []


def test_the_baseline_counts_from_the_last_contact_known() -> None:
    one = generate("moderate", 3, 4)[3]
    looks = look_days(one)
    day = looks[20]
    known = seen(one.partnership, day).events
    last = max(getattr(it, "on", one.partnership.start) for it in known)
    assert days_since_contact(one.partnership, looks)[20] == (day - last).days


def test_wilson() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
