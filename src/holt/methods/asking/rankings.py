"""A ranking: every item with its place, its score and the parts the score is made of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from holt.methods.asking.margins import Numbers

Parts = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Placed:
    """Place 1 is the first; items of one score share a place. `notes` are codes."""

    item: str
    place: int
    score: float
    parts: Parts
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """Which method, in which version, and its places; `unknown` are items nobody said anything of."""

    method: str
    version: str
    places: tuple[Placed, ...]
    unknown: tuple[str, ...] = ()

    def of(self, item: str) -> Placed | None:
        return next((one for one in self.places if one.item == item), None)


@dataclass(frozen=True)
class Scored:
    """What a method makes of its voices when each counts so often: the seed of a ranking.

    `scores` takes how often each voice counts and gives a score for each item, NaN for an item of
    which nothing was said; `parts` says what the scores are made of.
    """

    method: str
    version: str
    items: tuple[str, ...]
    voices: int
    scores: Callable[[Numbers], Numbers]
    parts: Callable[[Numbers], Sequence[Parts]]
    notes: Mapping[str, tuple[str, ...]]
    counts: Numbers
    """How often each voice counts to begin with: once, or its weight."""


def ranked(scored: Scored) -> Ranking:
    """The items by their scores, the largest first; the same score gets the same place."""
    scores = scored.scores(scored.counts)
    parts = scored.parts(scored.counts)
    known = [at for at in range(len(scored.items)) if scores[at] == scores[at]]
    places = [
        Placed(
            item := scored.items[at],
            1 + sum(above(scores[other], scores[at]) for other in known),
            float(scores[at]),
            parts[at],
            scored.notes.get(item, ()),
        )
        for at in known
    ]
    unknown = tuple(one for at, one in enumerate(scored.items) if at not in known)
    ordered = tuple(sorted(places, key=lambda it: (it.place, it.item)))
    return Ranking(scored.method, scored.version, ordered, unknown)


def above(one: float, other: float) -> bool:
    """Larger, by more than rounding."""
    return one > other + 1e-12 * max(1.0, abs(other))


def in_order(items: Iterable[str]) -> tuple[str, ...]:
    """Each item once, in a fixed order."""
    return tuple(sorted(set(items)))
