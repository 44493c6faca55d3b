"""One plan per vehicle, so that all together move as few visits as wanted and save most.

Choosing one of several for each vehicle under one common budget is the multiple-choice knapsack
(Kellerer, Pferschy, Pisinger 2004, chapter 11); it is solved exactly, for every budget at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from holt.methods.siting.tasks import Measure, Runs


@dataclass(frozen=True, slots=True)
class Candidate:
    """A vehicle's runs, their measure, and how often its cycle fits into the service's."""

    runs: Runs
    measure: Measure
    times: int = 1

    @property
    def km(self) -> float:
        return self.measure.km * self.times

    @property
    def moved(self) -> int:
        return self.measure.moved * self.times

    @property
    def weekday_moved(self) -> int:
        return self.measure.weekday_moved * self.times


Weight = Callable[[Candidate], int]
Choice = tuple[Candidate, ...]


def moved(candidate: Candidate) -> int:
    """Visits on another date."""
    return candidate.moved


def weekday_moved(candidate: Candidate) -> int:
    """Visits on another weekday."""
    return candidate.weekday_moved


def best(candidates: Sequence[Candidate], weight: Weight) -> list[Candidate]:
    """Those that no other beats by kilometers and by weight, lightest first."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda one: (weight(one), one.km)):
        if not kept or one.km < kept[-1].km - 1e-9:
            kept.append(one)
    return kept


def choices(fleet: Sequence[Sequence[Candidate]], weight: Weight, most: int) -> list[Choice]:
    """For every budget 0..most the choice with the fewest kilometers; each must have one of 0."""
    thinned = [best(candidates, weight) for candidates in fleet]
    totals = np.zeros(most + 1)
    picks: list[np.ndarray] = []  # type: ignore[type-arg]
    for candidates in thinned:
        rows = np.full((len(candidates), most + 1), np.inf)
        for at, one in enumerate(candidates):
            heavy = weight(one)
            if heavy <= most:
                rows[at, heavy:] = totals[: most + 1 - heavy] + one.km
        picks.append(rows.argmin(axis=0))
        totals = rows.min(axis=0)
    return [_traced(thinned, picks, weight, budget) for budget in range(most + 1)]


def _traced(
    fleet: list[list[Candidate]],
    picks: list[np.ndarray],  # type: ignore[type-arg]
    weight: Weight,
    budget: int,
) -> Choice:
    chosen = []
    for candidates, pick in zip(reversed(fleet), reversed(picks), strict=True):
        one = candidates[int(pick[budget])]
        chosen.append(one)
        budget -= weight(one)
    return tuple(reversed(chosen))
