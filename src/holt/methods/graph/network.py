"""A network as numbers: who is tied to whom, by places in one array, and who said so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Reals = NDArray[np.float64]


@dataclass(frozen=True)
class Network:
    """Organizations by number in the order of `ids`; ties both ways, once, never to oneself.

    The neighbors of `v` are `ends[starts[v]:starts[v + 1]]`, in order. `said` are the ties as
    they were told, one row (from, to) each, without repeats. `sectors` has one word for each
    organization, "" where it is not known.
    """

    ids: tuple[str, ...]
    starts: Numbers
    ends: Numbers
    said: Numbers
    sectors: tuple[str, ...]

    @property
    def size(self) -> int:
        return len(self.ids)

    @property
    def ties(self) -> int:
        return len(self.ends) // 2

    @cached_property
    def degrees(self) -> Numbers:
        return np.diff(self.starts)

    @cached_property
    def begins(self) -> Numbers:
        """From whom each of `ends` is reached."""
        return np.repeat(np.arange(self.size), self.degrees)

    def by_id(self, values: Iterable[float]) -> dict[str, float]:
        """One figure for each organization."""
        return dict(zip(self.ids, map(float, values), strict=True))


def network(
    ties: Iterable[tuple[str, str]],
    ids: Iterable[str] = (),
    sectors: Mapping[str, str] | None = None,
) -> Network:
    """The network of these ties; `ids` are those who may have none. Repeats count once."""
    numbers = {one: at for at, one in enumerate(dict.fromkeys(ids))}
    pairs = [
        (numbers.setdefault(a, len(numbers)), numbers.setdefault(b, len(numbers))) for a, b in ties
    ]
    said = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    said = once(said[said[:, 0] != said[:, 1]], len(numbers))
    starts, ends = rows(said, len(numbers))
    known = sectors or {}
    return Network(tuple(numbers), starts, ends, said, tuple(known.get(one, "") for one in numbers))


def once(pairs: Numbers, size: int) -> Numbers:
    """The pairs in order, each once."""
    keys = np.unique(pairs[:, 0] * size + pairs[:, 1])
    return np.stack(np.divmod(keys, max(size, 1)), axis=1)


def rows(pairs: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """(starts, ends) of the neighbors of each, whichever way a pair was told."""
    both = once(np.concatenate([pairs, pairs[:, ::-1]]), size)
    counts = np.bincount(both[:, 0], minlength=size)
    return np.concatenate([[0], np.cumsum(counts)]), both[:, 1]


def repeated(starts: Numbers, counts: Numbers) -> Numbers:
    """start, start + 1 … (count of them) for each, one after the other."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) - np.repeat(ends - counts, counts) + np.repeat(starts, counts)
