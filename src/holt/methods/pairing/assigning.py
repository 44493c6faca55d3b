"""The best assignment with capacities: as many pairs as can be, then the highest sum; exact.

Successive shortest augmenting paths with prices (J. Munkres, Algorithms for the assignment and
transportation problems, 1957; R. Jonker and A. Volgenant, A shortest augmenting path algorithm,
1987), widened to columns that take several. All figures are whole numbers, so nothing is rounded
and the prices left at the end prove the sum (`Assigned.proof`).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

Whole = Any
"""A numpy array of int64."""
FAR = np.int64(1) << 60
NEVER = -(np.int64(1) << 58)
"""What a forbidden pair is worth: no path of allowed pairs comes near it."""


@dataclass(frozen=True)
class Assigned:
    """`column[i]` is who row i goes to, -1 for nobody; `surplus` and `price` are the dual figures.

    `worth` are the values with the bonus for each pair, `proof` the dual sum: no assignment can be
    worth more, so when both are equal none is better.
    """

    column: Whole
    surplus: Whole
    price: Whole
    worth: int
    proof: int
    pairs: int
    value: int


def assign(values: Whole, allowed: Whole, capacity: Whole) -> Assigned:
    """Whole values ≥ 0 (rows × columns), which pairs are allowed, how many each column takes.

    Ties go to the earlier column, whoever comes first in the rows: the same input, the same answer.
    """
    values = np.asarray(values, dtype=np.int64)
    rows, columns = values.shape
    bonus = int(values.max(initial=0)) * min(rows, int(np.sum(capacity))) + 1
    work = _Work(np.where(allowed, values + bonus, NEVER), np.asarray(capacity, dtype=np.int64))
    for row in range(rows if columns else 0):
        work.place(row)
    return work.done(values, bonus)


class _Work:
    """The assignment so far: who sits where, what each row has over and each column costs."""

    def __init__(self, worth: Whole, capacity: Whole) -> None:
        self.worth, self.capacity = worth, capacity
        rows, columns = worth.shape
        self.column = np.full(rows, -1, dtype=np.int64)
        self.surplus = np.zeros(rows, dtype=np.int64)
        self.price = np.zeros(columns, dtype=np.int64)
        self.seated: list[list[int]] = [[] for _ in range(columns)]

    def place(self, row: int) -> None:
        """Bring in one more row; the cheapest chain of moves makes room, or somebody goes without."""
        self.surplus[row] = max(0, int((self.worth[row] - self.price).max(initial=0)))
        path = _Path(self)
        path.reach([row], 0)
        while (found := path.nearest()) is not None:
            if len(self.seated[found]) < self.capacity[found]:
                self._settle(path, int(path.far[found]))
                self._shift(path, found)
                return
            path.scan(found)
        self._settle(path, path.give_up)
        self._let_go(path)

    def _settle(self, path: "_Path", reached: int) -> None:
        """The prices by which every pair of the new assignment is as good as any other for it."""
        for row, far in path.rows:
            self.surplus[row] -= reached - far
        for column in path.scanned:
            self.price[column] += reached - int(path.far[column])

    def _shift(self, path: "_Path", column: int) -> None:
        """Move everyone along the path, from its end to the row that came in."""
        while column >= 0:
            row = int(path.by[column])
            left = int(self.column[row])
            if left >= 0:
                self.seated[left].remove(row)
            self.column[row] = column
            self.seated[column].append(row)
            column = left

    def _let_go(self, path: "_Path") -> None:
        """Whoever the path ends with goes without; the row that came in may be it."""
        row = path.giver
        left = int(self.column[row])
        if left >= 0:
            self.seated[left].remove(row)
            self.column[row] = -1
            self._shift(path, left)

    def done(self, values: Whole, bonus: int) -> Assigned:
        placed = np.flatnonzero(self.column >= 0)
        value = int(values[placed, self.column[placed]].sum()) if placed.size else 0
        proof = int(self.surplus.sum()) + int((self.price * self.capacity).sum())
        worth = value + bonus * len(placed)
        return Assigned(self.column, self.surplus, self.price, worth, proof, len(placed), value)


class _Path:
    """The search for the cheapest chain: how far each column is, and by which row."""

    def __init__(self, work: _Work) -> None:
        self.work = work
        columns = work.price.size
        self.far = np.full(columns, FAR, dtype=np.int64)
        self.open = np.full(columns, FAR, dtype=np.int64)
        self.by = np.full(columns, -1, dtype=np.int64)
        self.rows: list[tuple[int, int]] = []
        self.scanned: list[int] = []
        self.give_up, self.giver = int(FAR), -1

    def reach(self, rows: list[int], far: int) -> None:
        """These rows can be moved at this cost: how far is every column from them?

        A column looked into already is never nearer than it was: no step costs less than nothing.
        """
        work = self.work
        for row in rows:
            self.rows.append((row, far))
            over = int(work.surplus[row])
            if far + over < self.give_up:
                self.give_up, self.giver = far + over, row
            step = work.price + (far + over) - work.worth[row]
            nearer = step < self.far
            np.copyto(self.far, step, where=nearer)
            np.copyto(self.open, step, where=nearer)
            self.by[nearer] = row

    def nearest(self) -> int | None:
        """The nearest column not looked into yet; None when going without is as near."""
        found = int(self.open.argmin())
        return found if self.open[found] < self.give_up else None

    def scan(self, column: int) -> None:
        """A full column: those who sit there could move on."""
        self.scanned.append(column)
        self.open[column] = FAR
        self.reach(self.work.seated[column], int(self.far[column]))
