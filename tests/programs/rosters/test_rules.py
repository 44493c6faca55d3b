"""How a day is cut, who may take a place, why one stays empty, and what is fair."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest

from holt.kernel.errors import Refused
from holt.methods.scheduling.rosters import Helper, Shift, fill
from holt.programs import rules
from holt.programs.rules import Able


@pytest.mark.parametrize(
    ("begins", "ends", "minutes", "last"),
    [(10, 16, 120, time(16)), (10, 15, 120, time(15)), (10, 13, 150, time(13))],
)
def test_a_day_is_cut_without_a_gap(begins: int, ends: int, minutes: int, last: time) -> None:
    found = rules.cut(time(begins), time(ends), minutes)
    assert found[0][0] == time(begins) and found[-1][1] == last
    assert all(one[1] == other[0] for one, other in pairwise(found))


def test_a_short_rest_joins_the_last_shift() -> None:
    assert rules.cut(time(10), time(14, 30), 120) == (
        (time(10), time(12)),
        (time(12), time(14, 30)),
    )


def test_setting_up_is_near_the_session() -> None:
    rules.require_near(date(2026, 11, 20), date(2026, 12, 1))
    for day in (date(2026, 11, 1), date(2026, 12, 4)):
        with pytest.raises(Refused, match="shift_too_far"):
            rules.require_near(day, date(2026, 12, 1))


def test_the_last_place_is_for_a_reader_unless_one_is_on() -> None:
    rules.require_place_on_shift([False], 3, is_reader=False)
    rules.require_place_on_shift([True], 2, is_reader=False)
    rules.require_place_on_shift([False], 2, is_reader=True)
    with pytest.raises(Refused, match="place_for_a_reader"):
        rules.require_place_on_shift([False], 2, is_reader=False)
    with pytest.raises(Refused, match="shift_is_full"):
        rules.require_place_on_shift([True, False], 2, is_reader=True)


@pytest.mark.parametrize(
    ("people", "short", "no_reader"),
    [
        ([], "nobody_said", "nobody_has_read"),
        ([Able(True, False, True, False)], "too_few_can", "nobody_has_read"),
        ([Able(True, False, True, False), Able(False, True, False, False)], "too_few_can",
         "readers_cannot"),
        ([Able(True, False, True, False), Able(True, True, False, True)], "busy_elsewhere",
         "readers_elsewhere"),
        ([Able(True, False, True, False), Able(True, True, False, False)], "open",
         "reader_could"),
        ([Able(True, True, True, False), Able(True, False, True, False)], "", ""),
    ],
)  # fmt: skip
def test_why_a_shift_is_not_filled(people: list[Able], short: str, no_reader: str) -> None:
    assert (rules.why_short(2, people), rules.why_no_reader(people)) == (short, no_reader)


@pytest.mark.parametrize(
    ("hours", "said"), [([], "none"), ([2, 4, 2], "even"), ([0, 4, 2], "uneven")]
)
def test_fairness_in_words(hours: list[float], said: str) -> None:
    assert rules.fairness(hours, 2) == said


def test_the_example_of_the_reasoning() -> None:
    noon = datetime(2026, 12, 1, 12, tzinfo=UTC)
    shifts = [
        Shift(name, noon + timedelta(hours=2 * at), noon + timedelta(hours=2 * at + 2))
        for at, name in enumerate(("first", "second", "third"))
    ]
    always, read = frozenset({"first", "second", "third"}), frozenset({"library"})
    helpers = [
        Helper("Ana", always, read),
        Helper("Ben", frozenset({"second"}), read),
        Helper("Cy", always),
        Helper("Di", always),
    ]
    found = fill(shifts, helpers, {"library"})
    assert found.on == {"first": ("Ana", "Cy"), "second": ("Ben", "Cy"), "third": ("Ana", "Di")}
    assert rules.fairness(found.hours.values(), 2) == "even"
