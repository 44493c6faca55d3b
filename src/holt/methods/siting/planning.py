"""Four weeks of a mobile library: many plans for each vehicle, and the choice among them.

Every candidate is verified and measured beside today; one that drives more by either metric is not
kept, so today's timetable is the worst that can be proposed.
"""

import itertools
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import floor, lcm
from typing import Any

import numpy as np

from holt.methods.siting import choosing
from holt.methods.siting.bounds import bound_km
from holt.methods.siting.choosing import Candidate, Choice
from holt.methods.siting.evening import HOT, WARM, evened
from holt.methods.siting.local import (
    Array,
    brought_home,
    improve,
    ordered,
    relabeled,
    relocated,
    total_km,
)
from holt.methods.siting.roads import Roads
from holt.methods.siting.routing import NoWay, solve, weight_of
from holt.methods.siting.tasks import BrokenPlan, Measure, Runs, Task, measure, tasks_of, verify
from holt.methods.siting.timetable import Service

FREE, WEEKDAYS, DATES, EVEN = "free", "weekdays", "dates", "even"

WAYS: tuple[tuple[str, float, float], ...] = (
    (FREE, 0.0, 6.0),
    (DATES, 0.35, 2.0),
    (EVEN, 0.0, 2.0),
    (DATES, 0.7, 2.0),
    (WEEKDAYS, 0.2, 3.0),
)
"""How to look: what is priced, at which share of today's kilometers per visit, its share of time."""

STEPS_A_SECOND = 120_000
LEAST_STEPS, MOST_STEPS = 4_000, 500_000
"""How many small changes one search for even days tries, by its time."""
SOLVER, AFTER = 0.75, 0.25
"""Shares of a search's time for the solver, and for making its days even after it."""
PATIENCE, LEAST_PATIENCE = 0.5, 0.3
"""What bringing visits home may take beyond it, as a share and in seconds."""
USUAL_WEEKDAYS = 0.25
TRADE = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 1.0)
HAIR = 1e-6
ENOUGH = 0.0005
"""Share of today's driving that is given away for visits that keep their weekday."""
ENOUGH_FOR_A_QUARTER = 0.05
"""Share of what could be saved that is given away to change no more than a quarter of them."""

MOST_NUMBERS = 40_000_000
"""Entries of the solver's matrices (8 bytes each); beyond, only our own small changes are made."""
MOST_VISITS = 1_200
"""Visits of one vehicle's cycle; beyond, a search is not followed by fine work."""

Spread = Callable[..., Iterable[Any]]
"""Like `map`; a door may bring one that uses several processors."""


@dataclass(frozen=True, slots=True)
class Look:
    """One search for one vehicle."""

    task: Task
    way: str
    price: float
    seconds: float
    seed: int
    times: int


