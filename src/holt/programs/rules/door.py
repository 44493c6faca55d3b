"""Taps at the door: when they count, and which of two about the same people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

MOST_TAPS = 500
MOST_AT_ONCE = 100
WALK_INS = ("new_to_us", "back_after_long", "partner_people", "others")
"""Kinds of people who are counted without a name; each person is of one kind."""


@dataclass(frozen=True)
class Arrival:
    """So many came, tapped at this time."""

    at: datetime
    mark: str
    count: int


def tapped_at(at: datetime, sent_at: datetime | None, now: datetime) -> datetime:
    """When it was tapped by our clock: a phone's clock may be wrong, what lies between its taps
    and its sending is not. Never later than now."""
    behind = now - _aware(sent_at) if sent_at else now - now
    return min(now, _aware(at) + behind)


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def last(arrivals: Iterable[Arrival]) -> Arrival:
    """The tap that counts: the latest, in whatever order they arrived."""
    return max(arrivals, key=lambda one: (one.at, one.mark))


def people(here: int, walk_ins: Mapping[str, int]) -> int:
    """How many are in the room."""
    return here + sum(max(0, one) for one in walk_ins.values())
