"""Whose leaving, or which tie's ending, would cut others off, and how many.

Source: J. Hopcroft and R. Tarjan, Efficient algorithms for graph manipulation, 1973; one walk
through the network finds the pieces, those who hold them together, and the ties that do.
"""

from collections import defaultdict
from dataclasses import dataclass

from holt.methods.graph.network import Network


@dataclass(frozen=True, slots=True)
class Cut:
    """The sizes of what its piece falls into, and who is then outside the largest part."""

    sizes: tuple[int, ...]
    cut_off: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces by size, the largest first, by ids; who and which ties hold a piece together."""

    components: tuple[tuple[str, ...], ...]
    holders: dict[str, Cut]
    bridges: dict[tuple[str, str], Cut]

    @property
    def isolates(self) -> tuple[str, ...]:
        return tuple(one for piece in self.components if len(piece) == 1 for one in piece)


class _Walk:
    """Depth first through all pieces: when each was met, and how far back its branch reaches."""

    def __init__(self, net: Network) -> None:
        self.starts, self.ends = net.starts.tolist(), net.ends.tolist()
        self.order: list[int] = []
        self.met = [-1] * net.size
        self.back = [0] * net.size
        self.branch = [1] * net.size
        self.above = [-1] * net.size
        self.roots: list[int] = []
        for one in range(net.size):
            if self.met[one] < 0:
                self.roots.append(one)
                self._from(one)

    def _from(self, root: int) -> None:
        following = self.starts[:-1]
        self._meet(root)
        here = root
        while here >= 0:
            if following[here] < self.starts[here + 1]:
                there = self.ends[following[here]]
                following[here] += 1
                here = self._look(here, there)
            else:
                here = self._return(here)

    def _look(self, here: int, there: int) -> int:
        if self.met[there] < 0:
            self.above[there] = here
            self._meet(there)
            return there
        if there != self.above[here]:
            self.back[here] = min(self.back[here], self.met[there])
        return here

    def _meet(self, one: int) -> None:
        self.met[one] = self.back[one] = len(self.order)
        self.order.append(one)

    def _return(self, here: int) -> int:
        upper = self.above[here]
        if upper >= 0:
            self.back[upper] = min(self.back[upper], self.back[here])
            self.branch[upper] += self.branch[here]
        return upper

    def below(self, one: int) -> list[int]:
        """The branch that begins here."""
        return self.order[self.met[one] : self.met[one] + self.branch[one]]


def pieces(net: Network) -> Pieces:
    """Components, articulation points and bridges with what they hold."""
    walk = _Walk(net)
    root_of = {one: root for root in walk.roots for one in walk.below(root)}
    falling, bridges = defaultdict[int, list[int]](list), {}
    for one in walk.order:
        upper = walk.above[one]
        if upper < 0:
            continue
        if walk.back[one] >= walk.met[upper]:
            falling[upper].append(one)
        if walk.back[one] > walk.met[upper]:
            pair = (net.ids[upper], net.ids[one])
            bridges[pair] = _cut(net, walk, root_of[one], [one], without=-1)
    holders = {
        net.ids[one]: _cut(net, walk, root_of[one], branches, without=one)
        for one, branches in sorted(falling.items())
        if walk.above[one] >= 0 or len(branches) > 1
    }
    found = [tuple(net.ids[one] for one in sorted(walk.below(root))) for root in walk.roots]
    return Pieces(tuple(sorted(found, key=lambda it: -len(it))), holders, bridges)


def _cut(net: Network, walk: _Walk, root: int, branches: list[int], without: int) -> Cut:
    """The branches that come loose, and what is left of the piece."""
    loose = [walk.below(one) for one in branches]
    left = walk.branch[root] - sum(map(len, loose)) - (without >= 0)
    sizes = sorted([*map(len, loose), *([left] if left else [])], reverse=True)
    if left >= max(map(len, loose)):
        outside = {one for part in loose for one in part}
    else:
        largest = max(loose, key=len)
        outside = set(walk.below(root)) - set(largest) - {without}
    return Cut(tuple(sizes), tuple(net.ids[one] for one in sorted(outside)))
