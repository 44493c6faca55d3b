"""Groups of a survey that goes on: reports of two days must not tell who answered in between.

Answers count from the end of the period (a month, say) in which they came. Each period's groups are
let in after all those before, so that what was shown once stays as it was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from holt.methods.asking.isolating import Shown, blocks
from holt.methods.asking.small_groups import (
    DEEPEST,
    FEWEST,
    Cells,
    Group,
    in_order,
    membership,
)


@dataclass(frozen=True)
class Grown:
    """For each closed period, the groups whose answers up to its end may be shown."""

    fewest: int
    shown: Mapping[tuple[str, Group], int]

    def newest(self, group: Group) -> tuple[str, int] | None:
        """The last period up to which the group may be shown, and how many it had then."""
        ends = [period for period, one in self.shown if one == group]
        return (max(ends), self.shown[max(ends), group]) if ends else None


def release_by_period(
    periods: Mapping[str, Cells],
    dimensions: Sequence[str],
    fewest: int = FEWEST,
    deepest: int = DEEPEST,
) -> Grown:
    """Let groups in, period after period in the order of their names; leave the open one out."""
    order = sorted(periods)
    cells = [(end, cell, n) for end in order for cell, n in periods[end].items() if n > 0]
    wanted = [(end, group) for end in order for group in _groups(periods, end, dimensions, deepest)]
    known = membership([cell for _, cell, _ in cells], [one for _, one in wanted], dimensions)
    came = np.array([order.index(end) for end, _, _ in cells], dtype=np.int64)
    until = np.array([order.index(end) for end, _ in wanted], dtype=np.int64)
    members = known & (came[None, :] <= until[:, None])
    people = [n for _, _, n in cells]
    rows, sizes = blocks(members, people)
    ledger = Shown(sizes.tolist(), fewest)
    counts = (members @ np.array(people, dtype=np.int64)).tolist()
    let_in = [ledger.admit(row) for row in rows]
    return Grown(
        fewest, {one: n for one, n, is_in in zip(wanted, counts, let_in, strict=True) if is_in}
    )


def _groups(
    periods: Mapping[str, Cells], end: str, dimensions: Sequence[str], deepest: int
) -> list[Group]:
    """The groups there are by the end of a period, in the order they are let in."""
    known: dict[tuple[str, ...], int] = {}
    for came, cells in periods.items():
        if came <= end:
            for cell, people in cells.items():
                known[cell] = known.get(cell, 0) + max(0, people)
    return in_order({one: n for one, n in known.items() if n}, dimensions, deepest)
