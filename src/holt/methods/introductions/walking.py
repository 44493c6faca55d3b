"""Where a walk from one organization leads: from partner to partner, now and then by the group.

At each step it goes home in one of four cases; else on to a partner, or to the group, which counts
as half a partner, and from there to anyone of it. So somebody without a partner is led to its
group, and best to those in it whom the others lead to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from holt.methods.graph.network import Numbers, Reals
from holt.methods.graph.slots import Slots

RESTART = 0.25
GROUP_COUNTS = 0.5
STEPS = 14
"""Steps of Chebyshev's iteration; each leaves less than half of the error of the last."""


@dataclass(frozen=True)
class Groups:
    """The group of each place by number (−1 for none), how many each has, and which is unknown."""

    of: Numbers
    sizes: Numbers
    unknown: int

    @classmethod
    def of_words(cls, words: Sequence[str]) -> "Groups":
        """Those whose group is not known are one group to walk through, and alike in nothing."""
        known = {
            one: at for at, one in enumerate(sorted(set(words), key=lambda one: (not one, one)))
        }
        numbers = np.array([known[one] for one in words], dtype=np.int64)
        return cls(numbers, np.bincount(numbers, minlength=1), known.get("", len(known)))

    @classmethod
    def none(cls, size: int) -> "Groups":
        """No group to walk through."""
        return cls(np.full(size, -1), np.zeros(1, dtype=np.int64), 0)

    def same(self, places: Numbers) -> Reals:
        """1 where column's place and row are of one known group."""
        here = self.of[places]
        found = (self.of[:, None] == here[None]) & (here != self.unknown)[None]
        return found.astype(float)

    def sums(self, values: Reals) -> Reals:
        """The sum over each group, a row for each."""
        order = np.argsort(self.of, kind="stable")[int((self.of < 0).sum()) :]
        starts = np.concatenate([[0], np.cumsum(self.sizes)[:-1]])
        if not len(order):
            return np.zeros((len(self.sizes), values.shape[1]))
        found: Reals = np.add.reduceat(values[order], starts, axis=0)
        return found


def walk(slots: Slots, groups: Groups, places: Numbers) -> tuple[Reals, Reals]:
    """How often it is found at each place, walking from those given; and the other way round.

    Places in rows, starts in columns. The matrix of steps is symmetric but for the ties each
    has, so one solution serves both ways.
    """
    counts = GROUP_COUNTS * (groups.of >= 0) + slots.degrees
    roots = np.sqrt(np.maximum(counts, 1e-300))[:, None]
    is_there = (counts > 0)[:, None]
    homes = np.zeros((slots.size, len(places)))
    homes[places, np.arange(len(places))] = 1
    found = _solved(slots, groups, homes, np.where(is_there, 1 / roots, 0))
    ratio = np.where(is_there, roots, 0) / np.where(counts[places] > 0, roots[places, 0], 1)[None]
    turned = np.divide(1, ratio, out=np.zeros_like(ratio), where=ratio > 0)
    return RESTART * found * ratio, RESTART * found * turned


def _solved(slots: Slots, groups: Groups, homes: Reals, inverse: Reals) -> Reals:
    """x = home + (1 − restart) · step(x), for organizations and groups together."""
    onward = 1 - RESTART
    spare = np.empty_like(homes)
    roots = np.sqrt(np.maximum(GROUP_COUNTS * groups.sizes, 1e-300))[:, None]
    member = np.maximum(groups.of, 0)
    grouped = (GROUP_COUNTS * (groups.of >= 0))[:, None] * inverse
    before, here = np.zeros_like(homes), homes.copy()
    before_g = here_g = np.zeros((len(groups.sizes), homes.shape[1]))
    factor = 1 / (1 - onward**2 / 2)
    for _step in range(STEPS):
        there = slots.sums(here * inverse, spare)
        there *= inverse
        there += grouped * (here_g / roots)[member]
        there_g = groups.sums(here * grouped) / roots
        before, here = here, factor * (onward * there + homes - before) + before
        before_g, here_g = here_g, factor * (onward * there_g - before_g) + before_g
        factor = 1 / (1 - onward**2 * factor / 4)
    return here