@dataclass(frozen=True, slots=True)
class Planned:
    """A choice for the whole service beside today; kilometers and visits are of `weeks` weeks."""

    tasks: tuple[Task, ...]
    choice: Choice
    today: Choice
    weeks: int

    @property
    def saved(self) -> float:
        """Share of driving saved by the fitted metric."""
        return _share_saved(_sum(self.choice, "km"), _sum(self.today, "km"))

    @property
    def careful_saved(self) -> float:
        """The same by the cautious metric."""
        return _share_saved(_sum(self.choice, "careful_km"), _sum(self.today, "careful_km"))

    @property
    def visits(self) -> int:
        return sum(
            task.visits * one.times for task, one in zip(self.tasks, self.choice, strict=True)
        )

    @property
    def moved(self) -> int:
        return sum(one.moved for one in self.choice)

    @property
    def weekday_moved(self) -> int:
        return sum(one.weekday_moved for one in self.choice)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything found: who wants another balance of saving and moving picks it from here."""

    tasks: tuple[Task, ...]
    fleet: tuple[tuple[Candidate, ...], ...]
    today: Choice
    weeks: int

    @property
    def visits(self) -> int:
        """Visits of all vehicles in that many weeks."""
        return sum(t.visits * one.times for t, one in zip(self.tasks, self.today, strict=True))

    def _planned(self, choice: Choice) -> Planned:
        return Planned(self.tasks, choice, self.today, self.weeks)

    def free(self) -> Planned:
        """Whatever saves most; of nearly equal ones, that which keeps most weekdays.

        Where more than a quarter would change, a little more is given away for a quarter at most.
        """
        least = sum(min(one.km for one in own) for own in self.fleet)
        today = sum(one.km for one in self.today)
        every = choosing.choices(self.fleet, choosing.weekday_moved, self.visits)
        kilometers = [sum(one.km for one in choice) for choice in every]
        quarter = floor(USUAL_WEEKDAYS * self.visits + HAIR)
        if kilometers[quarter] <= least + ENOUGH_FOR_A_QUARTER * (today - least) + HAIR:
            least = kilometers[quarter]
        allowed = least + ENOUGH * today
        return self._planned(
            next(one for one, km in zip(every, kilometers, strict=True) if km <= allowed + HAIR)
        )

    def moving(self, share: float) -> Planned:
        """At most this share of visits on another date."""
        return self._within(self.fleet, choosing.moved, share)

    def keeping_weekdays(self, share: float = USUAL_WEEKDAYS) -> Planned:
        """At most this share of visits on another weekday."""
        return self._within(self.fleet, choosing.weekday_moved, share)

    def even(self, share: float = 1.0) -> Planned:
        """Days out no less even than today, for every vehicle."""
        return self._within(self._evener("unevenness"), choosing.moved, share)

    def even_every_date(self, share: float = 1.0) -> Planned:
        """The same, where a date without a stop counts as a day of no minutes."""
        return self._within(self._evener("spread"), choosing.moved, share)

    def trade(self, shares: Sequence[float] = TRADE) -> list[Planned]:
        """The most that can be saved for a rising number of visits moved."""
        every = choosing.choices(self.fleet, choosing.moved, self.visits)
        found: list[Planned] = []
        for share in shares:
            plan = self._planned(every[floor(share * self.visits + HAIR)])
            if not found or plan.saved > found[-1].saved + HAIR:
                found.append(plan)
        return found

    def _within(
        self, fleet: Sequence[Sequence[Candidate]], weight: choosing.Weight, share: float
    ) -> Planned:
        most = floor(share * self.visits + HAIR)
        return self._planned(choosing.choices(fleet, weight, most)[most])

    def _evener(self, name: str) -> list[list[Candidate]]:
        return [
            [one for one in own if getattr(one.measure, name) <= getattr(now.measure, name) + HAIR]
            for own, now in zip(self.fleet, self.today, strict=True)
        ]


def plan(
    service: Service,
    roads: Roads,
    *,
    seed: int,
    seconds: float,
    promised: frozenset[int] = frozenset(),
    setup: int = 0,
    spread: Spread = map,
    workers: int = 1,
) -> Outcome:
    """Look for better runs, about this many seconds long with this many workers in `spread`."""
    tasks = tasks_of(service, roads, setup=setup, promised=promised)
    weeks = lcm(*(task.cycle for task in tasks))
    looks = _looks(tasks, weeks, seed, seconds * workers)
    now = {task.vehicle.name: _today(task, weeks // task.cycle) for task in tasks}
    found = {name: [one] for name, one in now.items()}
    for look, candidates in zip(looks, spread(search, looks), strict=True):
        found[look.task.vehicle.name] += candidates
    fleet = tuple(tuple(found[task.vehicle.name]) for task in tasks)
    return Outcome(tasks, fleet, tuple(own[0] for own in fleet), weeks)


def _looks(tasks: tuple[Task, ...], weeks: int, seed: int, seconds: float) -> list[Look]:
    """Every way for every vehicle, the time shared by how much there is to look for.

    The first way of all vehicles comes first: where time runs out, no vehicle is left behind.
    """
    visits = sum(task.visits for task in tasks)
    weights = sum(weight for _, _, weight in WAYS)
    return [
        Look(
            task, way, price, seconds * task.visits / visits * weight / weights,
            seed * 1000 + at, weeks // task.cycle,
        )
        for at, (way, price, weight) in enumerate(WAYS)
        for task in sorted(tasks, key=lambda task: -task.visits)
        if len(task.dates) > 1 or task.visits > 2
    ]  # fmt: skip


def search(look: Look) -> list[Candidate]:
    """All plans worth keeping that one search comes upon."""
    return list(_candidates(look.task, _found(look), look.times))


def _found(look: Look) -> list[Runs]:
    """All runs worth measuring."""
    until = time.monotonic() + look.seconds * (1 + PATIENCE) + LEAST_PATIENCE
    task = look.task
    start = tuple(ordered(task, run) for run in task.today)
    if task.visits > MOST_VISITS:
        return [start, _solved(look, start)]
    runs = _evened(look, start, HOT) if look.way == EVEN else _solved(look, start)
    found = [start, runs, *_finished(task, look.way, runs)]
    if look.way == FREE:
        found += _finished(task, FREE, _evened(look, runs, WARM))
    best = min(found[1:], key=lambda one: total_km(task, one))
    for one in (best, found[-1]):
        found += itertools.takewhile(
            lambda _: time.monotonic() < until, brought_home(task, one)
        )  # fmt: skip
    return found


def _solved(look: Look, start: Runs) -> Runs:
    """By the solver; by small changes where its matrices would not fit; or as it is."""
    task = look.task
    tolls = _tolls(task, look.way, look.price)
    problem = task.problem(tolls, task.limit)
    if weight_of(problem) > MOST_NUMBERS:
        return improve(task, start, tolls, task.limit, seconds=look.seconds)
    first = start if look.way in (WEEKDAYS, DATES) else None
    seconds = look.seconds * (SOLVER if look.way == FREE else 1.0)
    try:
        return solve(problem, seconds=seconds, seed=look.seed, start=first)
    except NoWay:
        return start


def _evened(look: Look, runs: Runs, heat: float) -> Runs:
    """Days no less even than today's, by many small changes."""
    seconds = look.seconds * (AFTER if look.way == FREE else 1.0)
    steps = int(min(max(seconds * STEPS_A_SECOND, LEAST_STEPS), MOST_STEPS))
    return evened(look.task, runs, steps=steps, seed=look.seed, heat=heat, seconds=seconds)


