"""Small changes to a vehicle's runs: one visit elsewhere, a run turned round, a visit brought home.

What the solver has no words for is done here, and what is too large for it.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from holt.methods.siting.routing import LONG, Route
from holt.methods.siting.tasks import Runs, Task, along, in_time

MOST_STEPS = 600
LEAST_GAIN = 1e-6
Array = np.ndarray[Any, Any]
Ways = list[list[float]]


def improve(task: Task, runs: Runs, tolls: Array, limit: float, *, seconds: float = 60.0) -> Runs:
    """Steepest descent: the best single visit elsewhere, each changed run put in order.

    `tolls[date, visit]` kilometers are paid for a visit on that date.
    """
    until = time.monotonic() + seconds
    runs = tuple(ordered(task, run) for run in runs)
    for _ in range(MOST_STEPS if task.visits < 600 else MOST_STEPS // 10):
        better = _best_relocation(task, runs, tolls, limit)
        if better is None or time.monotonic() > until:
            break
        runs = better
    return runs


def ordered(task: Task, run: Route) -> Route:
    """The run by 2-opt and by moving chains of up to three, if its windows still hold."""
    if len(run) < 3:
        return run
    best = run
    while True:
        shorter = _reordered(task.ways, best)
        if shorter is None or not in_time(task, shorter):
            return best
        best = shorter


def _reordered(km: Ways, run: Route) -> Route | None:
    """The best single turn-round of a stretch or move of a chain, or None."""
    at = [0, *run, 0]
    last = len(at) - 1
    best = -LEAST_GAIN
    change: tuple[int, int, tuple[int, bool] | None] | None = None
    for first in range(1, last):
        for end in range(first, last):
            before, start, stop, after = at[first - 1], at[first], at[end], at[end + 1]
            cut = km[before][start] + km[stop][after]
            gain = km[before][stop] + km[start][after] - cut
            if gain < best:
                best, change = gain, (first, end, None)
            if end - first < 3:
                found = _moved_chain(km, at, first, end, cut - km[before][after], best)
                if found is not None:
                    best, change = found[0], (first, end, found[1:])
    return None if change is None else tuple(_applied(at, *change))


def _moved_chain(
    km: Ways, at: list[int], first: int, end: int, saved: float, best: float
) -> tuple[float, int, bool] | None:
    """Where the chain first..end costs least, and whether it is turned round there."""
    found = None
    start, stop = at[first], at[end]
    for gap in range(len(at) - 1):
        if first - 1 <= gap <= end:
            continue
        here, there = at[gap], at[gap + 1]
        plain = km[here][start] + km[stop][there] - km[here][there] - saved
        turned = km[here][stop] + km[start][there] - km[here][there] - saved
        if min(plain, turned) < best:
            best = min(plain, turned)
            found = best, gap, bool(turned < plain)
    return found


def _applied(at: list[int], first: int, end: int, to: tuple[int, bool] | None) -> list[int]:
    chain = at[first : end + 1]
    if to is None:
        return (at[:first] + chain[::-1] + at[end + 1 :])[1:-1]
    gap, turned = to
    chain = chain[::-1] if turned else chain
    rest = at[:first] + at[end + 1 :]
    place = gap + 1 if gap < first else gap + 1 - len(chain)
    return (rest[:place] + chain + rest[place:])[1:-1]


# --- one visit elsewhere --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Table:
    """For every visit (row) and date (column): kilometers more, and where it would be put."""

    change: Array
    place: Array
    gain: Array
    of: Array


def _table(task: Task, runs: Runs) -> _Table:
    size, dates = task.visits, len(runs)
    gain, of = np.zeros(size + 1), np.zeros(size + 1, dtype=int)
    change, place = np.zeros((size + 1, dates)), np.zeros((size + 1, dates), dtype=int)
    for date, run in enumerate(runs):
        at = np.array([0, *run, 0])
        here, there = at[:-1], at[1:]
        more = task.km[:, here] + task.km[:, there] - task.km[here, there][None, :]
        place[:, date] = more.argmin(axis=1)
        change[:, date] = more.min(axis=1)
        if run:
            middle = at[1:-1]
            gain[middle] = (
                task.km[at[:-2], middle] + task.km[middle, at[2:]] - task.km[at[:-2], at[2:]]
            )
            of[middle] = date
    return _Table(change, place, gain, of)


def _best_relocation(task: Task, runs: Runs, tolls: Array, limit: float) -> Runs | None:
    """The runs after the change that gains most, or None when none gains."""
    table = _table(task, runs)
    work = np.array([task.work(run) for run in runs])
    pace = float(task.minutes.sum() / max(task.km.sum(), 1e-9))
    visits = np.arange(len(table.of))
    here = table.of
    more_toll = tolls.T - tolls[here, visits][:, None]
    cost = table.change - table.gain[:, None] + more_toll
    more = table.change * pace + task.dwell[:, None]
    forbidden = work[None, :] + more > limit
    forbidden[0, :] = True
    forbidden[visits, here] = True
    for visit in task.pinned:
        forbidden[visit, :] = True
    cost[forbidden] = LONG
    return _first_that_holds(task, runs, table, cost)


def _first_that_holds(task: Task, runs: Runs, table: _Table, cost: Array) -> Runs | None:
    best = np.argsort(cost, axis=None)[:20]
    for flat in best:
        visit, date = divmod(int(flat), len(runs))
        if cost[visit, date] > -LEAST_GAIN:
            return None
        changed = relocated(runs, visit, int(table.of[visit]), date, int(table.place[visit, date]))
        home, away = ordered(task, changed[table.of[visit]]), ordered(task, changed[date])
        if in_time(task, home) and in_time(task, away):
            return _with(changed, {int(table.of[visit]): home, date: away})
    return None


def relocated(runs: Runs, visit: int, here: int, there: int, place: int) -> Runs:
    """With one visit taken from a date and put at a place of another."""
    without = tuple(one for one in runs[here] if one != visit)
    target = runs[there]
    return _with(runs, {here: without, there: (*target[:place], visit, *target[place:])})


def _with(runs: Runs, changed: dict[int, Route]) -> Runs:
    return tuple(changed.get(at, run) for at, run in enumerate(runs))


# --- brought home ---------------------------------------------------------------------------------


def brought_home(task: Task, runs: Runs) -> Iterator[Runs]:
    """Step by step one moved visit less, the one that costs least first; the limit is kept."""
    while True:
        table = _table(task, runs)
        moved = [v for v in range(1, task.visits + 1) if table.of[v] != task.home[v]]
        moved.sort(key=lambda v: float(table.change[v, task.home[v]] - table.gain[v]))
        for visit in moved:
            here, home = int(table.of[visit]), task.home[visit]
            changed = relocated(runs, visit, here, home, int(table.place[visit, home]))
            fits = task.work(changed[home]) <= task.limit
            if fits and in_time(task, changed[home]) and in_time(task, changed[here]):
                runs = changed
                yield runs
                break
        else:
            return


# --- which date is whose --------------------------------------------------------------------------


def relabeled(task: Task, runs: Runs, *, weekday_counts: float = 0.3) -> Runs:
    """The same runs on the dates that keep most visits: a date kept counts 1, its weekday less."""
    count = len(runs)
    cost = np.zeros((count, count))
    weekdays = [date.weekday for date in task.dates]
    for at, run in enumerate(runs):
        for visit in run:
            home = task.home[visit]
            cost[at, home] -= 1.0
            for date in range(count):
                if weekdays[date] == weekdays[home]:
                    cost[at, date] -= weekday_counts
            if visit in task.pinned:
                cost[at, :] += LONG
                cost[at, home] -= LONG
    to = assignment(cost)
    changed: list[Route] = [()] * count
    for at, date in enumerate(to):
        changed[date] = runs[at]
    return tuple(changed)


def assignment(cost: Array) -> list[int]:
    """The column of each row with the least sum (Hungarian method, Jonker and Volgenant's form)."""
    size = len(cost)
    rows, columns = np.zeros(size + 1), np.zeros(size + 1)
    match = [0] * (size + 1)
    for row in range(1, size + 1):
        match[0] = row
        column, least, seen = 0, np.full(size + 1, np.inf), np.zeros(size + 1, dtype=bool)
        back = np.zeros(size + 1, dtype=int)
        while match[column]:
            seen[column] = True
            slack = cost[match[column] - 1] - rows[match[column]] - columns[1:]
            closer = ~seen[1:] & (slack < least[1:])
            least[1:][closer], back[1:][closer] = slack[closer], column
            following = int(np.where(seen, np.inf, least)[1:].argmin()) + 1
            delta = least[following]
            for done in np.flatnonzero(seen):
                rows[match[done]] += delta
                columns[done] -= delta
            least[~seen] -= delta
            column = following
        while column:
            match[column] = match[back[column]]
            column = int(back[column])
    found = [0] * size
    for column in range(1, size + 1):
        found[match[column] - 1] = column - 1
    return found


def total_km(task: Task, runs: Runs) -> float:
    """Kilometers of all runs by the fitted metric."""
    return sum(along(task.ways, run) for run in runs)
