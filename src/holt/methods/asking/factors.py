"""What lets a collaboration last, as each side sees it: a mean, and how far the answers lie apart.

After the factors of collaboration P. Mattessich and colleagues reviewed; the statements and their
grouping in a form are ours. Each statement is answered from 1 (strongly disagree) to 5 (strongly
agree). A mean of 4.0 and more is a strength, 3.0 to 3.9 is to be discussed, below 3.0 a concern;
a standard deviation of 1.2 and more is disagreement, whatever the mean.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import floor, sqrt
from typing import Literal

Band = Literal["strength", "discuss", "concern"]
STRENGTH, DISCUSS = 40, 30
"""Tenths of a point from which a mean, told to one decimal, is a strength or to be discussed."""
APART = 1.2


@dataclass(frozen=True, slots=True)
class Factor:
    """One statement: its mean, the standard deviation of those who answered (None of one), n."""

    mean: float
    sd: float | None
    answered: int

    @property
    def band(self) -> Band:
        """By the mean as it is told, to one decimal: 3.95 is told as 4.0, and is a strength."""
        return band(self.mean)

    @property
    def is_apart(self) -> bool:
        """Whether the answers lie so far apart that the mean hides a disagreement."""
        return self.sd is not None and round(self.sd, 9) >= APART


def factor(counts: Mapping[int, int]) -> Factor | None:
    """From how often each step was taken; None while nobody answered.

    The deviation is that of a sample: divided by n − 1.
    """
    taken = {step: count for step, count in counts.items() if count > 0}
    n = sum(taken.values())
    if not n:
        return None
    total = sum(step * count for step, count in taken.items())
    squares = sum(step * step * count for step, count in taken.items())
    spread = sqrt((n * squares - total * total) / (n * (n - 1))) if n > 1 else None
    return Factor(total / n, spread, n)


def band(mean: float) -> Band:
    """Strength, discuss or concern."""
    tenths = floor(round(10 * mean, 6) + 0.5)
    if tenths >= STRENGTH:
        return "strength"
    return "discuss" if tenths >= DISCUSS else "concern"


def group_mean(factors: Iterable[Factor | None]) -> float | None:
    """The mean of a group's factors, each counting once; None when one of them may not be told."""
    known = list(factors)
    if not known or any(one is None for one in known):
        return None
    return sum(one.mean for one in known if one) / len(known)
