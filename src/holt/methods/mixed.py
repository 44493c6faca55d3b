"""A circle mixed on purpose: people from different kinds of library around one subject.

Colleagues of the same kind find each other by themselves; what a school, a university, a hospital
and a town know of the same subject seldom meets. Plain rules and sums, every part shown
(docs/reasoning/mixed-circles.md); weights are set by judgment.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from holt.methods.geography import distance_km
from holt.methods.peers import NEAR_KM
from holt.methods.reasons import Reason, Term, points

FEWEST, MOST, OF_ONE_SECTOR = 4, 6, 2
"""People in a suggested circle, and how many of them may come from one kind of library."""
LEAST_SECTORS = 3
LEAST_NEW = 0.5
"""The share of pairs that do not sit in a circle together yet."""
KINDS, ASKED, NEW, NEAR = 3.0, 2.0, 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who could sit there: the kind of their library, what they know and what they have
    an open question about, where they are, which circles they are in or invited to."""

    id: int
    sector: str
    organization_id: int
    knows: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    at: tuple[float, float] | None = None
    circles: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Mixed:
    """A circle that could be: around which subject, of whom, from which kinds, and why."""

    subject: str
    ids: tuple[int, ...]
    sectors: tuple[str, ...]
    language: str
    points: float
    reasons: tuple[Reason, ...]


def suggested(seats: Iterable[Seat], me: int | None = None, most: int = 3) -> list[Mixed]:
    """The best circles of these people, each subject once; with `me`, those I would sit in.

    Two that are mostly the same people are one. Nobody is suggested without knowing or asking.
    """
    ordered = sorted(seats, key=lambda one: one.id)
    least = min(LEAST_SECTORS, max(2, len({one.sector for one in ordered})))
    about: dict[str, list[Seat]] = {}
    for one in ordered:
        for subject in one.knows | one.asks:
            about.setdefault(subject, []).append(one)
    found = [_around(subject, those, me, least) for subject, those in sorted(about.items())]
    kept = sorted((one for one in found if one), key=lambda one: (-one.points, one.subject))
    chosen: list[Mixed] = []
    for circle in kept:
        if len(chosen) < most and not any(_mostly_same(circle, other) for other in chosen):
            chosen.append(circle)
    return chosen


def _mostly_same(one: Mixed, other: Mixed) -> bool:
    return 2 * len(set(one.ids) & set(other.ids)) > len(one.ids)


def _around(subject: str, those: Sequence[Seat], me: int | None, least: int) -> Mixed | None:
    """The circle around one subject, or nothing when too few kinds care about it."""
    if len({one.sector for one in those}) < least:
        return None
    first = _first(subject, those, me)
    if first is None:
        return None
    group = [first]
    while len(group) < MOST and (more := _next(subject, group, those)):
        group.append(more)
    if len(group) < FEWEST or len({one.sector for one in group}) < least:
        return None
    if not any(subject in one.knows for one in group) or _share_new(group) < LEAST_NEW:
        return None
    return _told(subject, group)


def _first(subject: str, those: Sequence[Seat], me: int | None) -> Seat | None:
    """Whom it is put together around: me, or else whoever asks."""
    if me is not None:
        return next((one for one in those if one.id == me), None)
    return min(those, key=lambda one: (subject not in one.asks, one.id))


def _next(subject: str, group: Sequence[Seat], those: Sequence[Seat]) -> Seat | None:
    """Who adds most: a kind that is missing, what is missing (a question, an answer), new faces,
    then whoever is nearest."""
    sectors = Counter(one.sector for one in group)
    houses = {one.organization_id for one in group}
    has_asked = any(subject in one.asks for one in group)
    has_known = any(subject in one.knows for one in group)

    def may(one: Seat) -> bool:
        if one.organization_id in houses or sectors[one.sector] >= OF_ONE_SECTOR:
            return False
        return bool(_languages([*group, one]))

    def order(one: Seat) -> tuple[int, int, int, float, int]:
        missing = (not has_known and subject in one.knows) or (
            not has_asked and subject in one.asks
        )
        met = sum(bool(one.circles & other.circles) for other in group)
        return (sectors[one.sector], not missing, met, _km(group[0], one) or 0.0, one.id)

    return min((one for one in those if may(one)), key=order, default=None)


ANY = "*"


def _languages(group: Sequence[Seat]) -> frozenset[str]:
    """What all of them speak; who says nothing of it is taken to understand the others."""
    said = [one.languages for one in group if one.languages]
    return frozenset.intersection(*said) if said else frozenset({ANY})


def _km(one: Seat, other: Seat) -> float | None:
    return distance_km(*one.at, *other.at) if one.at and other.at else None


def _share_new(group: Sequence[Seat]) -> float:
    pairs = list(combinations(group, 2))
    return sum(not one.circles & other.circles for one, other in pairs) / len(pairs)


def _told(subject: str, group: Sequence[Seat]) -> Mixed:
    """The sum with its parts, and each part as a reason."""
    sectors = tuple(sorted({one.sector for one in group}))
    asks = sum(subject in one.asks for one in group)
    knows = sum(subject in one.knows for one in group)
    spoken = _languages(group) - {ANY}
    apart = [_km(one, other) for one, other in combinations(group, 2)]
    widest = max((km for km in apart if km is not None), default=None)
    is_near = widest is not None and None not in apart and widest <= NEAR_KM
    terms = (
        Term("kinds", len(sectors) / len(group), KINDS),
        Term("asked", float(bool(asks)), ASKED),
        Term("new", _share_new(group), NEW),
        Term("near", float(is_near), NEAR),
    )
    reasons = [Reason("kinds", {"sectors": sectors})]
    reasons += [Reason("asks", {"count": asks})] if asks else []
    reasons.append(Reason("knows", {"count": knows}))
    reasons += [Reason("new", {})] if _share_new(group) == 1.0 else []
    reasons += [Reason("near", {"km": widest})] if is_near and widest is not None else []
    reasons += [Reason("language", {"languages": tuple(sorted(spoken))})] if spoken else []
    ids = tuple(one.id for one in group)
    return Mixed(subject, ids, sectors, min(spoken, default=""), points(terms), tuple(reasons))
