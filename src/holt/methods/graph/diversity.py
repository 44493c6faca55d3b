"""How mixed the network is: the chance that two are of different sectors, and Shannon's measure.

Source: E. H. Simpson, Measurement of diversity, 1949; C. E. Shannon, 1948 (natural logarithm).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, fsum, log


@dataclass(frozen=True, slots=True)
class Diversity:
    """Shares of the sectors that are known, the largest first; None where none is."""

    shares: Mapping[str, float]
    unknown: int

    @property
    def simpson(self) -> float | None:
        return 1 - fsum(p * p for p in self.shares.values()) if self.shares else None

    @property
    def shannon(self) -> float | None:
        return -fsum(p * log(p) for p in self.shares.values()) if self.shares else None

    @property
    def even_sectors(self) -> float | None:
        """How many sectors of one size would be as mixed as this."""
        return exp(self.shannon) if self.shannon is not None else None


def diversity(sectors: Iterable[str]) -> Diversity:
    """One word for each organization; "" is not known and counts in no share."""
    counts = Counter(sectors)
    unknown = counts.pop("", 0)
    total = counts.total()
    return Diversity({one: n / total for one, n in counts.most_common()}, unknown)
