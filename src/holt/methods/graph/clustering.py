"""Clustering: how many of one's partners work with each other."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from holt.methods.graph.network import Network
from holt.methods.graph.triangles import Triangles


@dataclass(frozen=True, slots=True)
class Clustering:
    """`of` each organization, 0 with fewer than two partners; `mean` over all of them.

    `closed` counts triangles, `open` pairs of partners of one who are not tied themselves.
    """

    of: Mapping[str, float]
    mean: float | None
    closed: int
    open: int


def clustering(net: Network, found: Triangles) -> Clustering:
    """2t ÷ k(k − 1) for each."""
    pairs = net.degrees * (net.degrees - 1) // 2
    of = np.divide(found.at, pairs, out=np.zeros(net.size), where=pairs > 0)
    mean = float(of.mean()) if net.size else None
    closed = int(found.at.sum())
    return Clustering(net.by_id(of), mean, closed // 3, int(pairs.sum()) - closed)