def _finished(task: Task, way: str, runs: Runs) -> Iterator[Runs]:
    """The same runs on the dates that suit people best."""
    yield relabeled(task, runs)
    if way != DATES:
        yield relabeled(task, runs, weekday_counts=1.0)


def _tolls(task: Task, way: str, price: float) -> Array:
    """What a visit on another date costs, in kilometers."""
    tolls = np.zeros((len(task.dates), task.visits + 1))
    each = price * total_km(task, task.today) / task.visits
    weekdays = np.array([date.weekday for date in task.dates])
    home = np.array(task.home)
    dates = np.arange(len(task.dates))
    if way == WEEKDAYS:
        tolls[weekdays[:, None] != weekdays[home][None, :]] = each
    if way == DATES:
        tolls[dates[:, None] != home[None, :]] = each
    tolls[:, 0] = 0
    return tolls


def _today(task: Task, times: int) -> Candidate:
    return Candidate(task.today, measure(task, task.today), times)


def _candidates(task: Task, found: Iterable[Runs], times: int) -> Iterator[Candidate]:
    """What keeps every promise and drives less by neither metric than today."""
    now = measure(task, task.today)
    for runs in dict.fromkeys(found):
        shown = measure(task, runs)
        if _is_no_worse(shown, now) and _holds(task, runs):
            yield Candidate(runs, shown, times)


def _is_no_worse(one: Measure, now: Measure) -> bool:
    return one.km <= now.km + HAIR and one.careful_km <= now.careful_km + HAIR


def _holds(task: Task, runs: Runs) -> bool:
    try:
        verify(task, runs)
    except BrokenPlan:
        return False
    return True


def _share_saved(km: float, today: float) -> float:
    return 1 - km / today if today > HAIR else 0.0


def _sum(choice: Choice, name: str) -> float:
    return float(sum(getattr(one.measure, name) * one.times for one in choice))


def bound(outcome: Outcome, seconds: float = 60.0) -> float:
    """Kilometers of all vehicles that no plan goes below, for the weeks of the outcome."""
    began, count = time.monotonic(), len(outcome.tasks)
    return sum(
        bound_km(task, began + seconds * at / count) * one.times
        for at, (task, one) in enumerate(zip(outcome.tasks, outcome.today, strict=True), 1)
    )


# --- by hand --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ByHand:
    """What one visit on another date costs: kilometers, the minutes of that day, whether it fits."""

    runs: Runs
    km: float
    careful_km: float
    minutes_there: float
    fits: bool


def moved_by_hand(task: Task, runs: Runs, visit: int, date: int) -> ByHand:
    """Put a visit on a date, where it costs least, both days in the best order we find."""
    here = next(at for at, run in enumerate(runs) if visit in run)
    target = (0, *(one for one in runs[date] if one != visit), 0)
    costs = [
        task.km[before, visit] + task.km[visit, after] - task.km[before, after]
        for before, after in itertools.pairwise(target)
    ]
    changed = relocated(runs, visit, here, date, int(np.argmin(costs))) if here != date else runs
    after = tuple(
        ordered(task, run) if at in (here, date) else run for at, run in enumerate(changed)
    )
    before, now = measure(task, runs), measure(task, after)
    fits = _holds(task, after)
    return ByHand(
        after, now.km - before.km, now.careful_km - before.careful_km, task.work(after[date]), fits
    )
