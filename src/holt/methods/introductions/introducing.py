"""Introductions: pairs not yet linked who have a reason to meet, in two lists never summed.

*Likely to say yes* looks for what they share; *would open new doors* for what they do not.
They often disagree, and that is the point. Contacts stay hidden until both have said yes; that
is kept by the room that introduces, not here. What lies between two is measured in `ground`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum

import numpy as np

from holt.methods.geography import distance_km
from holt.methods.graph.network import Reals, network
from holt.methods.introductions.ground import NEAR_KM, WEIGHTS, Ground, places_of, spread_of
from holt.methods.reasons import Reason, Term, points


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbor:
    """An organization: what it offers and seeks, and the needs it works on (slugs or ids)."""

    id: str
    group: str = ""
    lat: float | None = None
    lon: float | None = None
    offers: frozenset[str] = frozenset()
    seeks: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two ids in order, the measured terms as a page shows them, and the reasons.

    In the first list `terms` are standardized and add up to `score`; in the second they are
    counts, compared one after the other, and `score` is None.
    """

    one: str
    other: str
    terms: tuple[Term, ...]
    score: float | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Introductions:
    """The same pairs in two orders. Never add them up: they answer different questions."""

    likely_to_say_yes: tuple[Introduction, ...]
    would_open_new_doors: tuple[Introduction, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    one: Neighbor
    other: Neighbor
    shared: tuple[str, ...]
    ways: int
    km: float | None
    new_for: tuple[int, int]
    isolates: tuple[str, ...]

    @property
    def same_group(self) -> bool:
        return bool(self.one.group) and self.one.group == self.other.group

    @property
    def crosses(self) -> bool:
        return bool(self.one.group and self.other.group) and not self.same_group


def introduce(
    neighbors: Iterable[Neighbor], ties: Iterable[tuple[str, str]], limit: int = 10
) -> Introductions:
    """Unlinked pairs with complementary offers or a common need, best first in each list.

    `ties` are pairs of ids that work together, in either order; ids that are not among the
    neighbors still count as shared contacts. No common contact is demanded.
    """
    known = {n.id: n for n in sorted(neighbors, key=lambda n: n.id)}
    contacts = contacts_of(ties)
    pairs = [
        _pair(known[a], known[b], contacts)
        for a, b in _with_a_reason(known.values())
        if b not in contacts[a]
    ]
    return Introductions(
        _likely(pairs, _measured(pairs, known, contacts))[:limit], _doors(pairs)[:limit]
    )


def resource_allocation(one: str, other: str, contacts: Mapping[str, set[str]]) -> float:
    """Σ 1 ÷ number of contacts, over the contacts they share: a busy one counts for less."""
    return fsum(1 / len(contacts[z]) for z in sorted(contacts[one] & contacts[other]))


def contacts_of(ties: Iterable[tuple[str, str]]) -> defaultdict[str, set[str]]:
    """Who works with whom, either way; a tie to oneself is not one."""
    contacts: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in ties:
        if one != other:
            contacts[one].add(other)
            contacts[other].add(one)
    return contacts


def _with_a_reason(neighbors: Iterable[Neighbor]) -> list[tuple[str, str]]:
    """Pairs of ids where one offers what the other seeks, or both work on one need."""
    offering, seeking, working = (defaultdict[str, set[str]](set) for _ in range(3))
    for n in neighbors:
        for slugs, by_slug in ((n.offers, offering), (n.seeks, seeking), (n.needs, working)):
            for slug in slugs:
                by_slug[slug].add(n.id)
    pairs = {p for ids in working.values() for p in combinations(sorted(ids), 2)}
    for slug, givers in offering.items():
        pairs |= {(min(a, b), max(a, b)) for a in givers for b in seeking.get(slug, ()) if a != b}
    return sorted(pairs)


def _pair(one: Neighbor, other: Neighbor, contacts: defaultdict[str, set[str]]) -> _Pair:
    mine, theirs = contacts[one.id], contacts[other.id]
    return _Pair(
        one=one,
        other=other,
        shared=tuple(sorted(mine & theirs)),
        ways=sum(len(contacts[one] & theirs) for one in mine),
        km=_km(one, other),
        new_for=(len(theirs - mine), len(mine - theirs)),
        isolates=tuple(n.id for n in (one, other) if not contacts[n.id]),
    )


def _km(one: Neighbor, other: Neighbor) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km(one.lat, one.lon, other.lat, other.lon)


def _measured(
    pairs: Sequence[_Pair], known: Mapping[str, Neighbor], contacts: Mapping[str, set[str]]
) -> dict[str, Reals]:
    """Each term of each pair, standardized over the pairs; walks are standardized both ways."""
    ids = sorted({*known, *contacts})
    places = places_of(
        [(known[one].lat, known[one].lon) if one in known else (None, None) for one in ids]
    )
    groups = {one.id: one.group for one in known.values()}
    ties = sorted((a, b) for a in contacts for b in contacts[a] if a < b)
    ground = Ground(network(ties, ids, groups), places)
    numbers = {one: at for at, one in enumerate(ids)}
    here = sorted({numbers[pair.one.id] for pair in pairs})
    row = {one: at for at, one in enumerate(here)}
    rows = [row[numbers[pair.one.id]] for pair in pairs]
    columns = [numbers[pair.other.id] for pair in pairs]
    terms = ground.terms(np.array(here, dtype=np.int64))
    found = {code: values[rows, columns] for code, values in terms.items()}
    walks = spread_of(np.concatenate([found["walk_there"], found["walk_back"]]))
    spreads = {code: spread_of(values) for code, values in found.items()}
    spreads |= {"walk_there": walks, "walk_back": walks}
    return {code: _standard(values, *spreads[code]) for code, values in found.items()}


def _standard(values: Reals, middle: float, spread: float) -> Reals:
    return (values - middle) / spread if spread > 0 else np.zeros_like(values)


def _likely(pairs: Sequence[_Pair], columns: Mapping[str, Reals]) -> tuple[Introduction, ...]:
    found = []
    for i, pair in enumerate(pairs):
        terms = tuple(
            Term(code, round(float(columns[code][i]), 9), weight)
            for code, weight in WEIGHTS.items()
        )
        why = (*_together(pair), *_alike(pair))
        found.append(Introduction(pair.one.id, pair.other.id, terms, points(terms), why))
    return tuple(sorted(found, key=lambda i: (-(i.score or 0.0), i.one, i.other)))


def _doors(pairs: Sequence[_Pair]) -> tuple[Introduction, ...]:
    """Isolates reached first, then a group crossed, then contacts new to either."""
    found = []
    for pair in pairs:
        terms = (
            Term("isolates_reached", len(pair.isolates), 1.0),
            Term("group_crossed", float(pair.crosses), 1.0),
            Term("new_contacts", sum(pair.new_for), 1.0),
        )
        why = (*_together(pair), *_new(pair))
        found.append(Introduction(pair.one.id, pair.other.id, terms, None, why))
    return tuple(sorted(found, key=lambda i: ([-t.value for t in i.terms], i.one, i.other)))


def _together(pair: _Pair) -> Iterator[Reason]:
    for giver, taker in ((pair.one, pair.other), (pair.other, pair.one)):
        if wanted := giver.offers & taker.seeks:
            yield Reason(
                "offers_what_other_seeks",
                {"giver": giver.id, "taker": taker.id, "subjects": tuple(sorted(wanted))},
            )
    if common := pair.one.needs & pair.other.needs:
        yield Reason("common_need", {"needs": tuple(sorted(common))})


def _alike(pair: _Pair) -> Iterator[Reason]:
    if pair.shared:
        yield Reason("shared_partners", {"count": len(pair.shared), "ids": pair.shared})
    elif pair.ways:
        yield Reason("partners_work_together", {"count": pair.ways})
    if pair.same_group:
        yield Reason("same_group", {"group": pair.one.group})
    if pair.km is not None and pair.km <= NEAR_KM:
        yield Reason("near", {"km": round(pair.km, 1)})


def _new(pair: _Pair) -> Iterator[Reason]:
    for isolate in pair.isolates:
        yield Reason("reaches_isolate", {"id": isolate})
    if pair.crosses:
        yield Reason("crosses_groups", {"one": pair.one.group, "other": pair.other.group})
    for neighbor, count in zip((pair.one, pair.other), pair.new_for, strict=True):
        if count:
            yield Reason("new_contacts", {"id": neighbor.id, "count": count})
