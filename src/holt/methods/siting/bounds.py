"""What no plan can be shorter than: a spanning tree with priced places (Held and Karp's bound).

M. Held, R. Karp: The traveling-salesman problem and minimum spanning trees, 1970; here with the
depot entered by as many runs as the work needs at least. Neither the length of a day nor promises
enter, so the gap to it is wider than what a better plan could save.
"""

import time
from math import ceil, inf

import numpy as np

from holt.methods.siting.local import Array
from holt.methods.siting.tasks import Task

ROUNDS = 80


def bound_km(task: Task, until: float = inf) -> float:
    """Kilometers that no plan of this vehicle goes below, as far as is known at that moment."""
    pace = float(task.minutes.sum() / max(task.km.sum(), 1e-9))
    fewest, least = 0, 0.0
    while True:
        needed = max(1, ceil((float(task.dwell.sum()) + least * pace) / task.limit))
        if needed <= fewest or needed > len(task.dates):
            return least
        fewest = needed
        least = max(least, least_km(task.km, fewest, len(task.dates), until))
        if time.monotonic() > until:
            return least


def least_km(km: Array, fewest: int, most: int, until: float = inf) -> float:
    """The best bound of the rounds for `fewest` to `most` runs from 0 through all others."""
    size = len(km)
    if size < 3:
        return float(2 * km[0].max())
    prices, best = np.zeros(size), -inf
    step = float(km.mean()) / 2
    for _ in range(ROUNDS):
        value, degrees = _relaxed(km, prices, fewest, most)
        best = max(best, value)
        slope = degrees - 2
        slope[0] = 0
        norm = float((slope**2).sum())
        if norm == 0 or time.monotonic() > until:
            break
        prices = prices + step * slope / max(1.0, norm**0.5)
        step *= 0.96
    return best


def _relaxed(km: Array, prices: Array, fewest: int, most: int) -> tuple[float, Array]:
    """The priced tree, the cheapest ways home, and how often each place is touched."""
    priced = km + prices[:, None] + prices[None, :]
    length, degrees = _tree(priced)
    homes = np.argsort(priced[0, 1:]) + 1
    count = fewest
    while count < min(most, len(homes)) and priced[0, homes[count]] < 0:
        count += 1
    for home in homes[:count]:
        length += float(priced[0, home])
        degrees[home] += 1
    return length - 2 * float(prices[1:].sum()), degrees


def _tree(km: Array) -> tuple[float, Array]:
    """Prim's spanning tree: its length and the degree of each place."""
    size = len(km)
    degrees = np.zeros(size)
    near, parent = km[0].copy(), np.zeros(size, dtype=int)
    outside = np.ones(size, dtype=bool)
    outside[0] = False
    length = 0.0
    for _ in range(size - 1):
        place = int(np.where(outside, near, inf).argmin())
        length += float(near[place])
        degrees[place] += 1
        degrees[parent[place]] += 1
        outside[place] = False
        closer = outside & (km[place] < near)
        near[closer], parent[closer] = km[place][closer], place
    return length, degrees
