"""Each measure counted by hand, and who may read it."""

from datetime import date
from decimal import Decimal
from math import isclose
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holt.evaluation import actions, asks, queries
from holt.evaluation.queries import Period, Reading
from holt.evaluation.rules import Measure
from holt.kernel.errors import NotFound
from holt.partnerships.models import GoalScore, LedgerEntry, PlanGoal
from holt.programs.models import Session
from tests import make
from tests.make import NOON, Table
from tests.make import surveys as ask

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
PERIOD = queries.period_of(None, TODAY)
EVERY = list(Measure)


def read(
    at: Table, measure: str, *, together: bool = False, viewer: Any = None, period: Period = PERIOD
) -> dict[str, Reading]:
    """The parts of a measure: of the library, or of the partnership."""
    whose: dict[str, Any] = {"organization_id": at.library.pk}
    if together:
        whose = {"partnership_id": at.id}
    found = queries.readings(viewer or at.ines, **whose, period=period, measures=[measure])
    return {one.part: one for one in found}


def hold(at: Table, on: date, attended: int, **more: Any) -> Session:
    row = make.held_session(at, on, attended)
    Session.objects.filter(pk=row.pk).update(**({"new_to_us": None} | more))
    return row


def give(at: Table, quantity: str, kind: str = "staff_time", **more: Any) -> LedgerEntry:
    party = at.partnership.parties.get(organization=more.pop("by", at.employer))
    values = {"direction": "gave", "cents": int(Decimal(quantity) * 100), "on": TODAY} | more
    return LedgerEntry.objects.create(
        partnership_id=at.id, party=party, kind=kind, quantity=Decimal(quantity), rate_cents=100,
        logged_at=NOON, **values,
    )  # fmt: skip


def test_people_who_came_are_added_up_and_sessions_never_closed_are_named() -> None:
    at = make.table("active")
    held = [hold(at, date(2026, 11, day), people) for day, people in ((3, 12), (4, 7), (5, 20))]
    waiting = make.session(at, on=date(2026, 11, 6), now=NOON)
    Session.objects.filter(pk=waiting.pk).update(on=date(2026, 11, 6), state="planned")
    found = read(at, "attendance", together=True)["people"]
    assert (found.value, found.basis, found.missing, found.of) == (39, 3, 1, 4)
    assert found.rows == tuple(("session", one.pk) for one in held)
    assert (found.low, found.high, found.unsure) == (None, None, "counted")
    assert dict(found.by_quarter)[date(2026, 10, 1)] == 39
    assert dict(found.by_quarter)[date(2026, 7, 1)] is None
    mean = read(at, "attendance", together=True)["a_session"]
    assert (mean.value, mean.low) == (13, None)


def test_what_lies_outside_the_period_does_not_count() -> None:
    at = make.table("active")
    hold(at, date(2026, 11, 3), 12)
    assert read(at, "attendance", period=queries.period_of(2025, TODAY))["people"].basis == 0


def test_new_people_are_counted_where_somebody_asked() -> None:
    at = make.table("active")
    hold(at, date(2026, 11, 3), 12, new_to_us=3)
    hold(at, date(2026, 11, 4), 8, new_to_us=1, back_after_long=2)
    hold(at, date(2026, 11, 5), 30)
    found = read(at, "new_and_returning")
    assert (found["new"].value, found["new"].missing, found["new"].of) == (4, 1, 3)
    share = found["new_share"]
    assert (share.value, share.suppressed) == (4 / 20, False)
    assert isclose(share.low or 0, 0.0807, abs_tol=1e-4)
    assert isclose(share.high or 0, 0.4160, abs_tol=1e-4)
    assert (found["back"].value, found["back"].missing) == (2, 2)


def test_a_share_of_fewer_than_five_people_is_not_told() -> None:
    at = make.table("active")
    hold(at, date(2026, 11, 3), 4, new_to_us=3)
    share = read(at, "new_and_returning")["new_share"]
    assert (share.suppressed, share.value, share.low, share.high) == (True, None, None, None)
    assert all(value is None for _first, value in share.by_quarter)


