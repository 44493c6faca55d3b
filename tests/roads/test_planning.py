"""Plans: what is picked keeps every promise, what is told is what comes out."""

from datetime import date, timedelta

import pytest

from holt.kernel.errors import Refused
from holt.kernel.viewer import THE_HOUSE
from holt.roads import actions, asks, queries
from holt.roads.models import Mobile, Visit
from holt.roads.queries import planning
from holt.roads.rules import by_hand, rounds
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db
NEXT_MONDAY = date(2026, 12, 7)


@pytest.fixture
def mobile() -> Mobile:
    return make.mobile_library(make.organization())


def days(mobile: Mobile, stop_id: int) -> set[tuple[int, int]]:
    """On which days of the cycle a stop is visited by the newest timetable."""
    rows = queries.visits_of(queries.newest(mobile))
    return {(one.times.week, one.times.weekday) for one in rows if one.stop_id == stop_id}


def km(mobile: Mobile) -> float:
    return rounds.km_of(planning.rounds(mobile, queries.newest(mobile)), mobile.cycle)


def best(plan: object) -> int:
    trade = plan.trade  # type: ignore[attr-defined]
    return max(range(len(trade)), key=lambda at: trade[at]["km_saved"])


def pick(plan: object, row: int) -> None:
    ask = asks.PickPlanAsk(plan.pk, row, NEXT_MONDAY)  # type: ignore[attr-defined]
    actions.pick_plan(THE_HOUSE, ask, now=NOON)


def test_a_plan_saves_kilometers_and_says_how_many(mobile: Mobile) -> None:
    make.rounds(mobile)
    before = km(mobile)
    plan = make.plan(mobile)
    assert plan.state == "ready"
    assert [one["moved"] for one in plan.trade] == sorted(one["moved"] for one in plan.trade)
    assert plan.trade[0]["moved"] == 0
    row = best(plan)
    assert plan.trade[row]["km_saved"] > 0
    assert plan.facts["bound_km"] <= plan.trade[row]["km"] + 0.1
    pick(plan, row)
    assert before - km(mobile) == pytest.approx(plan.trade[row]["km_saved"], abs=0.15)


@pytest.mark.parametrize("seed", range(4))
def test_a_picked_plan_never_breaks_a_promise(mobile: Mobile, seed: int) -> None:
    _van, stops = make.rounds(mobile, seed=seed)
    promised = stops[seed::3]
    for one in promised:
        ask = asks.PromiseStopAsk(one.pk, "The school")
        actions.promise_stop(THE_HOUSE, ask, now=NOON)
    before = {one.pk: days(mobile, one.pk) for one in promised}
    plan = make.plan(mobile, 0.3 if seed == 0 else 0)
    pick(plan, best(plan))
    assert {one.pk: days(mobile, one.pk) for one in promised} == before


def moved_stop(mobile: Mobile, plan: object) -> int:
    """A stop that the best plan moves."""
    row = plan.trade[best(plan)]  # type: ignore[attr-defined]
    task = planning.rounds(mobile, queries.newest(mobile))[0]
    runs = row["runs"][str(task.van.id)]
    visit = next(v for at, run in enumerate(runs) for v in run if task.home[v] != at)
    return task.rows[visit - 1].held.stop_id


def test_a_promise_given_after_the_plan_counts_as_well(mobile: Mobile) -> None:
    make.rounds(mobile)
    plan = make.plan(mobile)
    late = asks.PromiseStopAsk(moved_stop(mobile, plan), "The school")
    actions.promise_stop(THE_HOUSE, late, now=NOON)
    with pytest.raises(Refused, match="promise_broken"):
        pick(plan, best(plan))


