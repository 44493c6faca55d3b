"""Days as even as today's: simulated annealing over single visits and halves of days.

S. Kirkpatrick, C. Gelatt, M. Vecchi: Optimization by simulated annealing, 1983. The solver can
hold days below a length but not above one, so evenness is looked for here. A day with visits
keeps some, so that no date is given up on the way.
"""

import random
from math import exp

from holt.methods.siting.local import ordered
from holt.methods.siting.tasks import Runs, Task, in_time, measure

NEAR = 12
UNEVEN_PRICE = 0.02
"""Kilometers for a minute² of variance beyond today's."""
ALMOST = 0.98
HOT, WARM, COLD = 0.4, 0.12, 0.004
"""Temperatures, as shares of today's kilometers per visit: hot leaves the runs it began with."""

Day = list[int]


def evened(task: Task, runs: Runs, *, steps: int, seed: int, heat: float = HOT) -> Runs:
    """Shorter runs whose days with visits vary no more than today's, from so many changes."""
    search = _Search(task, runs, random.Random(seed))
    hot = heat * search.km / task.visits
    cold = COLD * search.km / task.visits
    for step in range(steps):
        search.step(hot * (cold / hot) ** (step / steps))
    return tuple(ordered(task, tuple(day)) for day in search.best)


class _Search:
    """The days as they are, the best so far, and what they cost."""

    def __init__(self, task: Task, runs: Runs, chance: random.Random) -> None:
        self.task, self.ways, self.chance = task, task.ways, chance
        self.dwell = task.dwell.tolist()
        self.pace = float(task.minutes.sum() / max(task.km.sum(), 1e-9))
        self.days: list[Day] = [list(run) for run in runs]
        self.of = {visit: at for at, day in enumerate(self.days) for visit in day}
        self.free = (ALMOST * measure(task, task.today).unevenness) ** 2
        self.lengths = [self.length(day) for day in self.days]
        self.works = [self.work(day, km) for day, km in zip(self.days, self.lengths, strict=True)]
        order = (task.km[1:, 1:].argsort(axis=1)[:, : NEAR + 1] + 1).tolist()
        near = [[one for one in row if one != at] for at, row in enumerate(order, 1)]
        self.near = [[], *near]
        self.km = sum(self.lengths)
        self.cost = self.km + self.uneven(self.works)
        self.best, self.least = [list(day) for day in self.days], self.cost

    def length(self, day: Day) -> float:
        ways, here, total = self.ways, 0, 0.0
        for visit in day:
            total += ways[here][visit]
            here = visit
        return total + ways[here][0]

    def work(self, day: Day, km: float) -> float:
        return km * self.pace + sum(self.dwell[visit] for visit in day)

    def uneven(self, works: list[float]) -> float:
        out = [one for one in works if one > 0]
        mean = sum(out) / len(out)
        variance = sum((one - mean) ** 2 for one in out) / len(out)
        return UNEVEN_PRICE * max(0.0, variance - self.free)

    def step(self, heat: float) -> None:
        """One random change, taken when it is better, or a little worse while it is warm."""
        visit = self.chance.randrange(1, self.task.visits + 1)
        beside = self.near[visit]
        if not beside:
            return
        other = beside[self.chance.randrange(len(beside))]
        here, there = self.of[visit], self.of[other]
        changed = self._changed(visit, other, here, there)
        if changed is not None:
            self._judge(changed, heat)

    def _changed(self, visit: int, other: int, here: int, there: int) -> dict[int, Day] | None:
        """A visit beside another, two visits exchanged, or the rests of two days exchanged."""
        kind = self.chance.random()
        first, second = self.days[here], self.days[there]
        at, to = first.index(visit), second.index(other)
        if here == there:
            day = [one for one in first if one != visit]
            place = day.index(other) + self.chance.randrange(2)
            return {here: [*day[:place], visit, *day[place:]]}
        if kind < 0.5:
            place = to + self.chance.randrange(2)
            day = first[:at] + first[at + 1 :]
            return {here: day, there: [*second[:place], visit, *second[place:]]}
        if kind < 0.8:
            to = min(len(second) - 1, max(0, to + self.chance.choice((-1, 1))))
            swapped = [*first[:at], second[to], *first[at + 1 :]]
            return {here: swapped, there: [*second[:to], visit, *second[to + 1 :]]}
        if kind < 0.9:
            return {here: first[: at + 1] + second[to:], there: second[:to] + first[at + 1 :]}
        back = second[to + 1 :]
        return {here: first[: at + 1] + second[to::-1], there: first[:at:-1] + back}

    def _judge(self, changed: dict[int, Day], heat: float) -> None:
        works, km, lengths = list(self.works), self.km, {}
        for at, day in changed.items():
            if not day:
                return
            lengths[at] = self.length(day)
            works[at] = self.work(day, lengths[at])
            km += lengths[at] - self.lengths[at]
            if works[at] > self.task.limit:
                return
        cost = km + self.uneven(works)
        if cost > self.cost and self.chance.random() >= exp((self.cost - cost) / heat):
            return
        if self._breaks_a_promise(changed):
            return
        self._take(changed, lengths, works, km, cost)

    def _breaks_a_promise(self, changed: dict[int, Day]) -> bool:
        task = self.task
        if not task.pinned:
            return False
        kept = all(
            visit not in task.pinned or task.home[visit] == at
            for at, day in changed.items()
            for visit in day
        )
        return not kept or not all(in_time(task, day) for day in changed.values())

    def _take(
        self,
        changed: dict[int, Day],
        lengths: dict[int, float],
        works: list[float],
        km: float,
        cost: float,
    ) -> None:
        for at, day in changed.items():
            self.days[at], self.lengths[at] = day, lengths[at]
            for visit in day:
                self.of[visit] = at
        self.works, self.km, self.cost = works, km, cost
        if cost < self.least - 1e-9:
            self.best, self.least = [list(day) for day in self.days], cost
