"""Methods side by side: where their rankings disagree, and which part of each says why."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from holt.methods.asking.rankings import Placed, Ranking
from holt.methods.reasons import Fact, Reason

LOWER_IS_MORE = frozenset({"satisfaction", "beaten_by"})
"""Parts that speak for an item when they are small."""


@dataclass(frozen=True, slots=True)
class Apart:
    """An item with its place by each method, how far apart these are, and why."""

    item: str
    places: tuple[tuple[str, int], ...]
    apart: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Items that every method ranked, those furthest apart first.

    `agreement` is, for each two methods, the share of pairs of items they order alike (a pair one
    of them ties counts half); None with fewer than two items.
    """

    items: tuple[Apart, ...]
    agreement: tuple[tuple[str, str, float | None], ...]


def compare(rankings: Sequence[Ranking]) -> Comparison:
    """Lay rankings side by side."""
    places = [{one.item: one for one in ranking.places} for ranking in rankings]
    common = sorted(set.intersection(*map(set, places))) if places else []
    items = [_apart(item, rankings, [some[item] for some in places]) for item in common]
    items.sort(key=lambda it: (-it.apart, min(place for _, place in it.places), it.item))
    agreement = [
        (one.method, other.method, _agreement(one, other, common))
        for one, other in combinations(rankings, 2)
    ]
    return Comparison(tuple(items), tuple(agreement))


def _apart(item: str, rankings: Sequence[Ranking], placed: Sequence[Placed]) -> Apart:
    named = [(ranking.method, one.place) for ranking, one in zip(rankings, placed, strict=True)]
    low, high = min(place for _, place in named), max(place for _, place in named)
    if low == high:
        return Apart(item, tuple(named), 0, ())
    best = next(at for at, one in enumerate(placed) if one.place == low)
    worst = next(at for at, one in enumerate(placed) if one.place == high)
    reasons = (_why(rankings[best], placed[best], 1), _why(rankings[worst], placed[worst], -1))
    return Apart(item, tuple(named), high - low, reasons)


def _why(ranking: Ranking, placed: Placed, sign: int) -> Reason:
    """What lifts an item in a ranking (sign 1), or holds it back: its most telling part.

    A gate that is shut is the whole reason. Else it is the part in which the item stands highest
    (or lowest) among all the ranking's items.
    """
    facts: dict[str, Fact] = {
        "method": ranking.method,
        "place": placed.place,
        "of": len(ranking.places),
    }
    if sign < 0 and placed.notes:
        return Reason("shut", {**facts, "gates": placed.notes})
    stands = {part: _stands(ranking, placed, part) for part in placed.parts if part != "gates"}
    part = max(sorted(stands), key=lambda one: sign * stands[one])
    code = "lifted" if sign > 0 else "held_back"
    return Reason(code, {**facts, "part": part, "value": placed.parts[part]})


def _stands(ranking: Ranking, placed: Placed, part: str) -> float:
    """How many items have less of a part, less how many have more: what speaks for it is more."""
    turned = -1 if part in LOWER_IS_MORE else 1
    mine = turned * placed.parts[part]
    others = [turned * one.parts[part] for one in ranking.places]
    return sum(one < mine for one in others) - sum(one > mine for one in others)


def _agreement(one: Ranking, other: Ranking, items: Sequence[str]) -> float | None:
    first = {it.item: it.place for it in one.places}
    second = {it.item: it.place for it in other.places}
    pairs = list(combinations(items, 2))
    if not pairs:
        return None
    alike = 0.0
    for a, b in pairs:
        mine, theirs = first[a] - first[b], second[a] - second[b]
        alike += 1.0 if mine * theirs > 0 or mine == theirs == 0 else 0.5 * (mine * theirs == 0)
    return alike / len(pairs)
