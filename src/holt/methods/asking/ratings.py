"""Trust in a partner and the value of one, from what others rate, 1 (not at all) to 4 (very much).

After the dimensions of the PARTNER survey (D. Varda and colleagues); the statements are ours.
Trust is the mean of reliability, shared mission and openness; value the mean of influence,
involvement and contribution. A mean is told as (x − 1) ÷ 3, so that "not at all" is 0 percent.
Ratings are about others, never about oneself, and told of three raters and more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LOWEST, HIGHEST = 1, 4
FEWEST_RATERS = 3


@dataclass(frozen=True, slots=True)
class Rated:
    """One of the two: the mean of its dimensions' means, and by how many it was rated at least."""

    mean: float
    raters: int

    @property
    def share(self) -> float:
        """0 where everyone says "not at all", 1 where everyone says "very much"."""
        return share(self.mean)


def share(mean: float) -> float:
    """(x − 1) ÷ 3."""
    return (mean - LOWEST) / (HIGHEST - LOWEST)


def mean_of(counts: Mapping[int, int]) -> float | None:
    """The mean of one dimension; None while nobody rated it."""
    n = sum(counts.values())
    return sum(step * count for step, count in counts.items()) / n if n else None


def rated(dimensions: Sequence[Mapping[int, int]], fewest: int = FEWEST_RATERS) -> Rated | None:
    """From how often each step was taken in each dimension; None when one has too few raters."""
    raters = min((sum(one.values()) for one in dimensions), default=0)
    means = [mean for one in dimensions if (mean := mean_of(one)) is not None]
    if raters < fewest or not means:
        return None
    return Rated(sum(means) / len(means), raters)
