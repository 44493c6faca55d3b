"""Draws. Only `random()` is used underneath, which Python promises to keep from version to version,
so that a frozen world stays frozen."""

import math
import random
from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Curve = NDArray[np.float64]
"""One number for each day a partnership is followed."""
Range = tuple[float, float]
T = TypeVar("T")


class Chance:
    """The dice of one partnership."""

    def __init__(self, *seed: object) -> None:
        self._dice = random.Random(" ".join(map(str, seed)))

    def share(self) -> float:
        """From 0 up to 1."""
        return self._dice.random()

    def happens(self, share: float) -> bool:
        return self.share() < share

    def within(self, span: Range) -> float:
        return span[0] + (span[1] - span[0]) * self.share()

    def days(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.share() * (high - low + 1))

    def evenly_by_ratio(self, span: Range) -> float:
        """Short ones as often as long ones: even on the log scale."""
        return span[0] * math.exp(math.log(span[1] / span[0]) * self.share())

    def one_of(self, some: Sequence[T]) -> T:
        return some[int(self.share() * len(some))]

    def normal(self, middle: float = 0.0, spread: float = 1.0) -> float:
        far = math.sqrt(-2 * math.log(1 - self.share()))
        return middle + spread * far * math.cos(2 * math.pi * self.share())

    def around(self, median: float, spread: float) -> float:
        """Log-normal: as likely half as double the median."""
        return median * math.exp(self.normal(0, spread))

    def wait(self, mean: float = 1.0) -> float:
        """Exponential."""
        return -mean * math.log(1 - self.share())

    def arrivals(self, rate: Curve) -> list[int]:
        """Days on which something comes, at so much a day; a day may come twice."""
        sums = np.cumsum(rate)
        found, at = [], self.wait()
        while len(sums) and at < sums[-1]:
            found.append(int(np.searchsorted(sums, at, side="right")))
            at += self.wait()
        return found

    def times(self, yearly: float, days: int) -> list[int]:
        """Days on which something comes at a steady yearly rate."""
        return self.arrivals(np.full(max(0, days), yearly / 365.0))
