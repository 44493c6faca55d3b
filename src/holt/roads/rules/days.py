"""What runs become on the clock: when a vehicle leaves, opens, eats and is home again.

Days a plan does not touch keep their times to the minute.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from holt.methods.siting.routing import Route, way
from holt.methods.siting.tasks import Runs
from holt.roads.rules.keeping import Held
from holt.roads.rules.rounds import DAY, Round, Row, Van

STEP = 5
"""People remember times by five minutes."""


@dataclass(frozen=True, slots=True)
class Call:
    """One visit of a day: when it opens and closes, and the kilometers there."""

    row: Row
    opens: int
    closes: int
    km: float


@dataclass(frozen=True, slots=True)
class Day:
    """One day of one vehicle: lunch of 0 minutes is none."""

    van: Van
    week: int
    weekday: int
    part: int
    leaves: int
    calls: tuple[Call, ...]
    lunch_at: int
    lunch: int
    home: int
    km: float
    minutes: float


def days_of(task: Round, runs: Runs) -> Iterator[Day]:
    """The days of these runs on the clock; days as they are today keep their times."""
    for at, run in enumerate(runs):
        if run:
            yield (
                as_today(task, at, run) if run == task.today[at] else on_the_clock(task, at, run)
            )


def as_today(task: Round, at: int, run: Route) -> Day:
    """A day as the timetable has it."""
    calls = tuple(
        Call(row, row.held.arrives, row.held.leaves, float(task.km[here, there]))
        for here, there in pairwise((0, *run))
        for row in (task.rows[there - 1],)
    )
    first = calls[0].opens - task.van.setup - float(task.minutes[0, run[0]])
    home = calls[-1].closes + float(task.minutes[run[-1], 0])
    lunch_at, lunch = _gap(task, run)
    return _day(task, at, run, int(first), calls, (lunch_at, lunch), ceil(home))


def _gap(task: Round, run: Route) -> tuple[int, int]:
    """Where today's timetable leaves time for lunch."""
    for here, there in pairwise(run):
        closes, opens = task.rows[here - 1].held.leaves, task.rows[there - 1].held.arrives
        free = opens - closes - task.van.setup - float(task.minutes[here, there])
        late_enough = task.van.lunch_from <= closes + task.van.lunch
        if (
            task.van.lunch
            and late_enough
            and closes <= task.van.lunch_to
            and free >= task.van.lunch - STEP
        ):
            return closes, task.van.lunch
    return 0, 0


def on_the_clock(task: Round, at: int, run: Route) -> Day:
    van, clock, here, taken = task.van, float(task.starts), 0, 0
    calls: list[Call] = []
    for visit in run:
        row, drive = task.rows[visit - 1], float(task.minutes[here, visit])
        ends = clock + drive + van.setup + row.dwell
        if van.lunch and not taken and (clock >= van.lunch_from or ends > van.lunch_to):
            taken = ceil(max(clock, van.lunch_from))
            clock = taken + van.lunch
        begins = clock + drive
        if task.windows is not None:
            begins = max(begins, task.starts + task.windows[visit][0] / 60)
        opens = _rounded(begins + van.setup)
        calls.append(Call(row, opens, opens + row.dwell, float(task.km[here, visit])))
        clock, here = float(opens + row.dwell), visit
    home = ceil(clock + float(task.minutes[here, 0]))
    return _day(task, at, run, task.starts, tuple(calls), (taken, van.lunch if taken else 0), home)


def _rounded(minutes: float) -> int:
    return STEP * ceil(minutes / STEP - 1e-6)


def _day(
    task: Round, at: int, run: Route, leaves: int, calls: tuple[Call, ...],
    lunch: tuple[int, int], home: int,
) -> Day:  # fmt: skip
    date = task.dates[at]
    km = float(way(task.km, run))
    return Day(
        task.van, date.week, date.weekday, date.part, max(leaves, 0), calls, *lunch, home, km,
        task.work(run),
    )  # fmt: skip


def trouble(task: Round, runs: Runs) -> str:
    """What a plan breaks once it is on the clock: "" for nothing."""
    for day in days_of(task, runs):
        changed = any(call.opens != call.row.held.arrives for call in day.calls)
        if not changed:
            continue
        if day.minutes > task.limit + 0.5:
            return "day_too_long"
        if day.home > DAY or any(call.closes > DAY for call in day.calls):
            return "day_too_long"
        for call in day.calls:
            row = call.row
            early = row.opens is not None and call.opens < row.opens
            if early or (row.closes is not None and call.closes > row.closes):
                return "outside_its_hours"
    return ""


def retimed(days: Iterable[Day], rounds: Sequence[Round], cycle: int) -> list[Held]:
    """The rows of the timetable these days make; a visit whose hours differ from week to week
    becomes a row for each of its weeks."""
    cycles = {one.van.id: one.cycle for one in rounds}
    calls: dict[int, list[tuple[int, int, int, int, int]]] = {}
    rows: dict[int, Row] = {}
    for day in days:
        for call in day.calls:
            rows[id(call.row)] = call.row
            at = (day.week, day.weekday, day.part, call.opens, call.closes)
            calls.setdefault(id(call.row), []).append(at)
    found: list[Held] = []
    for key, times in calls.items():
        found += _as_rows(rows[key].held, sorted(times), cycles[rows[key].held.vehicle_id])
    return found


def _as_rows(one: Held, times: list[tuple[int, int, int, int, int]], cycle: int) -> list[Held]:
    week, weekday, part, opens, closes = times[0]
    same = all(it[1:] == times[0][1:] for it in times)
    if same and len(times) * one.every == cycle:
        first = week % one.every
        return [replace(one, week=first, weekday=weekday, part=part, arrives=opens, leaves=closes)]
    return [
        replace(
            one, week=week, weekday=weekday, every=cycle, part=part, arrives=opens, leaves=closes
        )
        for week, weekday, part, opens, closes in times
    ]
