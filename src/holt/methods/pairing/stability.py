"""Both-way preferences: who would rather swap, and the stable pairs by deferred acceptance.

D. Gale and L. S. Shapley, College admissions and the stability of marriage, 1962.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np


def would_rather_swap(
    mentees: Any, mentors: Any, allowed: Any, capacity: Any, column: Any
) -> Iterator[tuple[int, int]]:
    """Pairs (row, column) that are not together though both would like each other better than what
    they have: for the mentor a free place counts as less than anybody.

    `mentees` and `mentors` are what each side gives the other (rows × columns).
    """
    rows, columns = allowed.shape
    placed = np.flatnonzero(column >= 0)
    has = np.full(rows, -1, dtype=np.int64)
    has[placed] = mentees[placed, column[placed]]
    least = np.full(columns, -1, dtype=np.int64)
    taken = np.bincount(column[placed], minlength=columns)
    for one in np.flatnonzero((taken >= capacity) & (taken > 0)):
        least[one] = mentors[np.flatnonzero(column == one), one].min()
    least[np.asarray(capacity) == 0] = np.iinfo(np.int64).max
    better = allowed & (mentees > has[:, None]) & (mentors > least[None, :])
    better[placed, column[placed]] = False
    yield from ((int(row), int(one)) for row, one in np.argwhere(better))


def stable(mentees: Any, mentors: Any, allowed: Any, capacity: Any) -> Any:
    """The stable assignment that is best for the mentees; -1 for nobody. Ties go to the earlier."""
    rows, columns = allowed.shape
    order = np.argsort(-np.where(allowed, mentees, -1), axis=1, kind="stable")
    left = allowed.sum(axis=1)
    seated: list[list[int]] = [[] for _ in range(columns)]
    column = np.full(rows, -1, dtype=np.int64)
    asked = np.zeros(rows, dtype=np.int64)
    waiting = list(range(rows))[::-1]
    while waiting:
        row = waiting.pop()
        if asked[row] >= left[row]:
            continue
        one = int(order[row, asked[row]])
        asked[row] += 1
        seated[one].append(row)
        column[row] = one
        if len(seated[one]) > capacity[one]:
            out = min(seated[one], key=lambda who: (mentors[who, one], -who))
            seated[one].remove(out)
            column[out] = -1
            waiting.append(out)
    return column
