"""The slots of a help table: cut on the clock on the wall, one person to a helper at a time."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

SHORTEST_SLOT, LONGEST_SLOT = 5, 240
MOST_SEATS = 40
MOST_TOPICS = 20
LEAD = timedelta(hours=1)
"""A freed slot nearer than this is not given to whoever waits: they could not come in time."""
HELP_VISIT_STATES = StateTable(
    [
        Step("waiting", "give_slot", "booked", "house"),
        Step("waiting", "cancel_slot", "canceled", "anyone"),
        Step("waiting", "move_slot", "booked", "anyone"),
        Step("booked", "move_slot", "booked", "anyone"),
        Step("booked", "cancel_slot", "canceled", "anyone"),
        Step("booked", "came", "came", "staff"),
        Step("booked", "missed", "missed", "staff"),
        Step("came", "came", "came", "staff"),
        Step("came", "missed", "missed", "staff"),
        Step("missed", "came", "came", "staff"),
        Step("missed", "missed", "missed", "staff"),
    ]
)


@dataclass(frozen=True)
class HelpSlot:
    """A slot: when it begins by the clock on the wall, and the instant."""

    begins: time
    starts_at: datetime


def help_slots(
    starts_at: datetime, ends_at: datetime, zone: str, minutes: int
) -> tuple[HelpSlot, ...]:
    """The whole slots between two instants, each time on the wall once.

    When clocks are put back, the hour that comes twice is offered the first time only.
    """
    here, length = ZoneInfo(zone), timedelta(minutes=minutes)
    found: dict[time, HelpSlot] = {}
    for number in range((ends_at - starts_at) // length):
        at = starts_at + number * length
        begins = at.astimezone(here).time().replace(fold=0)
        found.setdefault(begins, HelpSlot(begins, at))
    return tuple(found.values())


def free_seat(taken: Collection[int], seats: int) -> int | None:
    """The first helper who is free at a time; None when none is."""
    return next((one for one in range(1, seats + 1) if one not in taken), None)


def free_slots(
    slots: Iterable[HelpSlot],
    taken: Mapping[time, Collection[int]],
    seats: int,
    after: datetime,
) -> tuple[HelpSlot, ...]:
    """The slots after this moment at which some helper is free."""
    return tuple(
        one
        for one in slots
        if one.starts_at > after and free_seat(taken.get(one.begins, ()), seats) is not None
    )


def require_slot(
    begins: time,
    slots: Iterable[HelpSlot],
    taken: Mapping[time, Collection[int]],
    seats: int,
    now: datetime,
) -> int:
    """The seat for this time. Refuses "not_a_slot", "already_begun", "slot_taken"."""
    slot = next((one for one in slots if one.begins == begins), None)
    if slot is None:
        raise Refused("not_a_slot", "begins")
    if slot.starts_at <= now:
        raise Refused("already_begun", "begins")
    seat = free_seat(taken.get(begins, ()), seats)
    if seat is None:
        raise Refused("slot_taken", "begins")
    return seat


def require_kept(
    slots: Iterable[HelpSlot], taken: Mapping[time, Collection[int]], seats: int
) -> None:
    """Refuse new slots in which somebody who has booked would have none."""
    times = {one.begins for one in slots}
    lost = (begins not in times or max(used) > seats for begins, used in taken.items() if used)
    if any(lost):
        raise Refused("slots_are_booked", "minutes")


def require_way_in(by_appointment: bool, drop_in: bool) -> None:
    """Refuse a table nobody can come to."""
    if not (by_appointment or drop_in):
        raise Refused("open_somehow", "by_appointment")
