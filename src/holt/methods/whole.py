"""The health of a whole network, never a count of its partners: shares by year, with intervals.

E–I index: ties across groups less ties within, over all ties (Krackhardt and Stern, 1988).
Simpson: the chance that two drawn at random differ (1949); Shannon: in nats (1948).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from holt.methods.counts import wilson

FEWEST = 5
"""Shares of fewer are not shown: they would tell of single partnerships."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many in a year. `low` and `high` bound the share at 95 %."""

    year: int
    count: int
    of: int

    @property
    def is_shown(self) -> bool:
        return self.of >= FEWEST

    @property
    def value(self) -> float:
        return self.count / self.of if self.of else 0.0

    @property
    def bounds(self) -> tuple[float, float]:
        return wilson(self.count, self.of) if self.of else (0.0, 1.0)


def trend(shares: Sequence[Share]) -> str:
    """ "up", "down", "unclear" or "too_few": the newest year against the oldest shown one. It
    moved only where the two intervals do not meet."""
    shown = [one for one in shares if one.is_shown]
    if len(shown) < 2:
        return "too_few"
    first, last = shown[0].bounds, shown[-1].bounds
    if last[0] > first[1]:
        return "up"
    return "down" if last[1] < first[0] else "unclear"


def e_i_index(across: int, within: int) -> float | None:
    """From −1, everybody among their own, to 1, everybody across."""
    whole = across + within
    return (across - within) / whole if whole else None


def simpson(groups: Iterable[str]) -> float | None:
    shares = _shares(groups)
    return 1 - sum(one * one for one in shares) if shares else None


def shannon(groups: Iterable[str]) -> float | None:
    shares = _shares(groups)
    return -sum(one * log(one) for one in shares) if shares else None


def _shares(groups: Iterable[str]) -> list[float]:
    counted = Counter(groups)
    whole = sum(counted.values())
    return [one / whole for one in counted.values()]
