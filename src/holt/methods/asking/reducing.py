"""Rows of whole numbers modulo a prime in reduced form: each has a pivot no other row has."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.int64]
PRIME = 2**31 - 1


@dataclass(frozen=True)
class Reduced:
    """Independent rows; each is 1 at its pivot, where all others are 0."""

    rows: NDArray[np.int64]
    pivots: list[int]

    @classmethod
    def empty(cls, columns: int) -> "Reduced":
        return cls(np.zeros((0, columns), dtype=np.int64), [])

    def rest(self, row: Row) -> Row:
        """What a row says beyond these."""
        row = row % PRIME
        times = row[self.pivots]
        for at in np.flatnonzero(times):
            row = (row - times[at] * self.rows[at]) % PRIME
        return row

    def with_row(self, rest: Row, pivot: int) -> "Reduced":
        """These and one more, of which `rest` is what it says beyond them."""
        rows = np.vstack([self.rows, rest])
        return _settled(rows, len(rows) - 1, pivot, [*self.pivots, pivot])

    def with_pivot(self, at: int, pivot: int) -> "Reduced":
        """The same rows' sums, with another pivot for one row."""
        pivots = [*self.pivots[:at], pivot, *self.pivots[at + 1 :]]
        return _settled(self.rows.copy(), at, pivot, pivots)


def _settled(rows: NDArray[np.int64], at: int, pivot: int, pivots: list[int]) -> Reduced:
    """Make the pivot 1 in its row and 0 in all others."""
    rows[at] = rows[at] * pow(int(rows[at, pivot]), -1, PRIME) % PRIME
    others = np.flatnonzero(rows[:, pivot])
    others = others[others != at]
    rows[others] = (rows[others] - rows[others, pivot][:, None] * rows[at]) % PRIME
    return Reduced(rows, pivots)


def heaviest(row: Row, sizes: Row) -> int | None:
    """The block with most people among those the row concerns."""
    there = np.flatnonzero(row)
    return int(there[np.argmax(sizes[there])]) if len(there) else None


def inverse(some: Row) -> Row:
    """For each number the one that gives 1 when multiplied with it (Fermat)."""
    found, power, left = np.ones_like(some), some % PRIME, PRIME - 2
    while left:
        if left & 1:
            found = found * power % PRIME
        power, left = power * power % PRIME, left >> 1
    return found
