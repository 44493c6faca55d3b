"""Shortest ways from many sources at once, level by level over all ties (for shallow networks).

Source: U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical
Sociology 25, 2001; here its sums are taken for a block of sources together.
"""

import numpy as np
from numpy.typing import NDArray

from holt.methods.graph.network import Numbers, Reals
from holt.methods.graph.slots import Slots


def sweep(slots: Slots, sources: Numbers) -> Reals:
    """Places × sources (given by place): how much each source hangs on each place."""
    spare = np.empty((slots.size, len(sources)))
    resting = np.zeros_like(spare)
    levels = _levels(slots, sources, spare)
    for at in range(len(levels) - 1, 0, -1):
        carried = np.divide(1, levels[at], out=np.zeros_like(spare), where=levels[at] > 0)
        carried *= 1 + resting
        onward = slots.sums(carried, spare)
        onward *= levels[at - 1]
        resting += onward
    return resting


def _levels(slots: Slots, sources: Numbers, spare: Reals) -> list[Reals]:
    """How many shortest ways lead to each place at distance 1, at distance 2 and so on."""
    reached: NDArray[np.bool_] = np.zeros(spare.shape, dtype=bool)
    reached[sources, np.arange(len(sources))] = True
    front = np.zeros_like(spare)
    for column, one in enumerate(sources):
        front[slots.near(one), column] = 1
    levels: list[Reals] = []
    while True:
        np.copyto(front, 0, where=reached)
        new = front > 0
        if not new.any():
            return levels
        levels.append(front)
        reached |= new
        if reached[: slots.tied].all():
            return levels
        front = slots.sums(front, spare)
