"""Seats, standing and transcripts, decided apart from any database."""

from datetime import date
from decimal import Decimal

import pytest

from holt.kernel.errors import Refused
from holt.training import rules
from holt.training.rules import Line, Seats, Task, Unit, place_for, shares, standing
from holt.values.states import WrongState

TODAY = date(2026, 12, 1)


def test_seats_nobody_was_promised_are_shared_evenly() -> None:
    held = Seats(11, agreed={1: None, 2: 3, 3: None, 4: None})
    assert shares(held) == {2: 3, 1: 3, 3: 3, 4: 2}
    assert sum(shares(held).values()) == 11


def test_a_library_waits_behind_its_share_until_seats_are_freed() -> None:
    held = Seats(10, per_library=2, freed_on=date(2026, 12, 10), agreed={1: None}, taken={7: 2})
    assert place_for(held, 7, TODAY) == "waiting"
    assert place_for(held, 8, TODAY) == "chosen"
    assert place_for(held, 7, date(2026, 12, 10)) == "chosen"


def test_a_full_course_has_no_seat_for_anybody() -> None:
    full = Seats(2, taken={1: 1, 2: 1})
    assert place_for(full, 3, TODAY) == "waiting"
    assert place_for(Seats(None, taken={1: 99}), 1, TODAY) == "chosen"


def marks(*hows: str) -> dict[int, str]:
    return dict(enumerate(hows))


UNITS = [Unit(number, 120) for number in range(5)]


def test_excused_units_do_not_count_and_made_up_ones_do() -> None:
    stands = standing(UNITS, [], marks("came", "made_up", "excused", "came", "came"), [], 80, TODAY)
    assert (stands.there, stands.percent, stands.minutes, stands.is_met) == (4, 100, 480, True)


def test_one_missed_of_five_is_well_at_eighty_percent_two_are_not() -> None:
    one = standing(UNITS, [], marks("missed", "came", "came", "came", "came"), [], 80, TODAY)
    two = standing(UNITS, [], marks("missed", "missed", "came", "came", "came"), [], 80, TODAY)
    assert (one.is_met, two.is_met) == (True, False)
    assert rules.risks(one) == (("no_more_to_miss", 1),)
    assert rules.risks(two) == (("make_up", 1),)


def test_a_unit_nobody_marked_is_neither_there_nor_missed() -> None:
    stands = standing(UNITS, [], marks("came"), [], 80, TODAY)
    assert (stands.missed, stands.is_met, rules.risks(stands)) == (0, False, ())


def test_a_needed_task_is_late_after_a_week_and_keeps_from_finishing() -> None:
    tasks = [Task(1, date(2026, 11, 20), True), Task(2, date(2026, 11, 20), False)]
    came = marks(*["came"] * 5)
    late = standing(UNITS, tasks, came, [], 80, TODAY)
    assert (late.is_met, rules.risks(late)) == (False, (("tasks_late", 1),))
    assert standing(UNITS, tasks, came, [1], 80, TODAY).is_met
    assert rules.risks(standing(UNITS, tasks, came, [], 80, date(2026, 11, 27))) == ()


def test_hours_are_told_to_a_quarter() -> None:
    assert [rules.hours_of(one) for one in (0, 15, 50, 90)] == [0, 0.25, 0.75, 1.5]


LINES = (
    Line("certificates", "A", date(2026, 3, 1), Decimal("6"), ("jobs", "english")),
    Line("circles", "B", date(2025, 3, 1), Decimal("1")),
    Line("certificates", "C", date(2026, 5, 1), Decimal(0), points=Decimal(4)),
)


def test_hours_are_summed_by_year_and_topic_and_points_are_not_hours() -> None:
    assert rules.by_year(LINES) == ((2026, Decimal(6)), (2025, Decimal(1)))
    assert rules.by_topic(LINES) == (
        ("english", Decimal(3)), ("jobs", Decimal(3)), ("", Decimal(1)),
    )  # fmt: skip
    assert rules.total(LINES) == 7


def test_a_share_shows_only_the_parts_and_years_one_chose() -> None:
    assert [one.title for one in rules.kept(LINES, ("certificates",), None)] == ["C", "A"]
    assert [one.title for one in rules.kept(LINES, rules.PARTS, 2026)] == ["C", "A"]


@pytest.mark.parametrize("expires", [TODAY, date(2028, 1, 1)])
def test_a_link_ends_within_a_year(expires: date) -> None:
    with pytest.raises(Refused, match="share_within_a_year"):
        rules.require_share(("courses",), expires, TODAY)


def test_members_go_only_where_the_table_leads() -> None:
    table = rules.MEMBER_STATES
    for state in table.states:
        for verb in table.verbs:
            try:
                assert table.after(state, verb) in table.states
            except WrongState as refusal:
                assert refusal.allowed == table.allowed(state)
    assert table.final == ("declined", "left", "finished")
    assert table.reachable("applied") == set(table.states)
