"""When it should come: ask for plans, stop the search, pick one, drop them all."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.roads import events, queries, rules
from holt.roads.actions import letters, telling
from holt.roads.asks import DropPlanAsk, PickPlanAsk, PlanRoundsAsk, StopPlanAsk
from holt.roads.models import Mobile, RoutePlan, Timetable, Visit
from holt.roads.queries.previewing import planned_rows, require_promises
from holt.roads.rules import Held

State = RoutePlan.State
MOST_SECONDS = 60.0
LOST_AFTER = timedelta(minutes=10)
"""A search of which nothing was heard for so long is no longer under way."""


class Stopped(Exception):
    """Somebody asked the search to stop."""


@verb("roads.plan_rounds", ask=PlanRoundsAsk)
def plan_rounds(actor: Viewer, ask: PlanRoundsAsk, *, now: datetime) -> RoutePlan:
    """Ask the worker to look for better rounds. Raises Refused "nothing_to_plan",
    "plan_under_way", "out_of_range"."""
    mobile = queries.mobile_to_change(actor, ask.mobile_id)
    seconds: Any = checks.number(ask.seconds, "seconds", least=0, most=MOST_SECONDS)
    timetable = queries.newest(mobile)
    if timetable is None or len(queries.visits_of(timetable)) < 2:
        raise Refused("nothing_to_plan")
    going = RoutePlan.objects.filter(mobile=mobile, state__in=rules.UNDER_WAY)
    if going.filter(asked_at__gt=now - LOST_AFTER).exists():
        raise Refused("plan_under_way")
    going.update(state=State.FAILED, ended_at=now)
    row = RoutePlan.objects.create(
        mobile=mobile, timetable=timetable, seconds=seconds, asked_at=now, by_id=actor.person_id
    )
    telling.inside(_told(events.PlanAsked, row, mobile), mobile, actor, now)
    from holt.roads.jobs import look  # jobs call these actions

    look.defer(plan_id=row.pk)
    return row


def _told(event: type[events.PlanEvent], row: RoutePlan, mobile: Mobile) -> events.PlanEvent:
    return event(row.pk, mobile.pk, mobile.name)


@verb("roads.stop_plan", ask=StopPlanAsk)
def stop_plan(actor: Viewer, ask: StopPlanAsk, *, now: datetime) -> RoutePlan:
    """Stop looking: at once where nobody has begun or nobody is heard of any more, else between
    two steps. Nothing of it stays."""
    mobile, row = queries.plan_to_change(actor, ask.plan_id)
    stopped = rules.STATES.after(row.state, "stop_plan")
    row.stop_wanted = True
    if row.state == State.QUEUED or now - (row.started_at or now) > LOST_AFTER:
        row.state, row.ended_at = stopped, now
    row.save(update_fields=["stop_wanted", "state", "ended_at"])
    telling.inside(_told(events.PlanStopped, row, mobile), mobile, actor, now)
    return row


@verb("roads.drop_plan", ask=DropPlanAsk)
def drop_plan(actor: Viewer, ask: DropPlanAsk, *, now: datetime) -> RoutePlan:
    """Put it aside: the timetable stays as it is."""
    mobile, row = queries.plan_to_change(actor, ask.plan_id)
    row.state = rules.STATES.after(row.state, "drop_plan")
    row.save(update_fields=["state"])
    telling.inside(_told(events.PlanDropped, row, mobile), mobile, actor, now)
    return row


@verb("roads.pick_plan", ask=PickPlanAsk)
def pick_plan(actor: Viewer, ask: PickPlanAsk, *, now: datetime) -> RoutePlan:
    """One row of the trade becomes the timetable from a Monday on, and the lenders of lots whose
    times change are told. Raises Refused "promise_broken", "timetable_changed", "not_a_monday",
    "monday_has_passed", "nothing_changes"."""
    mobile, row = queries.plan_to_change(actor, ask.plan_id)
    picked = rules.STATES.after(row.state, "pick_plan")
    rules.require_monday(ask.from_on)
    if ask.from_on < rules.monday_of(now.date()):
        raise Refused("monday_has_passed", "from_on")
    before = queries.visits_of(queries.newest(mobile))
    rows = planned_rows(mobile, row, ask.row)
    require_promises(mobile, before, rows)
    made = Timetable.objects.create(
        mobile=mobile, how=Timetable.How.PLANNED, from_on=ask.from_on, made_at=now,
        by_id=actor.person_id,
    )  # fmt: skip
    Visit.objects.bulk_create(_visit(made, one) for one in rows)
    row.state, row.picked, row.made = picked, ask.row, made
    row.save(update_fields=["state", "picked", "made"])
    letters.tell_lenders(mobile, before, queries.visits_of(made), ask.from_on, now)
    event = events.PlanPicked(
        row.pk, mobile.pk, mobile.name, row.trade[ask.row]["moved"], ask.from_on
    )
    telling.outside(event, mobile, actor, now)
    return row


def _visit(made: Timetable, one: Held) -> Visit:
    return Visit(
        timetable=made, stop_id=one.stop_id, vehicle_id=one.vehicle_id, week=one.week,
        weekday=one.weekday, every=one.every, part=one.part, arrives=one.arrives,
        leaves=one.leaves,
    )  # fmt: skip


# --- the worker's part ----------------------------------------------------------------------------


def run_plan(plan_id: int, tick: Callable[[], datetime]) -> None:
    """Look, and keep what can be picked. May run twice; `tick` tells the time."""
    from holt.roads.queries import planning  # brings the solvers, which few processes need
    from holt.roads.rules import search, trade

    row = RoutePlan.objects.filter(pk=plan_id, state__in=rules.UNDER_WAY).first()
    if row is None:
        return
    RoutePlan.objects.filter(pk=plan_id).update(state=State.RUNNING, started_at=tick())
    mobile = row.mobile
    mark = planning.mark(mobile, row.timetable)
    try:
        some = planning.rounds(mobile, row.timetable)
        outcome = search.look(
            some, seconds=row.seconds, seed=row.seed, weeks=mobile.cycle, step=_step(row, tick)
        )
    except Stopped:
        _end(plan_id, State.STOPPED, tick())
        return
    except Exception:
        _end(plan_id, State.FAILED, tick())
        telling.inside(_told(events.PlanFailed, row, mobile), mobile, THE_HOUSE, tick())
        raise
    with transaction.atomic():
        values = {
            "trade": trade.told(outcome),
            "facts": trade.facts(outcome),
            "mark": mark,
        }
        RoutePlan.objects.filter(pk=plan_id).update(**values)
        _end(plan_id, State.READY, tick())
        telling.inside(_told(events.PlanReady, row, mobile), mobile, THE_HOUSE, tick())


def _step(row: RoutePlan, tick: Callable[[], datetime]) -> Callable[[int, int], bool]:
    """Tells how far it is, and whether there is time for more (finishing a look may take as long
    again as looking); raises Stopped when somebody wants that."""
    until = tick() + timedelta(seconds=2 * row.seconds + 5)

    def step(done: int, total: int) -> bool:
        rows = RoutePlan.objects.filter(pk=row.pk)
        rows.update(done=done, total=total)
        if rows.filter(stop_wanted=True).exists():
            raise Stopped
        return tick() < until

    return step


def _end(plan_id: int, state: str, now: datetime) -> None:
    RoutePlan.objects.filter(pk=plan_id, state=State.RUNNING).update(state=state, ended_at=now)
