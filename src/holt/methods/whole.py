"""The health of a whole network, never a count of its partners: figures by year, with intervals.

E–I index: ties across groups less ties within, over all ties (Krackhardt and Stern, 1988).
Simpson: the chance that two drawn at random differ (1949), with his variance; Shannon: in nats
(1948), with Hutcheson's variance (1970) and Miller's correction (1955) of the middle of the range.
Shares: Wilson's interval (1927); their change: Newcombe's (1998, method 10).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt

from holt.methods.counts import newcombe, wilson
from holt.methods.estimates import Change, Estimate

FEWEST = 5
"""Shares of fewer are not shown: they would tell of single partnerships."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many in a year, bounded at 95 %."""

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

    def since(self, before: "Share") -> Change:
        """What changed. Raises ValueError where either is of nobody."""
        low, high = newcombe(before.count, before.of, self.count, self.of)
        return Change(self.value - before.value, low, high)


def trend(shares: Sequence[Share]) -> Change | None:
    """The newest year against the oldest one, of those that are shown; None with fewer than two."""
    shown = [one for one in shares if one.is_shown]
    return shown[-1].since(shown[0]) if len(shown) > 1 else None


def e_i_index(across: int, within: int) -> float | None:
    """From −1, everybody among their own, to 1, everybody across."""
    whole = across + within
    return (across - within) / whole if whole else None


def simpson(groups: Iterable[str]) -> float | None:
    shares = _shares(groups)
    return 1 - sum(one * one for one in shares) if shares else None


def shannon(groups: Iterable[str]) -> float | None:
    shares = _shares(groups)
    return 0.0 - sum(one * log(one) for one in shares) if shares else None


def _shares(groups: Iterable[str]) -> list[float]:
    counted = Counter(groups)
    whole = sum(counted.values())
    return [one / whole for one in counted.values()]


UNSEEN = ""


def _not_all_alike(groups: Sequence[str]) -> Sequence[str]:
    """For errors alone: those of one group only count one more of another, since they are not
    sure that there is none."""
    return groups if len(set(groups)) > 1 else [*groups, UNSEEN]


def simpson_between(groups: Sequence[str]) -> Estimate | None:
    """Simpson's measure with his variance, around the figure without lean; None of under five."""
    size, value = len(groups), simpson(groups)
    if size < FEWEST or value is None:
        return None
    spread = max(0.0, _simpson_spread(_not_all_alike(groups)))
    return Estimate(value, sqrt(spread), middle=value * size / (size - 1), least=0.0, most=1.0)


def _simpson_spread(groups: Sequence[str]) -> float:
    size, shares = len(groups), _shares(groups)
    squares, cubes = fsum(one**2 for one in shares), fsum(one**3 for one in shares)
    found = 4 * (size - 2) * cubes + 2 * squares - 2 * (2 * size - 3) * squares**2
    return found / (size * (size - 1))


def shannon_between(groups: Sequence[str]) -> Estimate | None:
    """Shannon's measure with Hutcheson's variance; None of fewer than five."""
    size, value = len(groups), shannon(groups)
    if size < FEWEST or value is None:
        return None
    spread = max(0.0, _shannon_spread(_not_all_alike(groups)))
    middle = value + (len(set(groups)) - 1) / (2 * size)
    return Estimate(value, sqrt(spread), middle=middle, least=0.0)


def _shannon_spread(groups: Sequence[str]) -> float:
    size, shares = len(groups), _shares(groups)
    mean = fsum(one * log(one) for one in shares)
    squares = fsum(one * log(one) ** 2 for one in shares)
    return (squares - mean**2) / size + (len(shares) - 1) / (2 * size**2)
