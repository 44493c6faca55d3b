"""What a plan or a move would change, before anybody decides. The solvers are brought in only
when something is reckoned: few processes need them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from holt.kernel.errors import Refused
from holt.kernel.viewer import Viewer
from holt.roads import rules
from holt.roads.models import Mobile, RoutePlan, Stop, Visit
from holt.roads.queries.plans import plan_row
from holt.roads.queries.timetables import VisitRow, newest, visit_model, visits_of
from holt.roads.queries.visible import inside_row, kept_row
from holt.roads.rules import Held, Times


def planned_rows(mobile: Mobile, row: RoutePlan, number: int) -> list[Held]:
    """The timetable a row of the trade makes. Raises Refused "not_a_choice", "nothing_changes",
    "timetable_changed"."""
    from holt.roads.queries import planning
    from holt.roads.rules import trade

    if not 0 <= number < len(row.trade):
        raise Refused("not_a_choice", "row")
    if number == 0:
        raise Refused("nothing_changes", "row")
    timetable = newest(mobile)
    if timetable is None or timetable.pk != row.timetable_id:
        raise Refused("timetable_changed", "row")
    if planning.mark(mobile, timetable) != row.mark:
        raise Refused("timetable_changed", "row")
    return trade.rows(planning.rounds(mobile, timetable), row.trade[number], mobile.cycle)


def require_promises(mobile: Mobile, before: Sequence[VisitRow], rows: Sequence[Held]) -> None:
    """Promises count that were given after the plan, too. Raises Refused "promise_broken"."""
    promised = Stop.objects.filter(mobile=mobile, promised_on__isnull=False, closed_on=None)
    was = [one.held() for one in before]
    rules.require_promises(was, rows, dict(promised.values_list("pk", "name")), mobile.cycle)


@dataclass(frozen=True)
class Change:
    """One stop's times before and after; `is_other_day` when it comes on another day."""

    stop_id: int
    stop: str
    was: tuple[Times, ...]
    will: tuple[Times, ...]
    is_other_day: bool
    is_other_weekday: bool


@dataclass(frozen=True)
class Preview:
    """What picking a row would change for each stop, those on another day first."""

    changes: tuple[Change, ...]
    kept: int


def preview(viewer: Viewer, plan_id: int, number: int) -> Preview:
    """Raises NotFound, NotAllowed, and Refused as picking does."""
    row = plan_row(viewer, plan_id)
    mobile = inside_row(viewer, row.mobile_id)
    rows = planned_rows(mobile, row, number)
    before = visits_of(newest(mobile))
    require_promises(mobile, before, rows)
    return compared([one.held() for one in before], rows, mobile.cycle)


def compared(before: Sequence[Held], after: Sequence[Held], cycle: int) -> Preview:
    """Stop by stop."""
    was, will = _by_stop(before), _by_stop(after)
    names = {one.stop_id: one.stop for one in (*before, *after)}
    changes = [
        Change(
            pk, name, was.get(pk, ()), will.get(pk, ()),
            _days(was.get(pk, ()), cycle) != _days(will.get(pk, ()), cycle),
            {it.weekday for it in was.get(pk, ())} != {it.weekday for it in will.get(pk, ())},
        )
        for pk, name in names.items()
        if was.get(pk) != will.get(pk)
    ]  # fmt: skip
    changes.sort(key=lambda one: (not one.is_other_day, one.stop.casefold(), one.stop_id))
    return Preview(tuple(changes), len(names) - len(changes))


def _by_stop(rows: Sequence[Held]) -> dict[int, tuple[Times, ...]]:
    found: dict[int, list[Times]] = {}
    for one in rows:
        times = Times(one.week, one.weekday, one.every, one.arrives, one.leaves)
        found.setdefault(one.stop_id, []).append(times)
    key = lambda one: (one.week, one.weekday, one.arrives)  # noqa: E731
    return {pk: tuple(sorted(times, key=key)) for pk, times in found.items()}


def _days(some: Sequence[Times], cycle: int) -> set[tuple[int, int]]:
    """The days of a whole cycle on which it comes."""
    return {
        (week, one.weekday)
        for one in some
        for week in range(one.week % one.every, cycle, one.every)
    }


@dataclass(frozen=True)
class MoveRow:
    """One other day a visit could be on, what it costs, what stands against it."""

    key: str
    week: int
    weekday: int
    km: float
    careful_km: float
    minutes: float
    trouble: str
    others: int


@dataclass(frozen=True)
class MovesPage:
    """A visit and every other day of its vehicle; `why_not` when none is possible."""

    mobile_id: int
    stop_id: int
    stop: str
    vehicle: str
    cycle: int
    times: Times
    limit: float
    moves: tuple[MoveRow, ...]
    why_not: str


def moves(viewer: Viewer, visit_id: int) -> MovesPage:
    """What a visit would cost on another day. Raises NotFound, NotAllowed."""
    from holt.roads.queries import planning
    from holt.roads.rules import by_hand

    row: Any = visit_model(viewer, visit_id)
    mobile = kept_row(viewer, row.stop.mobile_id)
    some = planning.rounds(mobile, row.timetable) if row.timetable_id else ()
    task = next((one for one in some if one.van.id == row.vehicle_id), None)
    number = by_hand.visit_of(task, row.pk) if task else None
    found: tuple[MoveRow, ...] = ()
    why_not = "day_is_promised" if row.stop.promised_on else ""
    if task is None or number is None or (number in task.pinned and not why_not):
        why_not = "several_days"
    elif not why_not:
        found = tuple(_move(task, number, one) for one in by_hand.moves(task, number))
    return MovesPage(
        mobile.pk, row.stop_id, row.stop.name, row.vehicle.name, mobile.cycle, _times(row),
        task.limit if task else 0.0, found, why_not,
    )  # fmt: skip


def _times(row: Visit) -> Times:
    return Times(row.week, row.weekday, row.every, row.arrives, row.leaves)


def _move(task: Any, number: int, one: Any) -> MoveRow:
    """With how many others of that day would get other hours."""
    from holt.roads.rules import by_hand

    kept = task.rows[number - 1].held.visit_id
    shifted = sum(
        call.opens != call.row.held.arrives
        for day in by_hand.moved_days(task, one)
        for call in day.calls
        if call.row.held.visit_id != kept
    )
    return MoveRow(
        f"{one.week}-{one.weekday}-{one.part}", one.week, one.weekday, one.km, one.careful_km,
        one.minutes, one.trouble, shifted,
    )  # fmt: skip
