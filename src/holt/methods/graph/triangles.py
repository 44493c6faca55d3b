"""Every three that are all tied to each other, found once; clustering and brokers rest on it."""

from dataclasses import dataclass

import numpy as np

from holt.methods.graph.network import Network, Numbers, Reals, repeated


@dataclass(frozen=True, slots=True)
class Triangles:
    """For each organization the triangles it is in; for each of `net.ends` the common partners.

    `allocated` is Σ 1 ÷ number of ties over those common partners.
    """

    at: Numbers
    common: Numbers
    allocated: Reals


def triangles(net: Network) -> Triangles:
    """Each tie is looked along from the end with fewer ties, so that hubs cost little."""
    corners = _corners(net)
    at = np.bincount(corners.ravel(), minlength=net.size)
    common = np.zeros(len(net.ends))
    allocated = np.zeros(len(net.ends))
    keys = net.begins * net.size + net.ends
    shares = 1 / np.maximum(net.degrees, 1)
    for one, other, third in ((0, 1, 2), (0, 2, 1), (1, 2, 0)):
        for a, b in ((one, other), (other, one)):
            place = np.searchsorted(keys, corners[:, a] * net.size + corners[:, b])
            common += np.bincount(place, minlength=len(keys))
            allocated += np.bincount(place, shares[corners[:, third]], minlength=len(keys))
    return Triangles(at, common.astype(np.int64), allocated)


def _corners(net: Network) -> Numbers:
    """One row (a, b, c) for each triangle."""
    rank = np.empty(net.size, dtype=np.int64)
    rank[np.argsort(net.degrees, kind="stable")] = np.arange(net.size)
    up = rank[net.begins] < rank[net.ends]
    low, high = net.begins[up], net.ends[up]
    counts = np.bincount(low, minlength=net.size)
    starts = np.concatenate([[0], np.cumsum(counts)])
    later = starts[low + 1] - np.arange(len(low)) - 1
    first = np.repeat(np.arange(len(low)), later)
    second = repeated(np.arange(len(low)) + 1, later)
    wanted = high[first] * net.size + high[second]
    keys = net.begins * net.size + net.ends
    place = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
    is_tie = keys[place] == wanted if len(keys) else np.zeros(0, dtype=bool)
    return np.stack([low[first], high[first], high[second]], axis=1)[is_tie]
