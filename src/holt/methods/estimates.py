"""A figure with its standard error: its range, and what may be said of a change of it.

Ranges are Student's (1908) at 95 %. Two figures are compared by the difference with the errors
added in squares, and the smaller freedom of the two: cautious where the same are asked twice.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor, hypot, inf

from holt.methods.counts import Z, incomplete_beta

SURE = 0.05
WIDEST = 1e6


@dataclass(frozen=True, slots=True)
class Change:
    """The newer figure less the older one, bounded at 95 %."""

    value: float
    low: float
    high: float

    @property
    def says(self) -> str:
        """ "up" or "down" only where the bounds leave out that nothing changed, else "unclear"."""
        if self.low > 0:
            return "up"
        return "down" if self.high < 0 else "unclear"

    def times(self, by: float) -> "Change":
        """The same on another scale; `by` is above 0."""
        return Change(self.value * by, self.low * by, self.high * by)

    def outward(self, places: int = 0) -> "Change":
        """Rounded for reading, the bounds away from each other, so that nothing read is surer."""
        tens = 10.0**places
        low, high = floor(self.low * tens) / tens, ceil(self.high * tens) / tens
        return Change(round(self.value, places), low, high)


@dataclass(frozen=True, slots=True)
class Estimate:
    """`value` as it is told; `middle` of its range where `value` leans to one side; its standard
    error with so much freedom; and between what it can lie at all."""

    value: float
    error: float
    freedom: float = inf
    middle: float | None = None
    least: float = -inf
    most: float = inf

    @property
    def center(self) -> float:
        return self.value if self.middle is None else self.middle

    @property
    def bounds(self) -> tuple[float, float]:
        """Between what it lies at 95 %, its value always included."""
        half = student(self.freedom) * self.error
        low = min(self.value, max(self.least, self.center - half))
        return low, max(self.value, min(self.most, self.center + half))

    def since(self, before: "Estimate") -> Change:
        """What changed, as far as it can be told."""
        half = student(min(self.freedom, before.freedom)) * hypot(self.error, before.error)
        moved = self.center - before.center
        return Change(self.value - before.value, moved - half, moved + half)

    def times(self, by: float, plus: float = 0.0) -> "Estimate":
        """The same on another scale: `by` (above 0) times it, and so much more."""
        middle = None if self.middle is None else self.middle * by + plus
        return Estimate(
            self.value * by + plus,
            self.error * by,
            self.freedom,
            middle,
            self.least * by + plus,
            self.most * by + plus,
        )


@lru_cache(maxsize=256)
def student(freedom: float) -> float:
    """Between minus and plus this, Student's t lies in 95 of 100 draws."""
    if freedom > WIDEST:
        return Z
    low, high = 0.0, 1000.0
    for _step in range(80):
        middle = (low + high) / 2
        beyond = incomplete_beta(freedom / 2, 0.5, freedom / (freedom + middle * middle))
        low, high = (middle, high) if beyond > SURE else (low, middle)
    return (low + high) / 2
