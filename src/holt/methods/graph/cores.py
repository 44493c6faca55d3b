"""k-cores: the innermost circle in which everyone has k partners who are in it too.

Source: S. B. Seidman, Network structure and minimum degree, Social Networks 5, 1983.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from holt.methods.graph.network import Network, repeated


@dataclass(frozen=True, slots=True)
class Cores:
    """The deepest core each is in, and who is in the innermost."""

    of: Mapping[str, int]
    deepest: int
    innermost: tuple[str, ...]


def cores(net: Network) -> Cores:
    """Take away all with k partners left or fewer, again and again, for k = 0, 1, 2 …"""
    left = net.degrees.copy()
    core = np.zeros(net.size, dtype=np.int64)
    there = np.ones(net.size, dtype=bool)
    k = 0
    while there.any():
        k = max(k, int(left[there].min()))
        going = np.flatnonzero(there & (left <= k))
        core[going], there[going] = k, False
        hit = net.ends[repeated(net.starts[going], net.degrees[going])]
        left -= np.bincount(hit, minlength=net.size)
    of = dict(zip(net.ids, core.tolist(), strict=True))
    return Cores(of, k, tuple(one for one, depth in of.items() if depth == k))
