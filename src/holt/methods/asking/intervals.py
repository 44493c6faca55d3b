"""Shares and means of weighted answers, with the interval chance alone would leave around them.

Variance by Taylor linearization; after raking only what the raked questions do not explain counts
(J.-C. Deville and C.-E. Särndal, Calibration estimators in survey sampling, 1992). A share gets
Wilson's interval at the number of answers its variance is worth, a mean Student's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from holt.methods.asking.effective import effective, finite
from holt.methods.asking.margins import Numbers, Placed
from holt.methods.asking.students import student
from holt.methods.asking.weighing import Weighted
from holt.methods.counts import wilson_share

Mask = NDArray[np.bool_]
LEAST_FREE = 0.1
"""A group of one explains itself wholly; what is left over is never divided by less than this."""


class Drawn(StrEnum):
    """How those asked came to be asked: drawn by chance, or open to whoever came."""

    BY_CHANCE = "by_chance"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Interval:
    """A share or mean with its bounds at 95 %; None when nobody answered.

    Only a sample drawn by chance has an honest interval and a margin of error. Of any other the
    bounds are illustrative: what chance would leave if these had been drawn by it.
    """

    value: float | None
    low: float | None
    high: float | None
    people: int
    n_eff: float
    drawn: Drawn

    @property
    def kind(self) -> Literal["honest", "illustrative"]:
        return "honest" if self.drawn is Drawn.BY_CHANCE else "illustrative"

    @property
    def margin(self) -> float | None:
        """Half the interval; None where there is no margin of error to speak of."""
        if self.drawn is not Drawn.BY_CHANCE or self.low is None or self.high is None:
            return None
        return (self.high - self.low) / 2


def share(
    said: Sequence[bool | None],
    weighted: Weighted,
    drawn: Drawn,
    *,
    among: Sequence[bool] | Mask | None = None,
    population: float | None = None,
) -> Interval:
    """The weighted share of yes among those who answered (and are `among`)."""
    part, known = _part(said, among), [float(one or 0) for one in said]
    if not part.any():
        return Interval(None, None, None, 0, 0.0, drawn)
    value, variance, free = _linearized(np.array(known), part, weighted)
    people = int(part.sum())
    left = finite(people, population) ** 2
    n_eff = _worth(value, variance, effective(weighted.weights[part]).n_eff)
    if not left:
        return Interval(value, value, value, people, n_eff, drawn)
    low, high = wilson_share(value, n_eff / left, student(free))
    return Interval(value, low, high, people, n_eff, drawn)


def mean(
    said: Sequence[float | None],
    weighted: Weighted,
    drawn: Drawn,
    *,
    among: Sequence[bool] | Mask | None = None,
    population: float | None = None,
) -> Interval:
    """The weighted mean of those who answered (and are `among`); one answer has no bounds."""
    part, known = _part(said, among), np.array([float(one or 0) for one in said])
    if not part.any():
        return Interval(None, None, None, 0, 0.0, drawn)
    value, variance, free = _linearized(known, part, weighted)
    people = int(part.sum())
    weights = weighted.weights[part]
    n_eff = effective(weights).n_eff
    if people < 2 or free <= 0:
        return Interval(value, None, None, people, n_eff, drawn)
    half = student(free) * sqrt(variance) * finite(people, population)
    spread = float((weights * (known[part] - value) ** 2).sum() / weights.sum())
    n_eff = spread / variance if variance > 0 else n_eff
    return Interval(value, value - half, value + half, people, n_eff, drawn)


def _part(said: Sequence[float | None], among: Sequence[bool] | Mask | None) -> Mask:
    answered = np.array([one is not None for one in said], dtype=bool)
    return answered if among is None else answered & np.asarray(among, dtype=bool)


def _worth(value: float, variance: float, kish: float) -> float:
    """How many answers drawn evenly would vary as much; where all say the same, Kish's number."""
    even = value * (1 - value)
    return even / variance if variance > 0 and even > 0 else kish


def _linearized(known: Numbers, part: Mask, weighted: Weighted) -> tuple[float, float, float]:
    """A weighted mean, its variance, and the degrees of freedom left to judge it by."""
    weights = weighted.weights
    held = float(weights[part].sum())
    value = float((weights * known)[part].sum()) / held
    line = np.where(part, known - value, 0.0) / held
    fitted, leverage = explained(line, weights, weighted.placed)
    rest = weights * (line - fitted) / np.maximum(1 - leverage, LEAST_FREE)
    return value, float((rest**2).sum()), effective(weights[part]).n_eff - 1


def explained(line: Numbers, weights: Numbers, placed: Sequence[Placed]) -> tuple[Numbers, Numbers]:
    """What the raked questions explain of a figure (weighted least squares).

    With it how far each answer explains itself, its leverage: what is left over is the larger for
    it (the jackknife's correction), so that few answers do not look surer than they are.
    """
    if not placed:
        whole = float(weights.sum())
        return np.full_like(line, float((weights * line).sum()) / whole), weights / whole
    square = np.block([[_crossed(one, other, weights) for other in placed] for one in placed])
    solved = np.linalg.pinv(square, rcond=1e-10, hermitian=True)
    ends = np.cumsum([0, *(len(one.targets) for one in placed)])
    right = np.concatenate(
        [np.bincount(one.codes, weights * line, minlength=len(one.targets)) for one in placed]
    )
    terms = solved @ right
    fitted, leverage = np.zeros_like(line), np.zeros_like(line)
    for one, start in zip(placed, ends, strict=False):
        fitted += terms[start + one.codes]
        for other, there in zip(placed, ends, strict=False):
            leverage += solved[start + one.codes, there + other.codes]
    return fitted, leverage * weights


def _crossed(one: Placed, other: Placed, weights: Numbers) -> Numbers:
    """The weight in each pair of groups of two questions."""
    rows, columns = len(one.targets), len(other.targets)
    codes = one.codes * columns + other.codes
    held: Numbers = np.bincount(codes, weights, minlength=rows * columns).astype(float)
    return held.reshape(rows, columns)