def test_twin_without_the_guard_the_promise_is_broken(
    mobile: Mobile, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.rounds(mobile)
    plan = make.plan(mobile)
    stop_id = moved_stop(mobile, plan)
    before = days(mobile, stop_id)
    actions.promise_stop(THE_HOUSE, asks.PromiseStopAsk(stop_id, "The school"), now=NOON)
    monkeypatch.setattr("holt.roads.actions.plans.require_promises", lambda *rest: None)
    pick(plan, best(plan))
    assert days(mobile, stop_id) != before


def test_a_moved_visit_costs_what_was_told(mobile: Mobile) -> None:
    make.rounds(mobile)
    row = Visit.objects.order_by("pk")[1]
    task = planning.rounds(mobile, row.timetable)[0]
    number = by_hand.visit_of(task, row.pk)
    assert number is not None
    told = next(one for one in by_hand.moves(task, number) if not one.trouble)
    before = km(mobile)
    ask = asks.MoveVisitAsk(row.pk, f"{told.week}-{told.weekday}-{told.part}")
    actions.move_visit(THE_HOUSE, ask, now=NOON)
    assert km(mobile) - before == pytest.approx(told.km, abs=1e-6)
    row.refresh_from_db()
    assert (row.week, row.weekday) == (told.week, told.weekday)


def test_after_a_move_nobody_is_in_two_places_at_once(mobile: Mobile) -> None:
    make.rounds(mobile)
    row = Visit.objects.order_by("pk")[1]
    task = planning.rounds(mobile, row.timetable)[0]
    number = by_hand.visit_of(task, row.pk)
    assert number is not None
    told = next(one for one in by_hand.moves(task, number) if not one.trouble)
    ask = asks.MoveVisitAsk(row.pk, f"{told.week}-{told.weekday}-{told.part}")
    actions.move_visit(THE_HOUSE, ask, now=NOON)
    held = [one.held() for one in queries.visits_of(queries.newest(mobile))]
    from holt.roads import rules

    assert [one for one in held if rules.clashing(one, held)] == []


def test_a_promised_visit_is_not_moved_by_hand(mobile: Mobile) -> None:
    _van, stops = make.rounds(mobile)
    actions.promise_stop(THE_HOUSE, asks.PromiseStopAsk(stops[0].pk, "The school"), now=NOON)
    row = Visit.objects.get(stop=stops[0])
    with pytest.raises(Refused, match="day_is_promised"):
        actions.move_visit(THE_HOUSE, asks.MoveVisitAsk(row.pk, "0-2-0"), now=NOON)
    with pytest.raises(Refused, match="day_is_promised"):
        actions.drop_visit(THE_HOUSE, asks.DropVisitAsk(row.pk), now=NOON)


def test_a_plan_of_a_timetable_changed_since_is_not_picked(mobile: Mobile) -> None:
    make.rounds(mobile)
    plan = make.plan(mobile)
    actions.drop_visit(THE_HOUSE, asks.DropVisitAsk(Visit.objects.earliest("pk").pk), now=NOON)
    with pytest.raises(Refused, match="timetable_changed"):
        pick(plan, best(plan))


def test_undo_brings_the_former_timetable_back_for_a_week(mobile: Mobile) -> None:
    make.rounds(mobile)
    before = [one.times for one in queries.visits_of(queries.newest(mobile))]
    plan = make.plan(mobile)
    pick(plan, best(plan))
    made = queries.newest(mobile)
    assert made is not None
    with pytest.raises(Refused, match="too_late"):
        actions.undo(THE_HOUSE, asks.UndoAsk(made.pk), now=NOON + timedelta(days=8))
    actions.undo(THE_HOUSE, asks.UndoAsk(made.pk), now=NOON + timedelta(days=6))
    assert [one.times for one in queries.visits_of(queries.newest(mobile))] == before
    plan.refresh_from_db()
    assert plan.state == "ready"


def test_a_search_is_stopped_between_two_steps(mobile: Mobile) -> None:
    make.rounds(mobile)
    ask = asks.PlanRoundsAsk(mobile.pk, 5)
    row = actions.plan_rounds(THE_HOUSE, ask, now=NOON)
    with pytest.raises(Refused, match="plan_under_way"):
        actions.plan_rounds(THE_HOUSE, ask, now=NOON)
    type(row).objects.filter(pk=row.pk).update(state="running", started_at=NOON)
    actions.stop_plan(THE_HOUSE, asks.StopPlanAsk(row.pk), now=NOON)
    actions.run_plan(row.pk, lambda: NOON)
    row.refresh_from_db()
    assert (row.state, row.trade) == ("stopped", [])


def test_a_plan_put_aside_changes_nothing(mobile: Mobile) -> None:
    make.rounds(mobile)
    plan = make.plan(mobile)
    before = queries.newest(mobile)
    actions.drop_plan(THE_HOUSE, asks.DropPlanAsk(plan.pk), now=NOON)
    assert queries.newest(mobile) == before


def test_days_keep_lunch_window_and_length(mobile: Mobile) -> None:
    van, stops = make.rounds(mobile, days=4, each=5)
    late = asks.EditStopAsk(
        stops[0].pk, stops[0].name, lat=stops[0].lat, lon=stops[0].lon,
        opens=NOON.time().replace(hour=9), closes=NOON.time().replace(hour=12),
    )  # fmt: skip
    actions.edit_stop(THE_HOUSE, late, now=NOON)
    plan = make.plan(mobile)
    some = planning.rounds(mobile, queries.newest(mobile))
    from holt.roads.rules import trade

    limit = some[0].limit
    for row in plan.trade[1:]:
        for day in trade.days(some, row):
            assert day.minutes <= limit + 0.5
            for call in day.calls:
                assert call.row.opens is None or call.opens >= call.row.opens
                assert call.row.closes is None or call.closes <= call.row.closes
    assert van.lunch_minutes == 30


def test_a_stop_with_other_hours_on_the_same_days_is_not_told_as_another_day() -> None:
    from holt.roads.queries.previewing import compared
    from holt.roads.rules import Held

    now = Held(1, 7, "Elm Court", 1, 0, 1, 1, 600, 630)
    split = [
        Held(1, 7, "Elm Court", 1, week, 1, 2, 600 + 60 * week, 630 + 60 * week) for week in (0, 1)
    ]
    (change,) = compared([now], split, 2).changes
    assert not change.is_other_day


def test_when_time_is_over_the_first_look_is_still_taken(mobile: Mobile) -> None:
    from holt.roads.rules import search

    make.rounds(mobile)
    some = planning.rounds(mobile, queries.newest(mobile))
    told: list[int] = []

    def step(done: int, total: int) -> bool:
        told.append(done)
        return False

    outcome = search.look(some, seconds=1, seed=1, weeks=2, step=step)
    assert told == [0, 1, 5]
    assert len(outcome.fleet[0]) > 1
