"""Colleagues like me, who may know, and who may be alone: plain sums, every part shown.

Weights are fixed by judgment (docs/reasoning/peers.md) and stand here, where anyone may read them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import log2

from holt.methods.geography import distance_km
from holt.methods.reasons import Reason, Term, points

SAME_WORK, SAME_KIND, SAME_SIZE, NEAR, SAME_LANGUAGE = 3.0, 2.0, 1.0, 1.5, 1.0
NEAR_KM = 80.0
"""A drive of about an hour."""
NEAR_DEGREES = 0.75
"""Whoever is further north or south than this is further away than that."""
OTHER_WORK_AT_MOST = SAME_KIND + SAME_SIZE + NEAR + SAME_LANGUAGE
"""As alike as somebody of other work can be at the most."""
KNOWS_SUBJECT, WROTE_LESSON, SOLVED_LIKE, LIKE_ME = 3.0, 2.0, 2.5, 0.5
HAS_MUCH = 0.75
"""What each question somebody still has to answer takes away: help is spread."""
LONG_AGO_DAYS, FEW_PEERS, SMALL_STAFF = 180, 2, 2.0


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with a card: their work, kind and size of library (staff), languages, where."""

    id: int
    work: str
    kind: str = ""
    staff: float | None = None
    languages: frozenset[str] = frozenset()
    at: tuple[float, float] | None = None
    organization_id: int = 0


@dataclass(frozen=True, slots=True)
class Like:
    """A colleague, how alike (a sum of weights), and why."""

    id: int
    points: float
    terms: tuple[Term, ...]
    km: float | None


def alike(me: Colleague, others: Iterable[Colleague], most: int = 20) -> list[Like]:
    """Colleagues of other houses, most alike first; whoever shares nothing but a language is left
    out. Nearer ones first where two are as alike."""
    found = [_like(me, one) for one in others if _is_other(me, one)]
    kept = [one for one in found if any(term.code != "language" for term in one.terms)]
    return sorted(kept, key=lambda one: (-one.points, one.km is None, one.km or 0.0, one.id))[:most]


def _is_other(me: Colleague, one: Colleague) -> bool:
    return one.id != me.id and one.organization_id != me.organization_id


def _like(me: Colleague, one: Colleague) -> Like:
    km = distance_km(*me.at, *one.at) if me.at and one.at else None
    shared = me.languages & one.languages
    parts = (
        Term("work", float(bool(me.work) and me.work == one.work), SAME_WORK),
        Term("kind", float(bool(me.kind) and me.kind == one.kind), SAME_KIND),
        Term("size", _size(me.staff, one.staff), SAME_SIZE),
        Term("near", max(0.0, 1 - km / NEAR_KM) if km is not None else 0.0, NEAR),
        Term("language", float(bool(shared)), SAME_LANGUAGE),
    )
    terms = tuple(part for part in parts if part.value > 0)
    return Like(one.id, points(terms), terms, km)


def _size(mine: float | None, theirs: float | None) -> float:
    """1 for as many colleagues, 0 for four times as many or as few; 0 when one is not known."""
    if not mine or not theirs:
        return 0.0
    return max(0.0, 1 - abs(log2(mine / theirs)) / 2)


@dataclass(frozen=True, slots=True)
class Knower:
    """What tells that somebody may know: subjects they offer, wrote lessons on, solved questions
    on; `has` questions that wait for their answer."""

    id: int
    offers: frozenset[str] = frozenset()
    wrote: frozenset[str] = frozenset()
    solved: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    likeness: float = 0.0
    has: int = 0


@dataclass(frozen=True, slots=True)
class Route:
    """Whom a question goes to, and why."""

    id: int
    points: float
    reasons: tuple[Reason, ...]


def routes(
    subjects: Collection[str], knowers: Iterable[Knower], language: str = "", most: int = 5
) -> list[Route]:
    """Those who may know most, best first; nobody without a reason, and help is spread."""
    about = frozenset(subjects)
    found = [_route(about, one, language) for one in knowers]
    kept = [one for one in found if one.reasons]
    return sorted(kept, key=lambda one: (-one.points, one.id))[:most]


def _route(about: frozenset[str], one: Knower, language: str) -> Route:
    if language and one.languages and language not in one.languages:
        return Route(one.id, 0.0, ())
    sums, reasons = 0.0, []
    for code, known, weight in (
        ("offers", one.offers, KNOWS_SUBJECT),
        ("wrote", one.wrote, WROTE_LESSON),
        ("solved", one.solved, SOLVED_LIKE),
    ):
        if shared := about & known:
            sums += weight * len(shared) / len(about)
            reasons.append(Reason(code, {"subjects": tuple(sorted(shared))}))
    more = LIKE_ME * one.likeness if reasons else 0.0
    return Route(one.id, round(sums + more - HAS_MUCH * one.has, 9), tuple(reasons))


@dataclass(frozen=True, slots=True)
class Standing:
    """What isolation is judged by: last contact with a colleague elsewhere, how many of the same
    work are within reach, how many people work in one's own house."""

    id: int
    last_contact: date | None
    known_since: date
    in_reach: int
    staff: float | None


@dataclass(frozen=True, slots=True)
class Alone:
    """Somebody who may be alone, and each sign of it."""

    id: int
    signs: tuple[Reason, ...] = field(default=())


def alone(people: Sequence[Standing], today: date) -> list[Alone]:
    """Those with at least two of three signs, most signs and longest silence first."""
    found = [(one, _signs(one, today)) for one in people]
    kept = [(one, signs) for one, signs in found if len(signs) >= 2]
    kept.sort(key=lambda both: (-len(both[1]), -_silence(both[0], today), both[0].id))
    return [Alone(one.id, signs) for one, signs in kept]


def _silence(one: Standing, today: date) -> int:
    return (today - (one.last_contact or one.known_since)).days


def _signs(one: Standing, today: date) -> tuple[Reason, ...]:
    signs = []
    if (days := _silence(one, today)) >= LONG_AGO_DAYS:
        signs.append(Reason("silence", {"days": days}))
    if one.in_reach < FEW_PEERS:
        signs.append(Reason("few_peers", {"count": one.in_reach}))
    if one.staff is not None and one.staff <= SMALL_STAFF:
        signs.append(Reason("small_staff", {"staff": one.staff}))
    return tuple(signs)
