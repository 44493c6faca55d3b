"""Betweenness: on what share of the shortest ways between all others each one stands.

Exact where that is quick. Larger networks are sampled: some organizations are drawn, the ways
from them are followed, and the error this leaves is stated for the one most depended on.
"""

from collections.abc import Iterator, Mapping
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
FEWEST = 512
CERTAIN = 1.96
DEEP = 20
"""Levels from which it is quicker to follow only the ties in front."""


@dataclass(frozen=True, slots=True)
class Betweenness:
    """Shares of the shortest ways, 0 to 1.

    `sources` of `size` were followed. `error` is ± in 95 of 100 samples for the highest, in the
    same unit; `relative` the same as a share of the highest. Both are 0 where all were followed.
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
    order = _drawn(net)
    whole = net.size * (net.size + 2 * net.ties) <= quick
    sums, squares, done = np.zeros(net.size), np.zeros(net.size), 0
    blocks, places = _blocks(net, order)
    for block in blocks:
        sums += block.sum(axis=1)
        done += block.shape[1]
        if not whole:
            squares += np.einsum("ij,ij->i", block, block)
        if not whole and FEWEST <= done and _error(sums, squares, done, net.size)[1] <= promise:
            break
    return _told(net, sums[places], squares[places], done)


def _drawn(net: Network) -> Numbers:
    """All organizations in an order without a pattern, the same for the same network."""
    return np.random.default_rng(net.size * 1_000_003 + net.ties).permutation(net.size)


def _blocks(net: Network, order: Numbers) -> tuple[Iterator[Reals], Numbers]:
    """Blocks of dependencies, and the row in which each organization stands there."""
    if _depth(net) > DEEP:
        return creep(net, order), np.arange(net.size)
    slots = Slots(net)
    return sweep(slots, order), slots.places


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


def _error(sums: Reals, squares: Reals, done: int, size: int) -> tuple[float, float]:
    """± of the highest's mean over sources, and that as a share of it; drawn without return."""
    top = int(sums.argmax())
    mean = sums[top] / done
    spread = max(0.0, (squares[top] - done * mean * mean) / max(done - 1, 1))
    error = CERTAIN * sqrt(spread / done * max(0.0, 1 - done / size))
    return error, error / mean if mean > 0 else 0.0


def _told(net: Network, sums: Reals, squares: Reals, done: int) -> Betweenness:
    others = max((net.size - 1) * (net.size - 2), 1)
    values = sums * (net.size / max(done, 1) / others)
    error, relative = _error(sums, squares, done, net.size) if 0 < done < net.size else (0.0, 0.0)
    return Betweenness(
        net.by_id(values),
        centralization(net, values.tolist(), net.size - 1),
        done,
        net.size,
        error * net.size / others,
        relative,
    )