def test_hours_are_those_given_and_partners_are_told_apart() -> None:
    at = make.table("active")
    give(at, "6.5")
    give(at, "2", kind="volunteers")
    give(at, "4", by=at.library)
    give(at, "9", kind="space")
    give(at, "50", direction="gained")
    give(at, "100", struck_at=NOON, struck_reason="Twice")
    found = read(at, "hours_given")
    assert (found["all"].value, found["partners"].value) == (12.5, 8.5)
    assert (found["all"].missing, found["all"].of) == (0, 1)
    assert set(read(at, "hours_given", together=True)) == {"all"}


def test_a_partnership_that_logged_nothing_is_named() -> None:
    at = make.table("active")
    found = read(at, "hours_given")["all"]
    assert (found.value, found.basis, found.missing, found.of) == (None, 0, 1, 1)


def test_money_is_what_partners_gave_and_notes_stand_beside_it() -> None:
    at = make.table("active")
    give(at, "1200", kind="money")
    give(at, "300", kind="money", by=at.library)
    give(at, "1200", kind="money", by=at.library, direction="gained")
    note(at, "money_brought_in", "2500.50", "cents")
    found = read(at, "money_brought_in")
    assert found["ledger"].value == 120_000
    assert (found["noted:cents"].value, found["noted:cents"].unsure) == (250_050, "stated")
    assert read(at, "money_brought_in", together=True)["ledger"].value == 150_000


def test_capacity_is_what_one_gained_kind_by_kind() -> None:
    at = make.table("active")
    give(at, "12", kind="space", by=at.library, direction="gained")
    give(at, "3", kind="equipment", by=at.library, direction="gained")
    give(at, "40", kind="space", direction="gained")
    found = read(at, "capacity_gained")
    assert {part: one.value for part, one in found.items() if one.basis} == {
        "space": 12,
        "equipment": 3,
    }
    assert read(at, "capacity_gained", together=True)["space"].value == 52


def test_goals_count_by_their_latest_score_of_the_period() -> None:
    at = make.table("active")
    first = PlanGoal.objects.get(partnership_id=at.id)
    second = PlanGoal.objects.create(partnership_id=at.id, statement="b", weight=1)
    PlanGoal.objects.create(partnership_id=at.id, statement="never scored", weight=1)
    for goal, day, score in ((first, 3, -2), (first, 9, 1), (second, 4, -1)):
        GoalScore.objects.create(goal=goal, score=score, on=date(2026, 11, day), at=NOON)
    GoalScore.objects.create(goal=second, score=2, on=date(2024, 5, 1), at=NOON)
    found = read(at, "goals_attained", together=True)
    assert (found["reached"].value, found["reached"].basis) == (0.5, 2)
    assert (found["reached"].missing, found["reached"].of) == (1, 3)
    assert found["t"].value == 50
    assert found["t"].low is None


def test_what_people_say_is_the_mean_of_the_four_statements() -> None:
    """Six answers, all alike: three statements agreed to by all, one by nobody: 75 %."""
    at = make.table("active")
    row = ask.opened(at.ines, at.library)
    for _one in range(6):
        ask.answered(row)
    found = read(at, "outcome_surveys")["topic:early_literacy"]
    assert (found.value, found.basis, found.suppressed) == (0.75, 6, False)
    assert found.rows == (("survey", row.pk),)
    assert found.low is not None and found.high is not None and found.low < 0.75 < found.high
    assert [one.basis for one in read(at, "economic_effects").values()] == [0]


def test_fewer_than_five_answers_are_not_told() -> None:
    at = make.table("active")
    row = ask.opened(at.ines, at.library)
    for _one in range(4):
        ask.answered(row)
    found = read(at, "outcome_surveys")["topic:early_literacy"]
    assert (found.suppressed, found.value, found.low, found.basis) == (True, None, None, 0)
    assert all(value is None for _first, value in found.by_quarter)


def test_the_twin_without_the_guard_would_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("holt.surveys.queries.topics.FEWEST", 1)
    at = make.table("active")
    row = ask.opened(at.ines, at.library)
    for _one in range(4):
        ask.answered(row)
    assert read(at, "outcome_surveys")["topic:early_literacy"].value == 0.75


def test_where_few_disagree_only_a_range_is_told() -> None:
    at = make.table("active")
    row = ask.opened(at.ines, at.library)
    for one in range(12):
        last = "2" if one < 2 else "5"
        values = dict.fromkeys(("knowledge", "confidence", "application"), "5")
        ask.answered(row, values=values | {"awareness": last})
    found = read(at, "outcome_surveys")["topic:early_literacy"]
    assert (found.value, found.suppressed) == (None, False)
    assert found.low is not None and found.high == 1.0


