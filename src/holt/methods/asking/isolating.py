"""Whether sums that were shown can be added and subtracted until only a few people are left.

Everybody who is in the same shown groups is one block. A shown count is a row: 1 for each block in
it, 0 for the others. Whatever can be worked out by adding, subtracting and multiplying shown counts
is a sum of these rows; it concerns the blocks where that sum is not 0. The guard lets a row in only
if no such sum concerns 1 to k − 1 people. In coding theory's words: the rows span a code whose
least weight must be k. Exact: whole numbers modulo a prime, nothing is rounded.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from holt.methods.asking.reducing import PRIME, Reduced, Row, heaviest, inverse

MOST_LIGHT, MOST_SEARCHED = 250, 60
MOST_ROWS = 12
MOST_STEPS = 2000
"""Beyond so many light rows in all (fewer where they must be searched), or rows and steps of the
last search, the answer is no: what is not known to be safe is not shown."""


class Shown:
    """The rows let in so far. Those that reach a block of k or more ("heavy") are kept apart.

    A sum with a heavy row in it concerns that row's own heavy block, and so k people or more: only
    sums of light rows are looked at. These are kept in as many reduced forms as their blocks allow,
    no person being the pivot of two: a sum that concerns k − 1 people has, in one of t forms, at
    most (k − 1) ÷ t rows (A. Brouwer and K.-H. Zimmermann's way to find the least weight).
    """

    def __init__(self, sizes: Sequence[int], fewest: int) -> None:
        self.sizes = np.asarray(sizes, dtype=np.int64)
        self.fewest = fewest
        self.heavy = Reduced.empty(len(sizes))
        self.light = [Reduced.empty(len(sizes)) for _ in range(fewest)]

    def admit(self, row: Row) -> bool:
        """Let the row in unless somebody could be isolated with it; whether it was let in."""
        rest = self.heavy.rest(np.asarray(row, dtype=np.int64))
        pivot = heaviest(rest, self.sizes)
        if pivot is not None and self.sizes[pivot] >= self.fewest:
            self.heavy = self.heavy.with_row(rest, pivot)
            return True
        if not self.light[0].rest(rest).any():
            return True
        tried = self._tried(rest)
        most = MOST_LIGHT if len(tried) >= self.fewest else MOST_SEARCHED
        if len(tried[0].rows) > most or any(self._isolates(tried)):
            return False
        self.light = tried
        return True

    def _tried(self, rest: Row) -> list[Reduced]:
        """The reduced forms with the row in them; a form for which no person is free is let go."""
        free = self.sizes.copy()
        for form in self.light:
            free[form.pivots] -= 1
        tried = []
        for form in self.light:
            beyond = form.rest(rest)
            pivot = heaviest(beyond * (free > 0), free)
            if pivot is not None:
                free[pivot] -= 1
                tried.append(form.with_row(beyond, pivot))
        if tried:
            return tried
        beyond = self.light[0].rest(rest)
        return [self.light[0].with_row(beyond, int(np.flatnonzero(beyond)[0]))]

    def _isolates(self, forms: Sequence[Reduced]) -> Iterator[bool]:
        """Whether a sum of light rows concerns too few, looked for in every form."""
        together = (self.fewest - 1) // len(forms)
        for form in forms[: self.fewest - 1] if together else ():
            yield bool((self._weights(form) < self.fewest).any())
            if together >= 2:
                turned = inverse(form.rows)
                yield from (self._pair(form, turned, *two) for two in self._pairs(form))
        if together > 2:
            few = len(forms[0].rows) <= MOST_ROWS
            yield not few or Search(self.sizes, forms[0]).finds(self.fewest - 1)

    def _weights(self, form: Reduced) -> NDArray[np.int64]:
        weights: NDArray[np.int64] = (form.rows != 0) @ self.sizes
        return weights

    def _pairs(self, form: Reduced) -> Iterator[tuple[int, int]]:
        """Two rows that differ, in which blocks they concern, by fewer than k people."""
        there = (form.rows != 0).astype(np.float64)
        both = there @ (there * self.sizes).T
        alone = np.diag(both)
        apart = alone[:, None] + alone[None, :] - 2 * both
        near = np.argwhere(np.triu(apart < self.fewest - 0.5, k=1))
        yield from ((int(one), int(other)) for one, other in near)

    def _pair(self, form: Reduced, turned: Row, one: int, other: int) -> bool:
        """Whether the two rows, the second as often as cancels most, leave too few."""
        first, second = form.rows[one], form.rows[other]
        both = (first != 0) & (second != 0)
        left = int(self.sizes[(first != 0) ^ (second != 0)].sum())
        if not both.any():
            return left < self.fewest
        ratio = first[both] * turned[other][both] % PRIME
        _, which = np.unique(ratio, return_inverse=True)
        cancels = np.bincount(which.ravel(), self.sizes[both])
        return left + self.sizes[both].sum() - cancels.max() < self.fewest


class Search:
    """Looks for blocks of so few people that some sum of the rows concerns nobody else."""

    def __init__(self, sizes: Row, form: Reduced) -> None:
        used = form.rows.any(axis=0)
        self.sizes = sizes[used]
        where = np.cumsum(used) - 1
        self.form = Reduced(form.rows[:, used], [int(where[one]) for one in form.pivots])
        self.steps = 0

    def finds(self, budget: int) -> bool:
        """Whether there is such a sum; also when the search was given up."""
        gone = np.zeros(len(self.sizes), dtype=bool)
        return any(self._without(self.form, at, budget, gone) for at in range(len(self.form.rows)))

    def _without(self, form: Reduced, at: int, budget: int, gone: NDArray[np.bool_]) -> bool:
        """Give up the pivot of this row, which takes its people from the budget, and look on.

        A row that has no other block left is such a sum. Else it gets another pivot, and any sum
        that is looked for must still concern one of the pivots: each that fits is tried.
        """
        pivot = form.pivots[at]
        left = budget - int(self.sizes[pivot])
        if left < 0:
            return False
        self.steps += 1
        gone = gone | (np.arange(len(gone)) == pivot)
        other = heaviest(form.rows[at] * ~gone, self.sizes)
        if other is None or self.steps > MOST_STEPS:
            return True
        form = form.with_pivot(at, other)
        return any(self._without(form, row, left, gone) for row in range(len(form.rows)))


def blocks(members: NDArray[np.bool_], sizes: Sequence[int]) -> tuple[Row, Row]:
    """Cells that are in the same groups become one block: the groups' rows, the blocks' sizes."""
    if not members.shape[1]:
        return members.astype(np.int64), np.zeros(0, dtype=np.int64)
    rows, block = np.unique(members, axis=1, return_inverse=True)
    return rows.astype(np.int64), np.bincount(block.ravel(), sizes).astype(np.int64)
