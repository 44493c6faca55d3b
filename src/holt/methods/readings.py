"""A measure of a period as a figure with its range, and quarter by quarter.

A sum of what was counted has no sampling error; how much is missing is said beside it. An average
gets the percentile interval of B. Efron's bootstrap (1979); a share gets Wilson's interval (see
`counts`); T of goals is told with how far it hangs on any one goal, each left out in turn
(M. H. Quenouille 1956, J. W. Tukey 1958: the jackknife's leave-one-out values, without a variance
made of them, since goals are no sample).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

import numpy as np

from holt.methods.attainment import Goal, attainment
from holt.methods.counts import wilson

TIMES = 2000
SEED = 20261127
FEWEST_AVERAGED = 5
FEWEST_GOALS = 3

Dated = tuple[date, float]
ByQuarter = tuple[tuple[date, float | None], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its range; None where there is nothing, or too little for a range."""

    value: float | None
    low: float | None = None
    high: float | None = None


def quarter_of(day: date) -> date:
    """The first day of the calendar quarter."""
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def quarters(since: date, until: date) -> tuple[date, ...]:
    """The first days of every quarter that both days and those between lie in."""
    found, day = [], quarter_of(since)
    while day <= until:
        found.append(day)
        is_last = day.month > 9
        day = date(day.year + is_last, 1 if is_last else day.month + 3, 1)
    return tuple(found)


def by_quarter(
    rows: Iterable[Dated], first_days: Sequence[date], figure: Callable[[Sequence[float]], float]
) -> ByQuarter:
    """The figure of each quarter's rows; None for a quarter without any: nothing is no zero."""
    held: dict[date, list[float]] = defaultdict(list)
    for day, value in rows:
        held[quarter_of(day)].append(value)
    return tuple((one, figure(held[one]) if one in held else None) for one in first_days)


def total(values: Sequence[float]) -> Figure:
    """What was counted, added up."""
    return Figure(fsum(values) if values else None)


def average(values: Sequence[float], seed: int = SEED) -> Figure:
    """The mean, and between what it lies in 95 of 100 draws; no range under five values."""
    if not values:
        return Figure(None)
    known = np.array(values, dtype=float)
    mean = float(known.mean())
    if len(known) < FEWEST_AVERAGED:
        return Figure(mean)
    dice = np.random.default_rng(seed)
    means = known[dice.integers(0, len(known), (TIMES, len(known)))].mean(axis=1)
    low, high = np.percentile(means, (2.5, 97.5))
    return Figure(mean, float(low), float(high))


def share(count: float, of: float) -> Figure:
    """So many of so many, with Wilson's interval; nothing of nobody."""
    if of <= 0:
        return Figure(None)
    low, high = wilson(int(count), int(of))
    return Figure(count / of, low, high)


def goals_together(goals: Sequence[Goal]) -> Figure:
    """T, and between what it lies when any one goal is left out; no range under three goals."""
    whole = attainment(goals)
    if whole is None:
        return Figure(None)
    if len(whole.parts) < FEWEST_GOALS:
        return Figure(whole.t)
    scored = [one for one in goals if one.score is not None]
    rests = (attainment([one for one in scored if one is not out]) for out in scored)
    left = [one.t for one in rests if one is not None]
    return Figure(whole.t, min(left), max(left))
