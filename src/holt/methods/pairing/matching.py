"""A round matched: who goes with whom and why, who is left and why, and what else was possible."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np

from holt.methods.pairing.assigning import assign
from holt.methods.pairing.stability import stable, would_rather_swap
from holt.methods.pairing.tables import BARS, EXACT, PRIVATE, UNTOLD, WEIGHTS, Table
from holt.methods.reasons import Term


@dataclass(frozen=True, slots=True)
class Pair:
    """A mentee and a mentor (application ids), the parts that may be shown, and shared hours."""

    mentee: int
    mentor: int
    terms: tuple[Term, ...]
    hours: float

    @property
    def points(self) -> float:
        return round(sum(sorted(one.points for one in self.terms)), 3)


@dataclass(frozen=True, slots=True)
class Left:
    """A mentee without a mentor: how many mentors each rule bars, and how many no told rule bars.

    A mentor barred by two rules counts for the first of them (the order of BARS).
    """

    mentee: int
    mentors: int
    barred: tuple[tuple[str, int], ...]
    open: int


@dataclass(frozen=True, slots=True)
class Standing:
    """An assignment in figures: pairs, points as they may be shown, and how many would swap."""

    pairs: int
    points: float
    swaps: int


@dataclass(frozen=True)
class Matched:
    """The proposal, who is left, the pairs that would rather swap, and the stable alternative."""

    pairs: tuple[Pair, ...]
    left: tuple[Left, ...]
    swaps: tuple[tuple[int, int], ...]
    best: Standing
    stable: Standing
    column: Any


def match(table: Table, fixed: Collection[tuple[int, int]] = ()) -> Matched:
    """As many pairs as can be, and of these the highest sum; `fixed` pairs stay as they are.

    A fixed pair takes one of its mentor's places. One that a rule bars by now, or that has no place
    any more, is not kept: no hand outweighs a rule.
    """
    column = _column(table, fixed)
    swaps = tuple(_swaps(table, column, hidden=False))
    other = stable(table.worth(0), table.worth(1), table.allowed, table.capacity)
    placed = np.flatnonzero(column >= 0)
    return Matched(
        tuple(pair(table, int(row), int(column[row])) for row in placed),
        tuple(_left(table, int(row)) for row in np.flatnonzero(column < 0)),
        tuple((table.mentees[a].id, table.mentors[b].id) for a, b in swaps),
        standing(table, column),
        standing(table, other),
        column,
    )


def _column(table: Table, fixed: Collection[tuple[int, int]]) -> Any:
    row = {one.id: number for number, one in enumerate(table.mentees)}
    at = {one.id: number for number, one in enumerate(table.mentors)}
    known = [(row[a], at[b]) for a, b in sorted(fixed) if a in row and b in at]
    allowed, capacity, free = table.allowed, table.capacity, np.ones(len(row), dtype=bool)
    kept = []
    for mentee, mentor in known:
        if allowed[mentee, mentor] and free[mentee] and capacity[mentor] > 0:
            kept.append((mentee, mentor))
            free[mentee] = False
            capacity[mentor] -= 1
    rows = np.flatnonzero(free)
    column = np.full(len(row), -1, dtype=np.int64)
    column[rows] = assign(table.values()[rows], allowed[rows], capacity).column
    for mentee, mentor in kept:
        column[mentee] = mentor
    return column


def _swaps(table: Table, column: Any, hidden: bool) -> Any:
    sides = table.worth(0, hidden), table.worth(1, hidden)
    return would_rather_swap(*sides, table.allowed, table.capacity, column)


def standing(table: Table, column: Any) -> Standing:
    """An assignment in figures. Points leave out what is private; who would swap counts it in."""
    placed = np.flatnonzero(column >= 0)
    told = int(table.values(hidden=False)[placed, column[placed]].sum())
    return Standing(len(placed), told / EXACT, len(tuple(_swaps(table, column, hidden=True))))


def pair(table: Table, row: int, column: int) -> Pair:
    """One pair with each part of its worth that may be shown, the greatest first."""
    told = [name for name in WEIGHTS if name not in PRIVATE]
    terms = (
        Term(name, round(float(table.parts[name][row, column]), 4), float(sum(WEIGHTS[name])))
        for name in told
    )
    kept = sorted((one for one in terms if one.value > 0), key=lambda one: (-one.points, one.code))
    hours = round(float(table.hours[row, column]), 2)
    return Pair(table.mentees[row].id, table.mentors[column].id, tuple(kept), hours)


def _left(table: Table, row: int) -> Left:
    seen = np.zeros(len(table.mentors), dtype=bool)
    counts = []
    for name in BARS:
        if name not in UNTOLD:
            new = table.barred[name][row] & ~seen
            seen |= new
            if new.any():
                counts.append((name, int(new.sum())))
    mentors = len(table.mentors)
    return Left(table.mentees[row].id, mentors, tuple(counts), mentors - int(seen.sum()))
