"""Trimming: nobody counts more than five times as much as the one in the middle."""

from dataclasses import dataclass

import numpy as np

from holt.methods.asking.margins import Numbers
from holt.methods.asking.raking import WITHIN, Kinds, Raked, furthest, rake

MOST = 5.0
"""The limit, as a multiple of the median weight."""
TIMES, IN_VAIN = 12, 2
"""How often weights are raked again after trimming; fewer where the margins cannot be met anyway."""
HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class Trimmed:
    """`limit` is the largest weight allowed (the mean is 1); `people` stand at it.

    `share` is the part of all weight that lay above the limit before anything was cut.
    """

    limit: float
    people: int
    share: float


def rake_and_trim(kinds: Kinds, base: Numbers, most: float = MOST) -> tuple[Raked, Trimmed]:
    """Rake, cut what is above the limit, rake again … until both hold; at the end the limit does."""
    found = first = rake(kinds, base)
    for _time in range(TIMES if first.off <= WITHIN else IN_VAIN):
        limit = most * median(found.weights, kinds.people)
        if found.weights.max() <= limit * (1 + HAIR):
            break
        found = rake(kinds, np.minimum(found.weights, limit))
    limit = most * median(found.weights, kinds.people)
    cut = np.minimum(found.weights, limit)
    kept = cut * (base * kinds.people).sum() / (cut * kinds.people).sum()
    found = Raked(kept, furthest(kinds, kept), first.rounds)
    return found, _trimmed(kinds, first.weights, kept, most)


def _trimmed(kinds: Kinds, before: Numbers, kept: Numbers, most: float) -> Trimmed:
    limit = most * median(kept, kinds.people)
    over = before > limit * (1 + HAIR)
    above = float(((before - limit) * kinds.people)[over].sum())
    at = kinds.people[over & (kept >= limit * (1 - WITHIN))].sum()
    return Trimmed(limit, int(at), above / float((before * kinds.people).sum()))


def median(weights: Numbers, people: Numbers) -> float:
    """The weight of the one in the middle; of the two in the middle, their mean."""
    order = np.argsort(weights, kind="stable")
    reached = np.cumsum(people[order])
    whole = reached[-1]
    low = np.searchsorted(reached, (whole + 1) // 2, side="left")
    high = np.searchsorted(reached, whole // 2 + 1, side="left")
    return float(weights[order[low]] + weights[order[high]]) / 2
