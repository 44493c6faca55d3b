"""Talk before you both do this: two programs of different organizations that are near in need,
audience, area and date. Each likeness is named; nothing is added up behind anybody's back.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from holt.methods.geography import distance_km

NEAR_KM = 16.0
NEAR_DAYS = timedelta(days=21)
EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Plan:
    """A program as it is compared: who runs it, what for, for whom, where and when."""

    id: int
    organizations: frozenset[int]
    needs: frozenset[int] = field(default_factory=frozenset)
    subjects: frozenset[str] = field(default_factory=frozenset)
    kind: str = ""
    audience: frozenset[str] = field(default_factory=frozenset)
    county: str = ""
    places: tuple[tuple[float, float], ...] = ()
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two programs and why their people should talk: reasons as codes, in a fixed order."""

    one: int
    other: int
    reasons: tuple[str, ...]
    km: float | None = None


def likeness(one: Plan, other: Plan) -> Likeness | None:
    """Why these two should talk; None unless need, audience, area and date are all near.

    Programs with an organization in common talk already.
    """
    if one.organizations & other.organizations:
        return None
    km = _apart(one, other)
    found = (_need(one, other), _audience(one, other), _area(one, other, km), _date(one, other))
    reasons = tuple(reason for reason in found if reason)
    return Likeness(one.id, other.id, reasons, km) if len(reasons) == len(found) else None


def should_talk(one: Plan, others: Iterable[Plan], most: int = 5) -> list[Likeness]:
    """The others whose people should hear of this one: the same need first, then the nearest."""
    found = [it for other in others if other.id != one.id and (it := likeness(one, other))]
    order = ("same_need", "same_subject", "same_kind")
    far = float("inf")
    found.sort(key=lambda it: (order.index(it.reasons[0]), far if it.km is None else it.km))
    return found[:most]


def _need(one: Plan, other: Plan) -> str:
    if one.needs & other.needs:
        return "same_need"
    if one.subjects & other.subjects:
        return "same_subject"
    return "same_kind" if one.kind and one.kind == other.kind else ""


def _audience(one: Plan, other: Plan) -> str:
    if one.audience & other.audience - {EVERYONE}:
        return "same_audience"
    is_open = not one.audience or not other.audience or EVERYONE in one.audience | other.audience
    return "open_audience" if is_open else ""


def _apart(one: Plan, other: Plan) -> float | None:
    found = [distance_km(*here, *there) for here in one.places for there in other.places]
    return min(found, default=None)


def _area(one: Plan, other: Plan, km: float | None) -> str:
    if km is not None:
        return "near" if km <= NEAR_KM else ""
    return "same_county" if one.county and one.county == other.county else ""


def _date(one: Plan, other: Plan) -> str:
    if not (one.first and one.last and other.first and other.last):
        return ""
    if one.first <= other.last and other.first <= one.last:
        return "same_time"
    gap = max(one.first, other.first) - min(one.last, other.last)
    return "near_in_time" if gap <= NEAR_DAYS else ""
