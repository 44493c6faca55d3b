"""Themes of open answers: how a line is read, and which counts of them may be told."""

from collections.abc import Collection, Sequence

import numpy as np

from holt.kernel.errors import Refused
from holt.methods.asking.isolating import Shown, blocks
from holt.methods.asking.themes import Theme

MOST_THEMES, MOST_WORDS = 30, 40
LONGEST_NAME, LONGEST_WORD = 80, 60
MOST_TEXTS = 20_000
"""So many answers are read; a share of them says the same."""


def read_themes(lines: Sequence[str]) -> tuple[Theme, ...]:
    """Lines as themes; a name alone is its own word. Refuses what is none, names twice, too many."""
    found = [_read(line) for line in lines if line.strip()]
    if len(found) > MOST_THEMES:
        raise Refused("too_many", "themes", {"most": MOST_THEMES})
    if len({one.name for one in found}) != len(found):
        raise Refused("not_a_theme", "themes")
    return tuple(found)


def _read(line: str) -> Theme:
    name, _colon, rest = line.partition(":")
    name = name.strip()
    words = tuple(dict.fromkeys(one.strip() for one in (rest or name).split(",") if one.strip()))
    if not name or not words or len(words) > MOST_WORDS or len(name) > LONGEST_NAME:
        raise Refused("not_a_theme", "themes")
    if any(len(one) > LONGEST_WORD for one in words):
        raise Refused("not_a_theme", "themes")
    return Theme(name, words)


def told_groups(
    total: Collection[int], groups: Sequence[Collection[int]], fewest: int
) -> tuple[bool, ...]:
    """Of everyone and then each group of answers: whether its count may be told, so that no
    difference between them concerns fewer than `fewest`."""
    order = sorted(total)
    wanted = [frozenset(total), *(frozenset(one) for one in groups)]
    if not order:
        return tuple(False for _ in wanted)
    members = np.array([[one in group for one in order] for group in wanted], dtype=bool)
    rows, sizes = blocks(members, [1] * len(order))
    ledger = Shown(sizes.tolist(), fewest)
    return tuple(
        len(one) >= fewest and ledger.admit(row) for one, row in zip(wanted, rows, strict=True)
    )
