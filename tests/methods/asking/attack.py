"""An attacker with pencil and linear algebra: whoever can be isolated from what was shown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from holt.methods.asking.small_groups import Cells, Group, matches


def isolated(
    shown: Iterable[Group], cells: Cells, dimensions: Sequence[str], fewest: int
) -> list[tuple[tuple[str, ...], ...]]:
    """Every set of 1 to k − 1 people that some sum of shown counts concerns, and nobody else.

    Brute force: each set of small cells is tried; a sum that is 0 outside it exists when the rows
    lose rank without its columns.
    """
    peopled = {one: count for one, count in cells.items() if count}
    if not peopled:
        return []
    rows = np.array(
        [[matches(one, group, dimensions) for one in peopled] for group in shown], dtype=float
    ).reshape(-1, len(peopled))
    return list(_found(rows, peopled, fewest))


def _found(
    rows: np.ndarray, cells: Mapping[tuple[str, ...], int], fewest: int
) -> Iterator[tuple[tuple[str, ...], ...]]:
    names, sizes = list(cells), list(cells.values())
    if not len(rows):
        return
    rank = np.linalg.matrix_rank(rows)
    small = [at for at, size in enumerate(sizes) if size < fewest]
    for count in range(1, fewest):
        for chosen in combinations(small, count):
            if sum(sizes[at] for at in chosen) < fewest:
                others = np.delete(rows, chosen, axis=1)
                left = np.linalg.matrix_rank(others) if others.size else 0
                if left < rank:
                    yield tuple(names[at] for at in chosen)
