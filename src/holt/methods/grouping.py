"""Small groups that are mixed on purpose: kind of library, size, place, and hours they share.

A group costs what its pairs cost. The draw deals people out, then changes two over wherever that
makes all groups together cost less; every part of the sum is shown (docs/reasoning/grouping.md).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log2

from holt.methods.geography import distance_km

SAME_HOUSE, SAME_KIND, SAME_SIZE, NEAR, FEW_HOURS = 6.0, 3.0, 1.0, 1.0, 20.0
"""What two in one group cost who are of the same house, of a kind, of a size, neighbors, or share
too few hours. Weights are fixed by judgment."""
NEAR_KM = 40.0
LEAST_HOURS = 2.0
MOST_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be put in a group; `hours` are those of the day, in UTC, at which they work."""

    id: int
    house: int = 0
    kind: str = ""
    size: float | None = None
    at: tuple[float, float] | None = None
    hours: frozenset[int] = frozenset(range(24))


@dataclass(frozen=True, slots=True)
class Parts:
    """A group's sum, and each thing in it: how often two are of a house, of a kind …"""

    cost: float
    same_house: int
    same_kind: int
    same_size: int
    near: int
    few_hours: int
    kinds: int
    shared_hours: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """The groups, by the ids of who is in each, and the parts of each group's sum."""

    groups: tuple[tuple[int, ...], ...]
    parts: tuple[Parts, ...]

    @property
    def cost(self) -> float:
        return sum(one.cost for one in self.parts)


def draw(people: Iterable[Person], count: int) -> Drawn:
    """So many groups, of sizes that differ by one at most; the same people give the same groups."""
    ordered = sorted(people, key=lambda one: (one.kind, one.house, one.size or 0.0, one.id))
    count = max(1, min(count, len(ordered) or 1))
    groups = [ordered[at::count] for at in range(count)]
    for _round in range(MOST_ROUNDS):
        if not _change_over(groups):
            break
    found = [tuple(sorted(one.id for one in group)) for group in groups]
    parts = {ids: parts_of(group) for ids, group in zip(found, groups, strict=True)}
    return Drawn(tuple(sorted(found)), tuple(parts[ids] for ids in sorted(found)))


def _change_over(groups: list[list[Person]]) -> bool:
    """Change the two over that save most; whether any did."""
    best, saved = None, 1e-9
    for one, other in combinations(range(len(groups)), 2):
        for at, mine in enumerate(groups[one]):
            for there, theirs in enumerate(groups[other]):
                gain = _gain(groups[one], groups[other], mine, theirs)
                if gain > saved:
                    best, saved = (one, at, other, there), gain
    if best is None:
        return False
    one, at, other, there = best
    groups[one][at], groups[other][there] = groups[other][there], groups[one][at]
    return True


def _gain(here: list[Person], there: list[Person], mine: Person, theirs: Person) -> float:
    """What is saved when these two change over."""
    before = _beside(mine, here) + _beside(theirs, there)
    after = _beside(theirs, here, mine) + _beside(mine, there, theirs)
    return before - after


def _beside(person: Person, group: list[Person], instead_of: Person | None = None) -> float:
    return sum(pair_cost(person, one) for one in group if one not in (person, instead_of))


def pair_cost(one: Person, other: Person) -> float:
    """What these two cost in one group."""
    return (
        SAME_HOUSE * _same_house(one, other)
        + SAME_KIND * _same_kind(one, other)
        + SAME_SIZE * _same_size(one, other)
        + NEAR * _near(one, other)
        + FEW_HOURS * _few_hours(one, other)
    )


def _same_house(one: Person, other: Person) -> bool:
    return bool(one.house) and one.house == other.house


def _same_kind(one: Person, other: Person) -> bool:
    return bool(one.kind) and one.kind == other.kind


def _same_size(one: Person, other: Person) -> bool:
    """Less than twice as many colleagues."""
    return bool(one.size and other.size) and abs(log2((one.size or 1) / (other.size or 1))) < 1


def _near(one: Person, other: Person) -> bool:
    return bool(one.at and other.at) and distance_km(*(one.at or ()), *(other.at or ())) < NEAR_KM


def _few_hours(one: Person, other: Person) -> bool:
    return len(one.hours & other.hours) < LEAST_HOURS


def parts_of(group: Sequence[Person]) -> Parts:
    """A group's sum with each thing in it."""
    pairs = list(combinations(group, 2))
    shared = frozenset(range(24)).intersection(*(one.hours for one in group))
    return Parts(
        cost=sum(pair_cost(*pair) for pair in pairs),
        same_house=sum(_same_house(*pair) for pair in pairs),
        same_kind=sum(_same_kind(*pair) for pair in pairs),
        same_size=sum(_same_size(*pair) for pair in pairs),
        near=sum(_near(*pair) for pair in pairs),
        few_hours=sum(_few_hours(*pair) for pair in pairs),
        kinds=len({one.kind for one in group if one.kind}),
        shared_hours=len(shared),
    )
