"""When it stops: visits set, moved and left out by hand; a timetable taken back."""

from datetime import datetime, timedelta

from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.roads import events, queries, rules
from holt.roads.actions import letters, telling
from holt.roads.actions.mobiles import first_timetable, minutes_of
from holt.roads.actions.stops import require_not_promised, told
from holt.roads.asks import DropVisitAsk, MoveVisitAsk, SetVisitAsk, UndoAsk
from holt.roads.models import Mobile, RoutePlan, Stop, Timetable, Vehicle, Visit
from holt.roads.rules import Held


@verb("roads.set_visit", ask=SetVisitAsk)
def set_visit(actor: Viewer, ask: SetVisitAsk, *, now: datetime) -> Visit:
    """A stop is visited at these times, in the newest timetable; a pop-up on one day.

    Raises Refused "vehicle_elsewhere", "outside_its_hours", "needed", "stop_is_closed" …
    """
    mobile, stop = queries.stop_to_change(actor, ask.stop_id)
    vehicle = Vehicle.objects.filter(mobile=mobile, pk=ask.vehicle_id, closed_on=None).first()
    if vehicle is None:
        raise NotFound("vehicle_id")
    if stop.closed_on is not None:
        raise Refused("stop_is_closed")
    arrives, leaves = minutes_of(ask.arrives), minutes_of(ask.leaves) or 1440
    rules.require_window(arrives, leaves, stop.opens, stop.closes)
    values = {"stop": stop, "vehicle": vehicle, "arrives": arrives, "leaves": leaves}
    if stop.kind == Stop.Kind.POP_UP:
        row = _popped_up(mobile, ask, values)
    else:
        row = _repeated(mobile, first_timetable(mobile, actor, now), ask, values)
    telling.outside(told(events.VisitSet, stop, mobile), mobile, actor, now)
    return row


def _repeated(
    mobile: Mobile, timetable: Timetable, ask: SetVisitAsk, values: dict[str, object]
) -> Visit:
    rules.require_weeks(ask.week, ask.weekday, ask.every, mobile.cycle)
    row = Visit(timetable=timetable, week=ask.week, weekday=ask.weekday, every=ask.every, **values)  # type: ignore[misc]
    rules.require_fits(_held(row), [one.held() for one in queries.visits_of(timetable)])
    row.save()
    return row


def _popped_up(mobile: Mobile, ask: SetVisitAsk, values: dict[str, object]) -> Visit:
    if ask.on is None:
        raise Refused("needed", "on")
    row = Visit(on=ask.on, weekday=ask.on.weekday(), **values)  # type: ignore[misc]
    day = queries.calendar(mobile, ask.on).between(ask.on, ask.on + timedelta(days=1))
    there = [one.visit for one in day if one.visit.vehicle_id == row.vehicle_id]
    for one in there:
        if one.times.arrives < row.leaves and row.arrives < one.times.leaves:
            raise Refused("vehicle_elsewhere", "arrives", {"stop": one.stop})
    row.save()
    return row


def _held(row: Visit) -> Held:
    return Held(
        row.pk, row.stop_id, row.stop.name, row.vehicle_id, row.week, row.weekday, row.every,
        row.arrives, row.leaves, row.part,
    )  # fmt: skip


@verb("roads.move_visit", ask=MoveVisitAsk)
def move_visit(actor: Viewer, ask: MoveVisitAsk, *, now: datetime) -> Visit:
    """Put a visit on another day of its vehicle; that day's times are reckoned anew, all other
    days keep theirs. Raises Refused "day_is_promised", "several_days", what the day breaks."""
    from holt.roads.queries import planning  # brings the solvers, which few processes need
    from holt.roads.rules import by_hand, days

    mobile, row = queries.visit_to_change(actor, ask.visit_id)
    require_not_promised(row.stop)
    before = queries.visits_of(row.timetable)
    task = next(
        (one for one in planning.rounds(mobile, row.timetable) if one.van.id == row.vehicle_id),
        None,
    )
    number = by_hand.visit_of(task, row.pk) if task else None
    if task is None or number is None or number in task.pinned:
        raise Refused("several_days", "to")
    moves = {f"{one.week}-{one.weekday}-{one.part}": one for one in by_hand.moves(task, number)}
    move = moves.get(ask.to)
    if move is None:
        raise Refused("not_a_choice", "to")
    if move.trouble:
        raise Refused(move.trouble, "to")
    _write(row.timetable_id, days.retimed(by_hand.moved_days(task, move), [task], mobile.cycle))
    telling.outside(told(events.VisitMoved, row.stop, mobile), mobile, actor, now)
    letters.tell_lenders(mobile, before, queries.visits_of(row.timetable), now.date(), now)
    row.refresh_from_db()
    return row


def _write(timetable_id: int | None, rows: list[Held]) -> None:
    """These rows as they are now: each in its own place, those split off beside it."""
    seen: set[int | None] = set()
    for one in rows:
        times = {
            "week": one.week, "weekday": one.weekday, "every": one.every, "part": one.part,
            "arrives": one.arrives, "leaves": one.leaves,
        }  # fmt: skip
        if one.visit_id in seen:
            Visit.objects.create(
                timetable_id=timetable_id, stop_id=one.stop_id, vehicle_id=one.vehicle_id, **times
            )
        else:
            Visit.objects.filter(pk=one.visit_id or 0).update(**times)
        seen.add(one.visit_id)


@verb("roads.drop_visit", ask=DropVisitAsk)
def drop_visit(actor: Viewer, ask: DropVisitAsk, *, now: datetime) -> Stop:
    """Leave a visit out of the timetable. Raises Refused "day_is_promised"."""
    mobile, row = queries.visit_to_change(actor, ask.visit_id)
    require_not_promised(row.stop)
    stop = row.stop
    row.delete()
    telling.outside(told(events.VisitDropped, stop, mobile), mobile, actor, now)
    return stop


@verb("roads.undo", ask=UndoAsk)
def undo(actor: Viewer, ask: UndoAsk, *, now: datetime) -> Timetable:
    """Take the newest timetable back within seven days; the one before it is in force again, and
    a plan it came from can be picked anew. Raises Refused "undone_already", "too_late",
    "nothing_before_it"."""
    mobile, row = queries.timetable_to_change(actor, ask.timetable_id)
    if row.undone_at is not None:
        raise Refused("undone_already")
    if now - row.made_at > timedelta(days=queries.UNDO_DAYS):
        raise Refused("too_late", "", {"days": queries.UNDO_DAYS})
    if not queries.may_be_undone(row, mobile, now):
        raise Refused("nothing_before_it")
    before = queries.visits_of(row)
    row.undone_at = now
    row.save(update_fields=["undone_at"])
    for plan in RoutePlan.objects.filter(made=row):
        state = rules.STATES.after(plan.state, "undo")
        RoutePlan.objects.filter(pk=plan.pk).update(state=state, picked=None, made=None)
    after = queries.visits_of(queries.newest(mobile))
    letters.tell_lenders(mobile, before, after, max(now.date(), row.from_on), now)
    telling.outside(events.TimetableUndone(mobile.pk, mobile.name, row.pk), mobile, actor, now)
    return row