def test_job_skills_count_as_economic_effects_too() -> None:
    at = make.table("active")
    row = ask.opened(at.ines, at.library, topic="job_skills")
    for _one in range(6):
        ask.answered(row)
    assert read(at, "economic_effects")["topic:job_skills"].value == 0.75


def test_of_a_partnership_only_surveys_about_it_count() -> None:
    at = make.table("active")
    about = {"about_kind": "partnership", "about_id": at.id}
    for more in ({}, about):
        row = ask.opened(at.ines, at.library, topic="health" if more else "digital", **more)
        for _one in range(6):
            ask.answered(row)
    assert list(read(at, "outcome_surveys", together=True)) == ["topic:health"]
    theirs = read(at, "outcome_surveys", together=True, viewer=at.maya)
    assert [one.basis for one in theirs.values()] == [0]


def note(at: Table, measure: str, value: str, unit: str, **more: Any) -> Any:
    whose = {"organization_id": at.library.pk} | more
    said = asks.NoteMeasureAsk(measure, TODAY, value, unit, "What", "Who says so", **whose)
    return actions.note_measure(at.ines, said, now=NOON)


def test_a_note_that_was_struck_no_longer_counts() -> None:
    at = make.table("active")
    note(at, "duplication_avoided", "1", "programs")
    gone = note(at, "duplication_avoided", "5", "programs")
    assert read(at, "duplication_avoided")["noted:programs"].value == 6
    strike = asks.StrikeMeasureNoteAsk(gone.pk, "It was noted twice")
    actions.strike_measure_note(at.ines, strike, now=NOON)
    found = read(at, "duplication_avoided")["noted:programs"]
    assert (found.value, found.basis) == (1, 1)


def test_only_what_was_chosen_is_read_unless_asked_for() -> None:
    at = make.table("active")
    whose = {"organization_id": at.library.pk}
    assert queries.readings(at.ines, **whose, period=PERIOD) == ()
    ask_for = asks.ChooseMeasuresAsk((asks.MeasureRow("attendance"),), **whose)
    actions.choose_measures(at.ines, ask_for, now=NOON)
    found = queries.readings(at.ines, **whose, period=PERIOD)
    assert [(one.measure, one.part) for one in found] == [("attendance", "people")]


def test_strangers_read_nothing() -> None:
    at = make.table("active")
    stranger = make.member_of(make.organization("Elsewhere Library"), "director", name="Tom Reed")
    for whose in ({"organization_id": at.library.pk}, {"partnership_id": at.id}):
        with pytest.raises(NotFound):
            queries.readings(stranger, **whose, period=PERIOD, measures=EVERY)


def test_a_partner_does_not_read_what_the_library_measures_alone() -> None:
    at = make.table("active")
    with pytest.raises(NotFound):
        queries.readings(at.maya, organization_id=at.library.pk, period=PERIOD)
    assert queries.readings(at.maya, partnership_id=at.id, period=PERIOD, measures=EVERY)


def test_another_table_of_the_library_is_not_counted_for_this_one() -> None:
    at = make.table("active")
    hold(at, date(2026, 11, 3), 12)
    other = make.table_of_others()
    assert read(at, "attendance")["people"].value == 12
    with pytest.raises(NotFound):
        queries.readings(at.ines, partnership_id=other.pk, period=PERIOD, measures=EVERY)


def cost(at: Table) -> int:
    with CaptureQueriesContext(connection) as caught:
        for whose in ({"organization_id": at.library.pk}, {"partnership_id": at.id}):
            queries.readings(at.ines, **whose, period=PERIOD, measures=EVERY)
    return len(caught)


def test_every_measure_costs_the_same_however_much_there_is() -> None:
    at = make.table("active")
    row = ask.opened(at.ines, at.library)
    ask.answered(row)
    hold(at, date(2026, 11, 3), 12)
    give(at, "2")
    note(at, "capacity_gained", "2", "people")
    before = cost(at)
    for day in range(4, 14):
        hold(at, date(2026, 11, day), 12, new_to_us=1)
        give(at, "2")
        ask.answered(row)
        note(at, "capacity_gained", "2", "people")
    assert cost(at) == before <= 32
