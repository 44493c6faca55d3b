"""One vehicle's timetable in numbers: visits, dates, kilometers, minutes, and what each plan is."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

import numpy as np

from holt.methods.siting.roads import Matrix, Roads, Spot, depot_of, matrices
from holt.methods.siting.routing import LONG, Problem, Route
from holt.methods.siting.timetable import Date, Service, Stop, Vehicle, dates_of, service_of

ROUNDING = 10
"""Seconds by which a day of whole seconds may seem longer than it is."""

Runs = tuple[Route, ...]
"""Visits of each date in order; 1 is the first visit, 0 the depot."""


@dataclass(frozen=True)
class Task:
    """A vehicle's visits within its own cycle; arrays have the depot at 0.

    `home[i]` is the date of visit i today; a pinned visit stays there. `limit` is the longest day
    today in minutes of driving, stops and setting up, lunch apart.
    """

    vehicle: Vehicle
    cycle: int
    stops: tuple[Stop, ...]
    home: tuple[int, ...]
    pinned: frozenset[int]
    depot: Spot
    km: Matrix
    careful_km: Matrix
    minutes: Matrix
    dwell: Matrix
    windows: tuple[tuple[int, int], ...] | None

    @property
    def dates(self) -> tuple[Date, ...]:
        return self.vehicle.dates

    @property
    def visits(self) -> int:
        return len(self.stops)

    @cached_property
    def today(self) -> Runs:
        """Today's runs."""
        runs: list[list[int]] = [[] for _ in self.dates]
        for visit in range(1, self.visits + 1):
            runs[self.home[visit]].append(visit)
        return tuple(tuple(run) for run in runs)

    @cached_property
    def limit(self) -> float:
        """Minutes of today's longest day."""
        return max(self.work(run) for run in self.today)

    @cached_property
    def ways(self) -> list[list[float]]:
        """Kilometers as plain lists: many single look-ups are quicker there."""
        return self.km.tolist()  # type: ignore[no-any-return]

    @cached_property
    def careful_ways(self) -> list[list[float]]:
        """The same by the cautious metric."""
        return self.careful_km.tolist()  # type: ignore[no-any-return]

    @cached_property
    def times(self) -> list[list[float]]:
        """Minutes on the road."""
        return self.minutes.tolist()  # type: ignore[no-any-return]

    @cached_property
    def open(self) -> list[float]:
        """Minutes of each visit; 0 is the depot."""
        return self.dwell.tolist()  # type: ignore[no-any-return]

    def work(self, run: Route) -> float:
        """Minutes of one day: driving and stops."""
        return along(self.times, run) + sum([self.open[visit] for visit in run])

    def problem(self, tolls: np.ndarray, limit: float) -> Problem:  # type: ignore[type-arg]
        """As the solver wants it. `tolls[date, visit]` in kilometers; pins are added."""
        meters = np.rint(self.km * 1000).astype(np.int64)
        tolled = np.rint(tolls * 1000).astype(np.int64)
        for visit in self.pinned:
            tolled[:, visit] = LONG
            tolled[self.home[visit], visit] = 0
        return Problem(
            meters,
            np.rint(self.minutes * 60).astype(np.int64),
            tuple(int(minutes * 60) for minutes in self.dwell),
            tolled,
            limits=(ceil(limit * 60) + ROUNDING,) * len(self.dates),
            windows=self.windows,
        )


def along(ways: list[list[float]], run: Route) -> float:
    """Out from the depot, through the run and home again."""
    here, total = 0, 0.0
    for visit in run:
        total += ways[here][visit]
        here = visit
    return total + ways[here][0]


def tasks_of(
    service: Service, roads: Roads, *, setup: int = 0, promised: Container[int] = ()
) -> tuple[Task, ...]:
    """A task for each vehicle; each repeats after its own cycle.

    `setup` minutes are added to every stop; `promised` are the rows of stops that keep their day.
    """
    return tuple(
        task_of(vehicle, roads, setup=setup, promised=promised)
        for own in service.vehicles
        for vehicle in service_of(own.stops).vehicles
    )


def task_of(
    vehicle: Vehicle, roads: Roads, *, setup: int = 0, promised: Container[int] = ()
) -> Task:
    """The task of one vehicle."""
    cycle = service_of(vehicle.stops).cycle
    stops, home = [], [0]
    for at, date in enumerate(vehicle.dates):
        for stop in vehicle.stops:
            if date in dates_of(stop, cycle):
                stops.append(stop)
                home.append(at)
    depot = depot_of(vehicle, cycle)
    km, careful_km = matrices(vehicle, stops, depot, roads, cycle)
    dwell = np.array([0.0, *(stop.dwell + setup for stop in stops)])
    minutes = km / roads.kmh * 60
    kept = frozenset(visit for visit, stop in enumerate(stops, 1) if stop.row in promised)
    bare = Task(
        vehicle, cycle, tuple(stops), tuple(home), kept, depot,
        km, careful_km, minutes, dwell, None,
    )  # fmt: skip
    return _with_promises(bare)


# --- promises -------------------------------------------------------------------------------------


