"""Counts before and after: what they show, and whether they are enough to show anything.

Rates of counts are compared by the exact conditional test (Przyborowski and Wilenski 1940): of all
that was counted, the share that came after is binomial; its Clopper-Pearson interval gives the
interval of the ratio of rates. Shares get Wilson's interval (1927) and their difference Newcombe's
(1998, method 10). All at 95 %.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

Z = 1.959964
FEWEST = 10
FEWEST_READINGS = 3


@dataclass(frozen=True, slots=True)
class Comparison:
    """`before` and `after` are counts per period, or shares; `low` and `high` bound the change.

    For counts the bounds are of after ÷ before; for shares of after - before. `says` is "more",
    "fewer", "unclear" or "too_few".
    """

    before: float
    after: float
    low: float | None
    high: float | None
    says: str


def wilson(count: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share. Raises ValueError when nobody was asked."""
    if of <= 0 or not 0 <= count <= of:
        raise ValueError(f"{count} of {of}")
    return wilson_share(count / of, of)


def wilson_share(share: float, of: float, z: float = Z) -> tuple[float, float]:
    """Wilson's interval around a share of so many, who need not be a whole number: an effective n."""
    square = z * z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = z * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def clopper_pearson(count: int, of: int) -> tuple[float, float]:
    """The exact 95 % interval of a share."""
    low = 0.0 if count == 0 else _solved(lambda p: incomplete_beta(count, of - count + 1, p), 0.025)
    high = (
        1.0 if count == of else _solved(lambda p: incomplete_beta(count + 1, of - count, p), 0.975)
    )
    return low, high


def compare_counts(before: int, periods: float, after: int, later: float) -> Comparison:
    """Counts over so many periods each; too few below ten in all or three periods after."""
    rates = before / periods, after / later
    if before + after < FEWEST or later < FEWEST_READINGS:
        return Comparison(*rates, None, None, "too_few")
    low, high = clopper_pearson(after, before + after)
    bounds = _ratio(low, periods, later), _ratio(high, periods, later)
    return Comparison(*rates, *bounds, _says(bounds, 1.0))


def compare_shares(before: int, asked: int, after: int, asked_after: int) -> Comparison:
    """Shares of those asked; too few below ten asked on either side."""
    shares = before / asked, after / asked_after
    if min(asked, asked_after) < FEWEST:
        return Comparison(*shares, None, None, "too_few")
    bounds = newcombe(before, asked, after, asked_after)
    return Comparison(*shares, *bounds, _says(bounds, 0.0))


def newcombe(before: int, asked: int, after: int, asked_after: int) -> tuple[float, float]:
    """The 95 % interval of the later share less the earlier one. Raises ValueError as `wilson`."""
    (low, high), (low_after, high_after) = wilson(before, asked), wilson(after, asked_after)
    first, second = before / asked, after / asked_after
    under = math.hypot(second - low_after, high - first)
    over = math.hypot(high_after - second, first - low)
    return second - first - under, second - first + over


def _ratio(share: float, periods: float, later: float) -> float:
    """What a share of all that was counted means for after ÷ before."""
    return math.inf if share >= 1 else share / (1 - share) * periods / later


def _says(bounds: tuple[float, float], same: float) -> str:
    if bounds[0] > same:
        return "more"
    return "fewer" if bounds[1] < same else "unclear"


def _solved(rising: Callable[[float], float], level: float) -> float:
    """Where a function that rises from 0 to 1 reaches the level, by halving."""
    low, high = 0.0, 1.0
    for _step in range(60):
        middle = (low + high) / 2
        if rising(middle) < level:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularized incomplete beta function, by its continued fraction."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
        + a * math.log(x) + b * math.log1p(-x)
    )  # fmt: skip
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, 1 - x) / b


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction by Lentz's way."""
    tiny = 1e-300
    c, d = 1.0, 1 / _kept(1 - (a + b) * x / (a + 1), tiny)
    found = d
    for m in range(1, 500):
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _kept(1 + step * d, tiny)
            c = _kept(1 + step / c, tiny)
            found *= c * d
        if abs(c * d - 1) < 1e-13:
            break
    return found


def _kept(value: float, tiny: float) -> float:
    return value if abs(value) > tiny else tiny
