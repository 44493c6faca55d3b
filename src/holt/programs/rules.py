"""What may follow what for a session, when a series falls, and what the numbers must be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from holt.kernel.errors import Refused
from holt.methods.hosting import Host, next_host
from holt.values.states import StateTable, Step
from holt.values.zones import zones

STATES = StateTable(
    [
        Step("planned", "edit_session", "planned", "staff"),
        Step("planned", "hold", "held", "staff"),
        Step("planned", "cancel_session", "canceled", "staff"),
        Step("held", "hold", "held", "staff"),
        Step("held", "edit_session", "held", "staff"),
    ]
)
TIME_TO_SCHEDULE = frozenset({"planning", "agreeing", "active", "paused", "renewing", "ending"})
"""Stages of a partnership at which sessions are planned."""

EVERY: Mapping[str, int] = {"once": 0, "week": 7, "two_weeks": 14}
MOST_IN_SERIES = 60
MOST_PEOPLE = 100_000
LONGEST = timedelta(hours=24)
EARLIEST_YEAR, LATEST_YEAR = 1990, 2200


@dataclass(frozen=True)
class Slot:
    """When one session is: two instants in UTC."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Share:
    """A party that may host: how many of ten sessions it said it would, how many it has had."""

    party_id: int
    hosts_per_ten: int
    hosted: int


def require_stage(state: str) -> None:
    """Refuse planning sessions for a partnership that has not agreed to talk, or is over."""
    if state not in TIME_TO_SCHEDULE:
        raise Refused("no_sessions_at_this_stage", "", {"state": state})


def series(on: date, begins: time, ends: time, zone: str, every: str, count: int) -> list[Slot]:
    """The slots of a session or a series. The clock on the wall stays the same all the way.

    Raises Refused "not_a_choice", "out_of_range", "ends_before_start".
    """
    if every not in EVERY:
        raise Refused("not_a_choice", "every")
    if not 1 <= count <= MOST_IN_SERIES:
        raise Refused("out_of_range", "count", {"least": 1, "most": MOST_IN_SERIES})
    if count > 1 and every == "once":
        raise Refused("series_needs_rhythm", "every")
    return [slot(on + timedelta(days=EVERY[every] * n), begins, ends, zone) for n in range(count)]


def slot(on: date, begins: time, ends: time, zone: str) -> Slot:
    """One day's slot. Raises Refused "ends_before_start", "not_a_zone", "not_a_date"."""
    if not EARLIEST_YEAR <= on.year < LATEST_YEAR:
        raise Refused("not_a_date", "on")
    if ends.replace(tzinfo=None) <= begins.replace(tzinfo=None):
        raise Refused("ends_before_start", "ends")
    where = ZoneInfo(require_zone(zone))
    both = (datetime.combine(on, at.replace(tzinfo=where)).astimezone(UTC) for at in (begins, ends))
    return Slot(*both)


def require_zone(zone: str) -> str:
    """The zone's name, if it is one ("America/New_York")."""
    if zone not in zones():
        raise Refused("not_a_zone", "zone")
    return zone


def whose_turn(shares: Sequence[Share]) -> int | None:
    """The party whose turn it is to host, by hosts in ten; in equal parts when nobody said."""
    said = any(one.hosts_per_ten for one in shares)
    turn = next_host(
        [
            Host(str(one.party_id), one.hosted, float(one.hosts_per_ten if said else 1))
            for one in shares
        ]
    )
    return int(turn.id) if turn else None


def turns(shares: Iterable[Share], count: int) -> list[int | None]:
    """Who hosts each of the next sessions, one after the other."""
    held = list(shares)
    found: list[int | None] = []
    for _ in range(count):
        turn = whose_turn(held)
        found.append(turn)
        held = [
            Share(one.party_id, one.hosts_per_ten, one.hosted + (one.party_id == turn))
            for one in held
        ]
    return found


def require_counts(attended: int, new_to_us: int | None) -> None:
    """Refuse head counts below zero, beyond reason, or more new people than people."""
    if not 0 <= attended <= MOST_PEOPLE:
        raise Refused("out_of_range", "attended", {"least": 0, "most": MOST_PEOPLE})
    if new_to_us is not None and not 0 <= new_to_us <= attended:
        raise Refused("more_new_than_came", "new_to_us", {"attended": attended})


def require_begun(starts_at: datetime, now: datetime) -> None:
    """Refuse to count people at a session that has not begun."""
    if starts_at > now:
        raise Refused("not_begun_yet")
