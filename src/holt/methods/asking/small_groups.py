"""Which groups of respondents may be shown: none so small that somebody could be known in it.

Nor may it be got by subtracting: two filters, a total less its parts, one month's report less the
last. What may be shown depends on the answers and the declared filters alone, never on who looked
at what before: each page works it out anew and comes to the same. docs/reasoning/small-groups.md
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from holt.methods.asking.isolating import Shown, blocks

FEWEST = 5
FEWEST_RATERS = 3
DEEPEST = 2
"""How many filters may be set at once."""

Group = frozenset[tuple[str, str]]
"""Filters that are set: (dimension, level). None set is everybody."""
EVERYBODY: Group = frozenset()
Cells = Mapping[tuple[str, ...], int]
"""People in each combination of levels, one level for each dimension, in the declared order."""


@dataclass(frozen=True)
class Released:
    """The groups that may be shown, each with how many it has, and those held back.

    Why a group is held back is not told, since that too would say how many it has.
    """

    fewest: int
    shown: Mapping[Group, int]
    held: frozenset[Group]

    def may_show(self, group: Group) -> bool:
        """Whether results of this group may be shown; what was not declared may not."""
        return group in self.shown


@dataclass(frozen=True)
class Table:
    """Counts of rows × columns with their sums; None is held back."""

    cells: Mapping[tuple[str, str], int | None]
    rows: Mapping[str, int | None]
    columns: Mapping[str, int | None]
    total: int | None


def release(
    cells: Cells, dimensions: Sequence[str], fewest: int = FEWEST, deepest: int = DEEPEST
) -> Released:
    """Let in one group after another as long as nobody is isolated.

    Everybody first, then one filter at a time in the order declared, then two; of one kind the
    largest first. So what is given up is the smallest that keeps the small ones safe.
    """
    peopled = {one: count for one, count in cells.items() if count > 0}
    wanted = in_order(peopled, dimensions, deepest)
    members = membership(list(peopled), wanted, dimensions)
    counts = members @ np.array(list(peopled.values()), dtype=np.int64)
    rows, sizes = blocks(members, list(peopled.values()))
    ledger = Shown(sizes.tolist(), fewest)
    enough = not 0 < sum(peopled.values()) < fewest
    let_in = [enough and ledger.admit(row) for row in rows]
    found = list(zip(wanted, let_in, counts.tolist(), strict=True))
    return Released(
        fewest,
        {group: count for group, is_in, count in found if is_in},
        frozenset(group for group, is_in, _ in found if not is_in),
    )


def matches(cell: Sequence[str], group: Group, dimensions: Sequence[str]) -> bool:
    """Whether people of this combination of levels are in the group."""
    levels = dict(zip(dimensions, cell, strict=True))
    return all(levels[dimension] == level for dimension, level in group)


def membership(
    cells: Sequence[Sequence[str]], groups: Sequence[Group], dimensions: Sequence[str]
) -> NDArray[np.bool_]:
    """Groups × cells: who is in which."""
    levels = {one: np.array([cell[at] for cell in cells]) for at, one in enumerate(dimensions)}
    members = np.ones((len(groups), len(cells)), dtype=bool)
    for row, group in zip(members, groups, strict=True):
        for dimension, level in group:
            row &= levels[dimension] == level
    return members


def in_order(cells: Cells, dimensions: Sequence[str], deepest: int) -> list[Group]:
    """Every group that can be asked for."""
    levels = [sorted({cell[at] for cell in cells}) for at in range(len(dimensions))]
    found: list[Group] = []
    for depth in range(min(deepest, len(dimensions)) + 1):
        for chosen in combinations(range(len(dimensions)), depth):
            sizes: dict[Group, int] = {
                frozenset(zip([dimensions[at] for at in chosen], one, strict=True)): 0
                for one in _crossed([levels[at] for at in chosen])
            }
            for cell, people in cells.items():
                sizes[frozenset((dimensions[at], cell[at]) for at in chosen)] += people
            found += sorted(sizes, key=lambda group: (-sizes[group], sorted(group)))
    return found


def _crossed(levels: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    crossed: list[tuple[str, ...]] = [()]
    for some in levels:
        crossed = [(*one, level) for one in crossed for level in some]
    return crossed


def suppressed(counts: Mapping[tuple[str, str], int], fewest: int = FEWEST) -> Table:
    """A table in which no count below `fewest` can be seen or worked out from its sums."""
    released = release({(*cell,): n for cell, n in counts.items()}, ("row", "column"), fewest)
    rows = sorted({row for row, _ in counts})
    columns = sorted({column for _, column in counts})

    def seen(*filters: tuple[str, str]) -> int | None:
        """A row or column without people is no level anybody could ask for: 0."""
        group = frozenset(filters)
        return released.shown.get(group, None if group in released.held else 0)

    return Table(
        {(one, two): seen(("row", one), ("column", two)) for one in rows for two in columns},
        {one: seen(("row", one)) for one in rows},
        {two: seen(("column", two)) for two in columns},
        seen(),
    )


def may_also_show(
    shown: Iterable[Collection[int]], new: Collection[int], fewest: int = FEWEST
) -> bool:
    """Whether a further group may be shown beside those shown already, told as who is in each."""
    groups = [frozenset(one) for one in (*shown, new)]
    people = sorted(frozenset().union(*groups))
    members: NDArray[np.bool_] = np.array(
        [[one in group for one in people] for group in groups], dtype=bool
    ).reshape(len(groups), len(people))
    rows, sizes = blocks(members, [1] * len(people))
    ledger = Shown(sizes.tolist(), fewest)
    return [ledger.admit(row) for row in rows][-1]
