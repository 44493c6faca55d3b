"""Adding up what one's neighbors have, for many questions at once: a row for each organization.

Organizations stand in the order of their ties, most first. Then the k-th neighbors of all who
have so many are one block, and a sum over neighbors is a few additions of whole blocks.
"""

import numpy as np

from holt.methods.graph.network import Network, Numbers, Reals, repeated

WIDEST = 48
"""More ties than this are added up one organization at a time."""


class Slots:
    """The neighbors of a network, laid out for `sums`; `places` is where each number stands."""

    def __init__(self, net: Network) -> None:
        self.size = net.size
        self.order = np.argsort(-net.degrees, kind="stable")
        self.places = np.empty(net.size, dtype=np.int64)
        self.places[self.order] = np.arange(net.size)
        self.degrees = net.degrees[self.order]
        self.starts = np.concatenate([[0], np.cumsum(self.degrees)])
        self.ends = self.places[net.ends[repeated(net.starts[self.order], self.degrees)]]
        self.wide = int((self.degrees > WIDEST).sum())
        self.tied = int((self.degrees > 0).sum())
        self.blocks = self._blocks()

    def near(self, place: int) -> Numbers:
        """Who is tied to the one who stands there."""
        return self.ends[self.starts[place] : self.starts[place + 1]]

    def _blocks(self) -> list[tuple[int, Numbers]]:
        """(up to which place, the neighbors there) for the first, second, third … neighbor."""
        most = min(WIDEST, int(self.degrees[0])) if self.size else 0
        found = []
        for k in range(most):
            until = int((self.degrees > k).sum())
            if until > self.wide:
                found.append((until, self.ends[self.starts[self.wide : until] + k]))
        return found

    def sums(self, values: Reals, spare: Reals) -> Reals:
        """For each row the sum of its neighbors' rows; `spare` is room of the same shape."""
        out = np.zeros_like(values)
        for one in range(self.wide):
            np.take(values, self.near(one), axis=0).sum(axis=0, out=out[one])
        for until, near in self.blocks:
            part = spare[: until - self.wide]
            np.take(values, near, axis=0, out=part, mode="clip")
            out[self.wide : until] += part
        return out
