"""Days as even as today's: simulated annealing over single visits and halves of days.

S. Kirkpatrick, C. Gelatt, M. Vecchi: Optimization by simulated annealing, 1983. The solver can
hold days below a length but not above one, so evenness is looked for here. A day with visits
keeps some, so that no date is given up on the way.
"""

import random
import time
from dataclasses import dataclass
from math import exp

from holt.methods.siting.local import ordered
from holt.methods.siting.tasks import Runs, Task, in_time, measure

NEAR = 12
UNEVEN_PRICE = 0.02
"""Kilometers for a minute² of variance beyond today's."""
ALMOST = 0.98
HOT, WARM, COLD = 0.4, 0.12, 0.004
"""Temperatures, as shares of today's kilometers per visit: hot leaves the runs it began with."""
BATCH = 256
"""Steps between two looks at the clock."""

Day = list[int]


def evened(
    task: Task, runs: Runs, *, steps: int, seed: int, heat: float = HOT, seconds: float = 60.0
) -> Runs:
    """Shorter runs whose days with visits vary no more than today's, from at most so many changes.

    It cools by whatever is used up first, the steps or the seconds.
    """
    search = _Search(task, runs, random.Random(seed))
    if search.km <= 0:
        return runs
    hot = heat * search.km / task.visits
    cold = COLD * search.km / task.visits
    began, done = time.monotonic(), 0.0
    for step in range(0, steps, BATCH):
        done = max(step / steps, (time.monotonic() - began) / seconds)
        if done >= 1:
            break
        now = hot * (cold / hot) ** done
        for _ in range(BATCH):
            search.step(now)
    return tuple(ordered(task, tuple(day)) for day in search.best)


@dataclass(slots=True)
class _Change:
    """Two days (or one, twice) as they would be: visits, kilometers, minutes open."""

    here: int
    there: int
    first: Day
    second: Day
    km: tuple[float, float]
    dwell: tuple[float, float]


