"""What weighting costs: the effective number of answers, and the margin of error.

L. Kish, Survey Sampling, 1965.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from holt.methods.asking.margins import Numbers
from holt.methods.counts import Z


@dataclass(frozen=True, slots=True)
class Effective:
    """So many people answered; weighted, they tell as much as `n_eff` would unweighted."""

    people: int
    n_eff: float
    deff: float


def effective(weights: Sequence[float] | Numbers) -> Effective:
    """n_eff = (Σw)² ÷ Σw², deff = n ÷ n_eff; of nobody both are 0."""
    found = np.asarray(weights, dtype=float)
    squares = float((found**2).sum())
    n_eff = float(found.sum()) ** 2 / squares if squares else 0.0
    return Effective(len(found), n_eff, len(found) / n_eff if n_eff else 0.0)


def finite(people: float, population: float | None) -> float:
    """√((N − n) ÷ (N − 1)): where nearly all answered, little is left to chance; 1 if N is unknown."""
    if population is None or population <= 1:
        return 1.0
    return sqrt(max(0.0, population - people) / (population - 1))


def margin_of_error(
    people: int, share: float = 0.5, deff: float = 1.0, population: float | None = None
) -> float:
    """z · √(p(1 − p) · deff ÷ n) · √((N − n) ÷ (N − 1)), for a sample drawn by chance.

    Raises ValueError when nobody was asked.
    """
    if people <= 0:
        raise ValueError("nobody was asked")
    return Z * sqrt(share * (1 - share) * deff / people) * finite(people, population)
