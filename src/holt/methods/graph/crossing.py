"""E–I index: ties that leave their sector against ties that stay in it.

Source: D. Krackhardt and R. N. Stern, Informal networks and organizational crises, 1988.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from holt.methods.graph.network import Network


@dataclass(frozen=True, slots=True)
class Crossing:
    """−1 where all ties stay within, 1 where all lead outside; None without ties."""

    external: int
    internal: int

    @property
    def index(self) -> float | None:
        ties = self.external + self.internal
        return (self.external - self.internal) / ties if ties else None


@dataclass(frozen=True, slots=True)
class SectorCrossing(Crossing):
    """`connected` = its share of all ends of ties ÷ its share of organizations; 1 is its due."""

    organizations: int
    connected: float | None


@dataclass(frozen=True, slots=True)
class Crossings:
    """The whole and each sector; ties with an end of unknown sector are in `unknown` only."""

    whole: Crossing
    by_sector: Mapping[str, SectorCrossing]
    unknown: int


def crossings(net: Network) -> Crossings:
    """An internal tie counts once in its sector, an external one in both."""
    words = sorted(set(net.sectors) - {""})
    numbers = {one: at for at, one in enumerate(words)}
    sector = np.array([numbers.get(one, -1) for one in net.sectors], dtype=np.int64)
    one, other = sector[net.begins], sector[net.ends]
    known = (one >= 0) & (other >= 0)
    outward = known & (one != other)
    external = np.bincount(one[outward], minlength=len(words))
    internal = np.bincount(one[known & ~outward], minlength=len(words)) // 2
    people = np.bincount(sector[sector >= 0], minlength=len(words))
    ends = external + 2 * internal
    found = {}
    for at, word in enumerate(words):
        share = ends[at] / ends.sum() / (people[at] / people.sum()) if ends.sum() else None
        found[word] = SectorCrossing(
            int(external[at]), int(internal[at]), int(people[at]),
            None if share is None else float(share),
        )  # fmt: skip
    whole = Crossing(int(external.sum()) // 2, int(internal.sum()))
    return Crossings(whole, found, int((~known).sum()) // 2)
