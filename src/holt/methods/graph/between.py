"""Betweenness: on what share of the shortest ways between all others each one stands.

Exact where that is quick. Larger networks are sampled: some organizations are drawn, the ways
from them are followed, and the error this leaves is stated.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from math import sqrt

import numpy as np

from holt.methods.graph.creeping import creep
from holt.methods.graph.density import Centralization, centralization
from holt.methods.graph.network import Network, Numbers, Reals, repeated
from holt.methods.graph.slots import Slots
from holt.methods.graph.sweeping import sweep

QUICK = 100_000_000
"""Organizations × (organizations + 2 × ties) up to which all sources are followed."""
PROMISE = 0.02
"""Sampling goes on until the stated error is this share of the highest betweenness."""
FEWEST = 256
CERTAIN = 1.96
ABREAST, WAVE, THREADS = 64, 4, 2
"""Sources followed together, blocks until the error is looked at, blocks at a time."""
DEEP = 20
"""Levels from which it is quicker to follow only the ties in front."""


@dataclass(frozen=True, slots=True)
class Betweenness:
    """Shares of the shortest ways, 0 to 1.

    `sources` of `size` were followed. `error` is the largest ± of any one of them, right in 95 of
    100 samples, in the same unit; `relative` the same as a share of the highest betweenness. Both
    are 0 where all were followed.
    """

    of: Mapping[str, float]
    centralization: Centralization
    sources: int
    size: int
    error: float
    relative: float

    @property
    def is_exact(self) -> bool:
        return self.sources == self.size


def betweenness(net: Network, quick: int = QUICK, promise: float = PROMISE) -> Betweenness:
    """Brandes' sums over all sources, or over as many as keep the promise, drawn in a fixed order."""
    whole = net.size * (net.size + 2 * net.ties) <= quick
    found = _Sums(np.zeros(net.size), np.zeros(net.size), 0, net.size)
    follow, places = _way(net)
    blocks = _blocks(_drawn(net))
    with ThreadPoolExecutor(THREADS) as pool:
        for at in range(0, len(blocks), WAVE):
            for block in pool.map(follow, blocks[at : at + WAVE]):
                found = found.with_more(block)
            if not whole and found.done >= FEWEST and found.relative <= promise:
                break
    return _told(net, found, places)


def _drawn(net: Network) -> Numbers:
    """All organizations in an order without a pattern, the same for the same network."""
    return np.random.default_rng(net.size * 1_000_003 + net.ties).permutation(net.size)


def _blocks(order: Numbers) -> list[Numbers]:
    return [order[at : at + ABREAST] for at in range(0, len(order), ABREAST)]


def _way(net: Network) -> tuple[Callable[[Numbers], "_Sums"], Numbers]:
    """How a block is followed, and the row in which each organization stands then."""
    if _depth(net) > DEEP:
        return lambda block: _summed(creep(net, block)), np.arange(net.size)
    slots = Slots(net)
    return lambda block: _summed(sweep(slots, slots.places[block])), slots.places


def _depth(net: Network) -> int:
    """Twice as far as the farthest is from the one with most ties; no more than DEEP + 1 is told."""
    reached = np.zeros(net.size, dtype=bool)
    front, steps = np.flatnonzero(net.degrees == net.degrees.max(initial=-1))[:1], 0
    while len(front) and 2 * steps <= DEEP:
        reached[front] = True
        near = net.ends[repeated(net.starts[front], net.degrees[front])]
        front = np.unique(near[~reached[near]])
        steps += 1
    return 2 * steps


def _summed(block: Reals) -> "_Sums":
    squares = np.einsum("ij,ij->i", block, block)
    return _Sums(block.sum(axis=1), squares, block.shape[1], len(block))


@dataclass(frozen=True, slots=True)
class _Sums:
    """What `done` sources of `size` said, and its squares, for each organization."""

    sums: Reals
    squares: Reals
    done: int
    size: int

    def with_more(self, other: "_Sums") -> "_Sums":
        return _Sums(
            self.sums + other.sums, self.squares + other.squares, self.done + other.done, self.size
        )

    @property
    def error(self) -> float:
        """The largest ± of a mean over sources that were drawn without putting any back."""
        if not 1 < self.done < self.size:
            return 0.0
        spread = (self.squares - self.sums**2 / self.done) / (self.done - 1)
        left = (1 - self.done / self.size) / self.done
        return CERTAIN * sqrt(max(0.0, float(spread.max())) * left)

    @property
    def relative(self) -> float:
        top = float(self.sums.max(initial=0.0)) / max(self.done, 1)
        return self.error / top if top > 0 else 0.0


def _told(net: Network, found: _Sums, places: Numbers) -> Betweenness:
    others = max((net.size - 1) * (net.size - 2), 1)
    values = found.sums[places] * (net.size / max(found.done, 1) / others)
    return Betweenness(
        net.by_id(values),
        centralization(net, values.tolist(), net.size - 1),
        found.done,
        net.size,
        found.error * net.size / others,
        found.relative,
    )
