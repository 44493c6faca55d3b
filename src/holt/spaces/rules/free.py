"""The way out of a refusal: what is free nearby."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from holt.spaces.rules.terms import Situation, first_no
from holt.spaces.rules.times import Slot

STEP = timedelta(minutes=30)
REACH = timedelta(days=14)
A_DAY = timedelta(hours=12)


@dataclass(frozen=True)
class Found:
    """A free slot of a space."""

    space_id: int
    slot: Slot


def free_near(
    wanted: Slot, at: Situation, others: Sequence[Situation] = (), most: int = 3
) -> tuple[Found, ...]:
    """The nearest free slots: the same space at another time, other spaces at the same time.

    Of the others one is named first, so that both ways out are seen; then whatever is nearest.
    """
    here = [Found(at.space_id, one) for one in _other_times(wanted, at, most)]
    there = [Found(one.space_id, wanted) for one in others if first_no(wanted, one) is None]
    mixed = [*here[: most - 1], *there[:1]]
    rest = [one for one in (*here, *there) if one not in mixed]
    return tuple([*mixed, *rest][:most])


def _other_times(wanted: Slot, at: Situation, most: int) -> Iterator[Slot]:
    """Free times of the same length, nearest first: that day by half hours, then other days."""
    found = 0
    if first_no(wanted, replace(at, taken=(), booked={}, closed=(), hours={})):
        wanted = _within_terms(wanted, at)
    for one in _candidates(wanted):
        if first_no(one, at) is None:
            yield one
            found += 1
            if found == most:
                return


def _within_terms(wanted: Slot, at: Situation) -> Slot:
    """The wish, cut or stretched to the length and the notice this guest may have."""
    least, most = at.terms.shortest_minutes, at.terms.longest_minutes
    length = timedelta(minutes=min(max(wanted.minutes, least), most))
    soonest = at.now + timedelta(hours=at.terms.notice_least_hours)
    latest = at.now + timedelta(days=at.terms.notice_most_days)
    starts = wanted.starts_at
    if starts < soonest:
        starts += timedelta(days=-((starts - soonest) // timedelta(days=1)))
    if starts > latest:
        starts -= timedelta(days=-((latest - starts) // timedelta(days=1)))
    return Slot(starts, starts + length)


def _candidates(wanted: Slot) -> Iterator[Slot]:
    yield wanted
    for away in _distances():
        for shift in (away, -away):
            yield Slot(wanted.starts_at + shift, wanted.ends_at + shift)


def _distances() -> Iterator[timedelta]:
    away = STEP
    while away <= A_DAY:
        yield away
        away += STEP
    away = timedelta(days=1)
    while away <= REACH:
        yield away
        away += timedelta(days=1)


def free_stretches(within: Slot, taken: Sequence[Slot]) -> tuple[Slot, ...]:
    """What is left of a stretch without the merged taken ones."""
    found: list[Slot] = []
    begins = within.starts_at
    for one in taken:
        if one.ends_at <= begins or one.starts_at >= within.ends_at:
            continue
        if one.starts_at > begins:
            found.append(Slot(begins, one.starts_at))
        begins = max(begins, one.ends_at)
    if begins < within.ends_at:
        found.append(Slot(begins, within.ends_at))
    return tuple(found)