def _with_promises(task: Task) -> Task:
    """Places with several dates keep them; those with two visits a day keep them apart."""
    dates: dict[object, set[int]] = defaultdict(set)
    daily: dict[tuple[Spot, int], list[int]] = defaultdict(list)
    for visit, stop in enumerate(task.stops, 1):
        dates[stop.spot, stop.name.casefold()].add(task.home[visit])
        daily[stop.spot, task.home[visit]].append(visit)
    pinned = set(task.pinned) | {
        visit
        for visit, stop in enumerate(task.stops, 1)
        if len(dates[stop.spot, stop.name.casefold()]) > 1
    }
    twice = [visits for visits in daily.values() if len(visits) > 1 and _apart(task, visits)]
    pinned |= {visit for visits in twice for visit in visits}
    windows = _windows(task, twice) if twice else None
    return Task(
        task.vehicle, task.cycle, task.stops, task.home, frozenset(pinned), task.depot,
        task.km, task.careful_km, task.minutes, task.dwell, windows,
    )  # fmt: skip


def _apart(task: Task, visits: list[int]) -> bool:
    """Whether the vehicle goes elsewhere between two visits of one place."""
    run = task.today[task.home[visits[0]]]
    at = [run.index(visit) for visit in visits]
    return max(at) - min(at) >= len(visits)


def _windows(task: Task, twice: list[list[int]]) -> tuple[tuple[int, int], ...]:
    """Two visits of a day stay at least half as long apart as the day runs today."""
    windows = [(0, 24 * 3600)] * (task.visits + 1)
    for visits in twice:
        run = task.today[task.home[visits[0]]]
        begins = dict(zip(run, begin_minutes(task, run), strict=True))
        ordered = sorted(visits, key=lambda visit: begins[visit])
        for earlier, later in itertools.pairwise(ordered):
            middle, apart = begins[earlier] + begins[later], begins[later] - begins[earlier]
            closes, opens = (middle / 2 - apart / 4) * 60, (middle / 2 + apart / 4) * 60
            windows[earlier] = windows[earlier][0], int(closes)
            windows[later] = int(opens), windows[later][1]
    return tuple(windows)


def begin_minutes(task: Task, run: Route) -> list[float]:
    """When each service begins, in minutes after leaving the depot, without waiting."""
    clock, here, begins = 0.0, 0, []
    for visit in run:
        clock += float(task.minutes[here, visit])
        begins.append(clock)
        clock += float(task.dwell[visit])
        here = visit
    return begins


# --- what a plan is -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Measure:
    """A vehicle's runs by every measure; sums are for its own cycle.

    `unevenness` is the standard deviation of the minutes of the days it is out; `spread` counts a
    date that no longer has a stop as a day of no minutes.
    """

    km: float
    careful_km: float
    moved: int
    weekday_moved: int
    minutes: float
    longest: float
    unevenness: float
    spread: float
    days_out: int


def measure(task: Task, runs: Runs) -> Measure:
    """Measure these runs."""
    work = np.array([task.work(run) for run in runs])
    elsewhere = [
        (at, visit) for at, run in enumerate(runs) for visit in run if task.home[visit] != at
    ]
    weekdays = [date.weekday for date in task.dates]
    return Measure(
        km=sum(along(task.ways, run) for run in runs),
        careful_km=sum(along(task.careful_ways, run) for run in runs),
        moved=len(elsewhere),
        weekday_moved=sum(weekdays[at] != weekdays[task.home[visit]] for at, visit in elsewhere),
        minutes=float(work.sum()),
        longest=float(work.max()),
        unevenness=float(work[work > 0].std()),
        spread=float(work.std()),
        days_out=int((work > 0).sum()),
    )


class BrokenPlan(AssertionError):
    """A plan that breaks a promise: says which, and where."""


def verify(task: Task, runs: Runs) -> None:
    """Every visit once, promises kept, no day longer than today's longest. Raises BrokenPlan."""
    served = Counter(visit for run in runs for visit in run)
    if served != Counter(range(1, task.visits + 1)):
        raise BrokenPlan(f"{task.vehicle.name}: visits")
    for at, run in enumerate(runs):
        if any(task.home[visit] != at for visit in run if visit in task.pinned):
            raise BrokenPlan(f"{task.vehicle.name}: a promise on {task.dates[at]}")
        if task.work(run) > task.limit + 0.5:
            raise BrokenPlan(f"{task.vehicle.name}: a long day on {task.dates[at]}")
        if not in_time(task, run):
            raise BrokenPlan(f"{task.vehicle.name}: two visits of a day on {task.dates[at]}")


def in_time(task: Task, run: Sequence[int]) -> bool:
    """Whether the order keeps the windows, waiting where a window opens later, within the limit."""
    if task.windows is None:
        return True
    clock, here = 0.0, 0
    for visit in run:
        opens, closes = task.windows[visit]
        clock += float(task.minutes[here, visit])
        if clock > closes / 60 + 0.5:
            return False
        clock = max(clock, opens / 60) + float(task.dwell[visit])
        here = visit
    return clock + float(task.minutes[here, 0]) <= task.limit + 0.5
