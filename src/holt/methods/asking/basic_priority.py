"""Priority by size, seriousness and what can be done: Hanlon's basic priority rating, and NACCHO's.

J. J. Hanlon, Public Health: Administration and Practice, 1974: (A + B) · C ÷ 3. National
Association of County and City Health Officials, First Things First: (A + 2B) · C.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np

from holt.methods.asking.margins import Numbers
from holt.methods.asking.rankings import Parts, Scored, in_order

TOPS: Parts = {"size": 10.0, "seriousness": 20.0, "effectiveness": 10.0}
HANLON, NACCHO = "hanlon", "naccho"
VERSION = "1"


class OutOfScale(ValueError):
    """A rating is below 0 or above the top of its scale."""


@dataclass(frozen=True, slots=True)
class Rating:
    """How one person rates an item: A size 0–10, B seriousness 0–20, C effectiveness 0–10.

    Raises OutOfScale.
    """

    size: float
    seriousness: float
    effectiveness: float

    def __post_init__(self) -> None:
        for name, top in TOPS.items():
            if not 0 <= getattr(self, name) <= top:
                raise OutOfScale(f"{name} {getattr(self, name)!r}")


@dataclass(frozen=True, slots=True)
class Gates:
    """Is it ours to do, worth the money, wanted here, within our means, allowed? One no is a 0."""

    propriety: bool = True
    economics: bool = True
    acceptability: bool = True
    resources: bool = True
    legality: bool = True

    @property
    def shut(self) -> tuple[str, ...]:
        return tuple(one.name for one in fields(self) if not getattr(self, one.name))


Ratings = Sequence[Mapping[str, Rating]]
"""What each person said, item by item; who did not rate an item is left out of its means."""


def hanlon(ratings: Ratings, gates: Mapping[str, Gates] | None = None) -> Scored:
    """(A + B) · C ÷ 3 of the mean ratings, times the gates."""
    return _scored(HANLON, ratings, gates or {}, lambda a, b, c: (a + b) * c / 3)


def naccho(ratings: Ratings, gates: Mapping[str, Gates] | None = None) -> Scored:
    """(A + 2B) · C of the mean ratings, times the gates."""
    return _scored(NACCHO, ratings, gates or {}, lambda a, b, c: (a + 2 * b) * c)


Formula = Callable[[Numbers, Numbers, Numbers], Numbers]


def _scored(method: str, ratings: Ratings, gates: Mapping[str, Gates], formula: Formula) -> Scored:
    items = in_order(item for one in ratings for item in one)
    table = _table(ratings, items)
    shut = {item: gates[item].shut for item in items if item in gates and gates[item].shut}
    is_open = np.array([0.0 if item in shut else 1.0 for item in items])

    def scores(counts: Numbers) -> Numbers:
        found: Numbers = formula(*_means(table, counts)) * is_open
        return found

    def parts(counts: Numbers) -> list[Parts]:
        means = _means(table, counts)
        return [
            {**dict(zip(TOPS, means[:, at].tolist(), strict=True)), "gates": float(is_open[at])}
            for at in range(len(items))
        ]

    notes = {item: tuple(f"shut_{gate}" for gate in some) for item, some in shut.items()}
    once = np.ones(len(ratings))
    return Scored(method, VERSION, items, len(ratings), scores, parts, notes, once)


def _table(ratings: Ratings, items: Sequence[str]) -> Numbers:
    """Figures × people × items, NaN where a person did not rate an item."""
    table = np.full((len(TOPS), len(ratings), len(items)), np.nan)
    for row, one in enumerate(ratings):
        for item, rating in one.items():
            table[:, row, items.index(item)] = [getattr(rating, name) for name in TOPS]
    return table


def _means(table: Numbers, counts: Numbers) -> Numbers:
    """Each figure's mean for each item, over those who rated it."""
    there = ~np.isnan(table[0])
    held = counts @ there
    sums = np.einsum("p,fpi->fi", counts, np.nan_to_num(table))
    return np.divide(sums, held, out=np.full_like(sums, np.nan), where=held > 0)
