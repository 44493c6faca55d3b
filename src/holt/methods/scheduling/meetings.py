"""A time to meet for people in many time zones, once or as a series, fair to the worst-placed.

Every quarter of an hour of a day is tried. How much a time asks of somebody is its pain: nothing
in office hours, more towards night. For one meeting the largest pain of anybody is made smallest,
then the sum, then the earliest time; for a series, the largest pain that anybody has gathered over
all meetings (source: methods.md §6; minimax fairness, Rawls).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from holt.methods.scheduling.shared_out import shared_out

GRID = timedelta(minutes=15)
OFFICE = (time(9), time(17))
PAIN = {
    **dict.fromkeys((9, 10, 11, 12, 13, 14, 15, 16), 0.0),
    **dict.fromkeys((8, 17), 1.0),
    **dict.fromkeys((7, 18, 19), 2.0),
    **dict.fromkeys((6, 20), 4.0),
    **dict.fromkeys((5, 21), 6.0),
    **dict.fromkeys((22, 23, 0, 1, 2, 3, 4), 10.0),
}
"""What a quarter of an hour that begins in this hour asks of somebody, by the clock on their wall."""
WEEKEND = 6.0
"""What any hour of a Saturday or Sunday asks at least."""
ROUNDS = 40


class NotAMeeting(ValueError):
    """Nobody meets, on no day, or for no time at all."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who takes part; `away` are days on which they cannot, by their own calendar.

    `from_hour` and `to_hour` are when they can at all; the whole day unless said otherwise.
    """

    id: str
    zone: str
    from_hour: time = time(0)
    to_hour: time = time(23, 59)
    away: frozenset[date] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Choice:
    """A time (UTC) and what it asks of each, in the order of the members; `can` is everybody."""

    starts_at: datetime
    pains: tuple[float, ...]

    @property
    def worst(self) -> float:
        return max(self.pains)


def hours_apart(one: str, other: str, on: date) -> float:
    """How many hours the clock of the first zone is ahead of the second's, at noon UTC that day."""
    noon = datetime.combine(on, time(12), UTC)
    return (_offset(one, noon) - _offset(other, noon)) / timedelta(hours=1)


def _offset(zone: str, at: datetime) -> timedelta:
    return at.astimezone(_zone(zone)).utcoffset() or timedelta()


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def pain(member: Member, starts_at: datetime, length: timedelta) -> float | None:
    """What a meeting asks of somebody: the pain of its worst quarter; None when they cannot."""
    zone, worst = _zone(member.zone), 0.0
    for number in range(max(1, -(-length // GRID))):
        local = (starts_at + GRID * number).astimezone(zone)
        now = local.time()
        if local.date() in member.away or not member.from_hour <= now <= member.to_hour:
            return None
        worst = max(worst, PAIN[local.hour], WEEKEND if local.weekday() >= 5 else 0.0)
    return worst


def choices(members: Sequence[Member], on: date, length: timedelta) -> list[Choice]:
    """Every quarter of an hour of this day (UTC) at which all can meet. Raises NotAMeeting."""
    if not members or length <= timedelta():
        raise NotAMeeting
    first = datetime.combine(on, time(0), UTC)
    found = []
    for number in range(timedelta(days=1) // GRID):
        at = first + GRID * number
        pains = [pain(one, at, length) for one in members]
        if None not in pains:
            found.append(Choice(at, tuple(one for one in pains if one is not None)))
    return found


def best(members: Sequence[Member], on: date, length: timedelta, most: int = 5) -> list[Choice]:
    """The best times of a day, best first: the worst-placed first, then all together, then early."""
    found = choices(members, on, length)
    return sorted(found, key=lambda one: (one.worst, sum(one.pains), one.starts_at))[:most]


@dataclass(frozen=True, slots=True)
class Series:
    """A time for each day, and what they ask of each member in all."""

    choices: tuple[Choice, ...]
    gathered: Mapping[str, float]


def series(
    members: Sequence[Member],
    days: Sequence[date],
    length: timedelta,
    had: Mapping[str, float] | None = None,
) -> Series:
    """A time for each of these days, so that the most anybody has gathered is as small as can be.

    Chosen one day after the other, and beside that all at once (`shared_out`); then each day again
    in the light of all the others until nothing gets better. The fairer of the two is taken. Days
    on which not all can meet are left out. `had` is what earlier meetings asked of each: it counts
    on, so that a year planned in two halves is as fair as one planned at once. What is gathered is
    said without it.
    """
    if not days:
        raise NotAMeeting
    offered = [one for one in (_undominated(choices(members, day, length)) for day in days) if one]
    before_all = [(had or {}).get(one.id, 0.0) for one in members]
    chosen: list[Choice] = []
    for options in offered:
        chosen.append(_fairest(options, chosen, before_all))
    starts = [chosen]
    if at_once := shared_out([[one.pains for one in some] for some in offered], before_all):
        starts.append([some[at] for some, at in zip(offered, at_once, strict=True)])
    evened = [_evened_out(one, offered, before_all) for one in starts]
    chosen = min(evened, key=lambda one: _burden(_gathered(one, len(members)), before_all))
    totals = _gathered(chosen, len(members))
    names = [one.id for one in members]
    return Series(tuple(chosen), dict(zip(names, totals, strict=True)))


def _evened_out(
    chosen: Sequence[Choice], offered: Sequence[Sequence[Choice]], before_all: Sequence[float]
) -> list[Choice]:
    """Each day chosen again in the light of the others, until nothing gets better."""
    found = list(chosen)
    for _round in range(ROUNDS):
        before = list(found)
        for place, options in enumerate(offered):
            others = found[:place] + found[place + 1 :]
            found[place] = _fairest([found[place], *options], others, before_all)
        if found == before:
            break
    return found


def _gathered(chosen: Sequence[Choice], count: int) -> list[float]:
    return [sum(one.pains[place] for one in chosen) for place in range(count)]


def _fairest(
    options: Sequence[Choice], others: Sequence[Choice], before_all: Sequence[float]
) -> Choice:
    """The option with which the highest totals are lowest: the highest first, then the next."""
    gathered = _gathered(others, len(before_all))
    so_far = [had + more for had, more in zip(before_all, gathered, strict=True)]

    return min(options, key=lambda one: _burden(one.pains, so_far))


def _burden(more: Sequence[float], had: Sequence[float]) -> tuple[list[float], float]:
    """What is compared: the highest totals first, then all together."""
    totals = [one + other for one, other in zip(had, more, strict=True)]
    return sorted(totals, reverse=True), sum(totals)


def _undominated(found: Sequence[Choice]) -> list[Choice]:
    """Times that are better than every other one for somebody; the earliest of those alike."""
    first: dict[tuple[float, ...], Choice] = {}
    for one in found:
        first.setdefault(one.pains, one)
    return [
        one
        for pains, one in first.items()
        if not any(_beats(other, pains) for other in first if other != pains)
    ]


def _beats(other: tuple[float, ...], pains: tuple[float, ...]) -> bool:
    return all(theirs <= ours for theirs, ours in zip(other, pains, strict=True))
