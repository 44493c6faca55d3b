"""Four weeks of a mobile library: many plans for each vehicle, and the choice among them.

Every candidate is verified and measured beside today; one that drives more by either metric is not
kept, so today's timetable is the worst that can be proposed.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import floor, lcm
from typing import Any

import numpy as np

from holt.methods.siting import choosing
from holt.methods.siting.bounds import bound_km
from holt.methods.siting.choosing import Candidate, Choice
from holt.methods.siting.local import (
    Array,
    Prices,
    brought_home,
    improve,
    ordered,
    relabeled,
    relocated,
    total_km,
)
from holt.methods.siting.roads import Roads
from holt.methods.siting.routing import NoWay, solve, weight_of
from holt.methods.siting.service import Service
from holt.methods.siting.tasks import BrokenPlan, Measure, Runs, Task, measure, tasks_of, verify

FREE, WEEKDAYS, DATES, EVEN = "free", "weekdays", "dates", "even"

WAYS: tuple[tuple[str, float, float], ...] = (
    (FREE, 0.0, 4.0),
    (WEEKDAYS, 0.15, 1.5),
    (WEEKDAYS, 0.35, 1.5),
    (DATES, 0.3, 1.5),
    (DATES, 0.55, 1.5),
    (DATES, 0.9, 1.5),
    (EVEN, 0.0, 1.5),
    (EVEN, 0.3, 1.5),
)
"""How to look: what is priced, at which share of today's kilometers per visit, its share of time."""

UNEVEN_PRICES = (0.003, 0.01, 0.03, 0.1)
USUAL_WEEKDAYS = 0.25
TRADE = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 1.0)
HAIR = 1e-6
ENOUGH = 0.002
"""Share of today's driving that is given away for visits that keep their weekday."""

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
        """Whatever saves most; of nearly equal ones, that which keeps most weekdays."""
        least = sum(min(one.km for one in own) for own in self.fleet)
        allowed = least + ENOUGH * sum(one.km for one in self.today)
        every = choosing.choices(self.fleet, choosing.weekday_moved, self.visits)
        return self._planned(
            next(choice for choice in every if sum(one.km for one in choice) <= allowed)
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
    looks = sorted(_looks(tasks, seed, seconds * workers), key=lambda look: -look.seconds)
    found: dict[str, list[Runs]] = {task.vehicle.name: [task.today] for task in tasks}
    for look, runs in zip(looks, spread(search, looks), strict=True):
        found[look.task.vehicle.name] += runs
    fleet = tuple(
        _candidates(task, found[task.vehicle.name], weeks // task.cycle) for task in tasks
    )
    return Outcome(tasks, fleet, tuple(own[0] for own in fleet), weeks)


def _looks(tasks: tuple[Task, ...], seed: int, seconds: float) -> Iterator[Look]:
    """Every way for every vehicle, the time shared by how much there is to look for."""
    visits = sum(task.visits for task in tasks)
    weights = sum(weight for _, _, weight in WAYS)
    for task in tasks:
        if len(task.dates) < 2 and task.visits < 3:
            continue
        for at, (way, price, weight) in enumerate(WAYS):
            share = seconds * task.visits / visits * weight / weights
            yield Look(task, way, price, share, seed * 1000 + at)


def search(look: Look) -> list[Runs]:
    """All runs worth measuring that one search comes upon."""
    task = look.task
    start = tuple(ordered(task, run) for run in task.today)
    limit = task.limit if look.way != EVEN else _even_limit(task)
    tolls = _tolls(task, look.way, look.price)
    problem = task.problem(tolls, limit)
    first = start if look.way in (WEEKDAYS, DATES) else None
    try:
        if weight_of(problem) > MOST_NUMBERS:
            runs = improve(task, start, Prices(tolls), limit)
        else:
            runs = solve(problem, seconds=look.seconds, seed=look.seed, start=first)
    except NoWay:
        return [start]
    if task.visits > MOST_VISITS:
        return [start, runs]
    found = [start, runs, *_finished(task, look.way, runs)]
    best = min(found[1:], key=lambda one: total_km(task, one))
    return [*found, *brought_home(task, best), *_evened(task, best)]


def _finished(task: Task, way: str, runs: Runs) -> Iterator[Runs]:
    """The same runs on the dates that suit people best."""
    yield relabeled(task, runs)
    if way != DATES:
        yield relabeled(task, runs, weekday_counts=1.0)


def _evened(task: Task, runs: Runs) -> Iterator[Runs]:
    """Evener days, the price of unevenness rising."""
    tolls = np.zeros((len(task.dates), task.visits + 1))
    free = measure(task, task.today).spread
    for price in UNEVEN_PRICES:
        runs = improve(task, runs, Prices(tolls, free, price), task.limit)
        yield runs


def _even_limit(task: Task) -> float:
    """A day's limit that leaves no room for very uneven ones."""
    now = measure(task, task.today)
    return min(task.limit, now.minutes / len(task.dates) + 1.3 * now.spread)


def _tolls(task: Task, way: str, price: float) -> Array:
    """What a visit on another date costs, in kilometers."""
    tolls = np.zeros((len(task.dates), task.visits + 1))
    each = price * total_km(task, task.today) / task.visits
    weekdays = np.array([date.weekday for date in task.dates])
    home = np.array(task.home)
    dates = np.arange(len(task.dates))
    if way == WEEKDAYS:
        tolls[weekdays[:, None] != weekdays[home][None, :]] = each
    if way in (DATES, EVEN):
        tolls[dates[:, None] != home[None, :]] = each
    if way == EVEN:
        _anchor(task, tolls)
    tolls[:, 0] = 0
    return tolls


def _anchor(task: Task, tolls: Array) -> None:
    """Each date keeps its farthest visit, so that none is given up."""
    far = total_km(task, task.today) * 10
    for date, run in enumerate(task.today):
        visit = max(run, key=lambda one: float(task.km[0, one]))
        tolls[:, visit] = far
        tolls[date, visit] = 0


def _candidates(task: Task, found: Iterable[Runs], times: int) -> tuple[Candidate, ...]:
    """Today first, then what keeps every promise and drives less by neither metric."""
    now = measure(task, task.today)
    kept = [Candidate(task.today, now, times)]
    for runs in dict.fromkeys(found):
        shown = measure(task, runs)
        if _is_no_worse(shown, now) and _holds(task, runs):
            kept.append(Candidate(runs, shown, times))
    return tuple(kept)


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


def bound(outcome: Outcome) -> float:
    """Kilometers of all vehicles that no plan goes below, for the weeks of the outcome."""
    return sum(
        bound_km(task) * one.times for task, one in zip(outcome.tasks, outcome.today, strict=True)
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
