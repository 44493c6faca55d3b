"""Shortest ways from many sources at once along the ties in front only (for deep networks).

The same sums as in `sweeping`, where a network has so many levels that going over all ties at
each of them would be waste: long chains, strings of towns along a road.
"""

import numpy as np

from holt.methods.graph.network import Network, Numbers, Reals, repeated

Steps = tuple[Numbers, Numbers]


def creep(net: Network, sources: Numbers) -> Reals:
    """Organizations × sources: how much each source hangs on each organization.

    One number stands for source · size + organization.
    """
    starts = np.arange(len(sources)) * net.size + sources
    ways, steps = _ways(net, starts, len(sources))
    resting = np.zeros_like(ways)
    for before, after in reversed(steps):
        np.add.at(resting, before, ways[before] / ways[after] * (1 + resting[after]))
    resting[starts] = 0
    return resting.reshape(len(sources), net.size).T


def _ways(net: Network, front: Numbers, count: int) -> tuple[Reals, list[Steps]]:
    ways = np.zeros(count * net.size)
    ways[front] = 1
    reached = ways > 0
    first = np.zeros(count * net.size, dtype=np.int64)
    steps: list[Steps] = []
    while len(front):
        here = front % net.size
        degrees = net.degrees[here]
        before = np.repeat(front, degrees)
        after = np.repeat(front - here, degrees) + net.ends[repeated(net.starts[here], degrees)]
        fresh = ~reached[after]
        before, after = before[fresh], after[fresh]
        np.add.at(ways, after, ways[before])
        first[after] = np.arange(len(after))
        front = after[first[after] == np.arange(len(after))]
        reached[front] = True
        steps.append((before, after))
    return ways, steps
