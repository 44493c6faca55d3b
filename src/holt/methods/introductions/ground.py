"""What lies between organizations: partners, groups and places, as figures for many at once.

Sources: T. Zhou, L. Lü and Y.-C. Zhang, Predicting missing links via local information, 2009
(resource allocation); L. Page and others, The PageRank citation ranking, 1999, read from one
organization; I. A. Kovács and others, Network-based prediction of protein interactions, 2019
(ways of three steps). The step through the group is ours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from holt.methods.geography import EARTH_KM
from holt.methods.graph.network import Network, Numbers, Reals
from holt.methods.graph.slots import Slots
from holt.methods.introductions.walking import Groups, walk

NEAR_KM = 25.0
WEIGHTS: Mapping[str, float] = {
    "walk_there": 1.0,
    "walk_back": 1.0,
    "longer_ways": 1.0,
    "resource_allocation": 0.5,
    "same_group": 0.5,
    "near": 0.5,
}
"""Fixed, nothing is fitted; each term is standardized before it is weighted."""
MOST_SAMPLED = 400
"""Organizations whose pairs tell how a term spreads, at most; they are drawn evenly."""


@dataclass(frozen=True)
class Ground:
    """A network with the group and place (degrees north, east; nan where unknown) of each."""

    net: Network
    places: Reals

    @cached_property
    def slots(self) -> Slots:
        return Slots(self.net)

    @cached_property
    def groups(self) -> Groups:
        return Groups.of_words([self.net.sectors[one] for one in self.slots.order])

    def terms(self, at: Numbers) -> dict[str, Reals]:
        """Each term, a row for each of `at`, a column for each organization."""
        places = self.slots.places[at]
        there, back = walk(self.slots, self.groups, places)
        found = {"walk_there": there, "walk_back": back, **self._ways(places)}
        found["same_group"] = self.groups.same(places)
        turned = {code: values[self.slots.places].T for code, values in found.items()}
        return {**turned, "near": self.near(at)}

    def _ways(self, places: Numbers) -> dict[str, Reals]:
        partners = self._partners(places)
        spare = np.empty_like(partners)
        shares = (1 / np.maximum(self.slots.degrees, 1))[:, None]
        two = self.slots.sums(partners * np.sqrt(shares), spare)
        return {
            "longer_ways": self.slots.sums(two * np.sqrt(shares), spare),
            "resource_allocation": self.slots.sums(partners * shares, spare),
        }

    def _partners(self, places: Numbers) -> Reals:
        """1 where the row's place is a partner of the column's."""
        found = np.zeros((self.net.size, len(places)))
        for column, one in enumerate(places):
            found[self.slots.near(one), column] = 1
        return found

    def pagerank(self, at: Numbers) -> Reals:
        """The walk from partner to partner alone, one way."""
        nobody = Groups.none(self.net.size)
        return walk(self.slots, nobody, self.slots.places[at])[0][self.slots.places].T

    def adamic_adar(self, at: Numbers) -> Reals:
        """Σ 1 ÷ log(number of ties) over common partners."""
        partners = self._partners(self.slots.places[at])
        shares = 1 / np.log(np.maximum(self.slots.degrees, 2))[:, None]
        return self.slots.sums(partners * shares, np.empty_like(partners))[self.slots.places].T

    def near(self, at: Numbers) -> Reals:
        """1 ÷ (1 + km ÷ 25); 0 where a place is unknown."""
        north, east = np.radians(self.places).T
        here, there = north[at][:, None], north[None]
        chord = np.sin((there - here) / 2) ** 2
        across = np.sin((east[None] - east[at][:, None]) / 2) ** 2
        chord = chord + np.cos(here) * np.cos(there) * across
        km = 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(chord, 1)))
        return np.nan_to_num(1 / (1 + km / NEAR_KM), nan=0.0)

    def linked(self, at: Numbers) -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
        """Whether tied already, oneself included; rows and columns as in `terms`."""
        found = np.zeros((len(at), self.net.size), dtype=bool)
        for row, one in enumerate(at):
            found[row, self.net.ends[self.net.starts[one] : self.net.starts[one + 1]]] = True
        found[np.arange(len(at)), at] = True
        return found


@dataclass(frozen=True)
class Scale:
    """Mean and standard deviation of each term over pairs that are not tied."""

    of: Mapping[str, tuple[float, float]]

    def score(self, terms: Mapping[str, Reals]) -> Reals:
        """The weighted sum of the standardized terms; one that never differs counts nothing."""
        found = np.zeros_like(terms["near"])
        for code, weight in WEIGHTS.items():
            middle, spread = self.of[code]
            if spread > 0:
                found += (terms[code] - middle) * (weight / spread)
        return found


def scale_of(ground: Ground) -> Scale:
    """Read from all pairs of up to so many organizations, evenly drawn."""
    step = -(-ground.net.size // MOST_SAMPLED) or 1
    at = np.arange(0, ground.net.size, step)
    unlinked = ~ground.linked(at)
    return Scale({code: spread_of(values[unlinked]) for code, values in ground.terms(at).items()})


def spread_of(values: Reals) -> tuple[float, float]:
    """(mean, standard deviation), 0 where the values differ by rounding only."""
    if not values.size:
        return 0.0, 0.0
    middle, spread = float(values.mean()), float(values.std())
    return middle, spread if spread > 1e-12 * max(abs(middle), 1e-12) else 0.0


def places_of(found: Sequence[tuple[float | None, float | None]]) -> Reals:
    """Places as an array; both or neither."""
    rows = [(a, b) if a is not None and b is not None else (np.nan, np.nan) for a, b in found]
    return np.array(rows, dtype=float).reshape(-1, 2)
