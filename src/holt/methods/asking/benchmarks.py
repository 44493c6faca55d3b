"""The network's own benchmark: what other libraries heard, with no library to be recognized."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Literal

from holt.methods.asking.outcomes import Tally, score
from holt.methods.asking.small_groups import FEWEST

FEWEST_LIBRARIES = 5
BANDS = (5, 10, 20, 50, 100, 200, 500, 1000)
"""How many libraries there are is told as "at least": one more must not show what it said."""

Beside = Literal["above", "about", "below", "unknown"]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The library in the middle, in whole per cents, of at least so many others.

    `beside` says where one's own interval lies: wholly above, wholly below, or about the same.
    """

    percent: int
    at_least: int
    beside: Beside


def benchmark(
    own: Hashable, libraries: Mapping[Hashable, Tally], fewest: int = FEWEST
) -> Benchmark | None:
    """None unless five other libraries have answers of at least five people each.

    The median, because a mean of five less a mean of four is the fifth; each library counts the
    same, because a large one would be recognized.
    """
    others = [
        counted.agree / counted.answered
        for library, counted in libraries.items()
        if library != own and counted.answered >= fewest
    ]
    if len(others) < FEWEST_LIBRARIES:
        return None
    middle = median(others)
    percent = int(middle * 100 + 0.5)
    at_least = max(band for band in BANDS if band <= len(others))
    return Benchmark(percent, at_least, _beside(libraries.get(own, Tally()), middle))


def _beside(own: Tally, middle: float) -> Beside:
    found = score(own)
    if found.low is None or found.high is None:
        return "unknown"
    if found.low > middle:
        return "above"
    return "below" if found.high < middle else "about"