class _Search:
    """The days as they are, the best so far, and what they cost."""

    def __init__(self, task: Task, runs: Runs, chance: random.Random) -> None:
        self.task, self.ways, self.random = task, task.ways, chance.random
        self.dwell = task.dwell.tolist()
        self.pace = float(task.minutes.sum() / max(task.km.sum(), 1e-9))
        self.days: list[Day] = [list(run) for run in runs]
        self.of = {visit: at for at, day in enumerate(self.days) for visit in day}
        self.free = (ALMOST * measure(task, task.today).unevenness) ** 2
        self.lengths = [self.length(day) for day in self.days]
        self.open = [sum(self.dwell[visit] for visit in day) for day in self.days]
        self.works = [
            km * self.pace + minutes for km, minutes in zip(self.lengths, self.open, strict=True)
        ]
        self.out = sum(1 for day in self.days if day)
        self.sum, self.squares = sum(self.works), sum(work * work for work in self.works)
        order = (task.km[1:, 1:].argsort(axis=1)[:, : NEAR + 1] + 1).tolist()
        near = [[one for one in row if one != at] for at, row in enumerate(order, 1)]
        self.near = [[], *near]
        self.km = sum(self.lengths)
        self.cost = self.km + self.uneven(self.sum, self.squares)
        self.best, self.least = [list(day) for day in self.days], self.cost

    def length(self, day: Day) -> float:
        ways, here, total = self.ways, 0, 0.0
        for visit in day:
            total += ways[here][visit]
            here = visit
        return total + ways[here][0]

    def uneven(self, total: float, squares: float) -> float:
        variance = squares / self.out - (total / self.out) ** 2
        return UNEVEN_PRICE * max(0.0, variance - self.free)

    def step(self, heat: float) -> None:
        """One random change, taken when it is better, or a little worse while it is warm."""
        visit = 1 + int(self.random() * self.task.visits)
        beside = self.near[visit]
        if not beside:
            return
        other = beside[int(self.random() * len(beside))]
        here, there = self.of[visit], self.of[other]
        change = (
            self._elsewhere_that_day(visit, other, here)
            if here == there
            else self._two_days(visit, other, here, there)
        )
        if change is not None:
            self._judge(change, heat)

    def _elsewhere_that_day(self, visit: int, other: int, here: int) -> _Change:
        day = [one for one in self.days[here] if one != visit]
        place = day.index(other) + (self.random() < 0.5)
        day.insert(place, visit)
        return _Change(here, here, day, day, (self.length(day), 0.0), (self.open[here], 0.0))

    def _two_days(self, visit: int, other: int, here: int, there: int) -> _Change | None:
        """A visit beside another, two visits exchanged, or the rests of two days exchanged."""
        first, second = self.days[here], self.days[there]
        at, to = first.index(visit), second.index(other)
        kind = self.random()
        if kind < 0.5:
            return self._relocation(here, there, at, to + (self.random() < 0.5))
        if kind < 0.8:
            beside = to + 1 if self.random() < 0.5 else to - 1
            return self._exchange(here, there, at, min(len(second) - 1, max(0, beside)))
        if kind < 0.9:
            days = first[: at + 1] + second[to:], second[:to] + first[at + 1 :]
        else:
            days = first[: at + 1] + second[to::-1], first[:at:-1] + second[to + 1 :]
        if not days[0] or not days[1]:
            return None
        dwell = sum([self.dwell[one] for one in days[0]])
        both = self.open[here] + self.open[there]
        km = self.length(days[0]), self.length(days[1])
        return _Change(here, there, *days, km, (dwell, both - dwell))

    def _relocation(self, here: int, there: int, at: int, place: int) -> _Change | None:
        first, second, ways = self.days[here], self.days[there], self.ways
        if len(first) == 1:
            return None
        visit = first[at]
        before, after = first[at - 1] if at else 0, first[at + 1] if at + 1 < len(first) else 0
        left = second[place - 1] if place else 0
        right = second[place] if place < len(second) else 0
        row = ways[visit]
        less = ways[before][visit] + row[after] - ways[before][after]
        more = ways[left][visit] + row[right] - ways[left][right]
        minutes = self.dwell[visit]
        return _Change(
            here, there, first[:at] + first[at + 1 :], [*second[:place], visit, *second[place:]],
            (self.lengths[here] - less, self.lengths[there] + more),
            (self.open[here] - minutes, self.open[there] + minutes),
        )  # fmt: skip

    def _exchange(self, here: int, there: int, at: int, to: int) -> _Change:
        first, second, ways = self.days[here], self.days[there], self.ways
        one, other = first[at], second[to]
        before, after = first[at - 1] if at else 0, first[at + 1] if at + 1 < len(first) else 0
        left = second[to - 1] if to else 0
        right = second[to + 1] if to + 1 < len(second) else 0
        there_km = ways[left][one] + ways[one][right] - ways[left][other] - ways[other][right]
        here_km = ways[before][other] + ways[other][after] - ways[before][one] - ways[one][after]
        longer = self.dwell[other] - self.dwell[one]
        return _Change(
            here, there, [*first[:at], other, *first[at + 1 :]],
            [*second[:to], one, *second[to + 1 :]],
            (self.lengths[here] + here_km, self.lengths[there] + there_km),
            (self.open[here] + longer, self.open[there] - longer),
        )  # fmt: skip

    def _judge(self, change: _Change, heat: float) -> None:
        here, there, limit, works = change.here, change.there, self.task.limit, self.works
        work, old = change.km[0] * self.pace + change.dwell[0], works[here]
        total, squares = self.sum + work - old, self.squares + work * work - old * old
        km, second = self.km + change.km[0] - self.lengths[here], 0.0
        if here != there:
            second, old = change.km[1] * self.pace + change.dwell[1], works[there]
            total, squares = total + second - old, squares + second * second - old * old
            km += change.km[1] - self.lengths[there]
        if work > limit or second > limit:
            return
        cost = km + self.uneven(total, squares)
        if cost > self.cost and self.random() >= exp((self.cost - cost) / heat):
            return
        if self._breaks_a_promise(change):
            return
        self.sum, self.squares, self.km, self.cost = total, squares, km, cost
        self._take(change, work, second)

    def _breaks_a_promise(self, change: _Change) -> bool:
        task = self.task
        if not task.pinned:
            return False
        days = ((change.here, change.first), (change.there, change.second))
        kept = all(
            visit not in task.pinned or task.home[visit] == at for at, day in days for visit in day
        )
        return not kept or not all(in_time(task, day) for _, day in days)

    def _take(self, change: _Change, work: float, second: float) -> None:
        days = [(change.here, change.first, work, 0)]
        if change.there != change.here:
            days.append((change.there, change.second, second, 1))
        for at, day, minutes, which in days:
            self.days[at], self.works[at] = day, minutes
            self.lengths[at], self.open[at] = change.km[which], change.dwell[which]
            for visit in day:
                self.of[visit] = at
        if self.cost < self.least - 1e-9:
            self.best, self.least = list(self.days), self.cost
