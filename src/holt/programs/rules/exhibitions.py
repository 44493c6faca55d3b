"""When an exhibition is free, what may follow what, and where its condition changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from holt.kernel.errors import Clash, Refused
from holt.values.states import StateTable, Step

STAY_STATES = StateTable(
    [
        Step("proposed", "move_stay", "proposed", "both"),
        Step("proposed", "agree_stay", "agreed", "owner"),
        Step("proposed", "decline_stay", "declined", "owner"),
        Step("proposed", "cancel_stay", "canceled", "both"),
        Step("agreed", "move_stay", "agreed", "owner"),
        Step("agreed", "cancel_stay", "canceled", "both"),
        Step("agreed", "arrival", "there", "both"),
        Step("there", "arrival", "there", "both"),
        Step("there", "move_stay", "there", "owner"),
        Step("there", "count_visitors", "there", "both"),
        Step("there", "departure", "gone", "both"),
        Step("gone", "arrival", "gone", "both"),
        Step("gone", "departure", "gone", "both"),
        Step("gone", "count_visitors", "gone", "both"),
    ]
)
HELD_STATES = frozenset({"agreed", "there", "gone"})
"""States in which a stay keeps its days."""
MOMENTS = ("arrival", "departure")
CONDITIONS = ("sound", "worn", "damaged")
LONGEST_STAY = timedelta(days=400)
MOST_DAYS_AROUND = 60
MOST_VISITORS = 10_000_000
ARRIVES_SOON = timedelta(days=14)
LEAVES_SOON = timedelta(days=7)


@dataclass(frozen=True)
class Days:
    """Days from the first to the last, both counted."""

    first: date
    last: date

    @property
    def length(self) -> timedelta:
        return self.last - self.first

    def around(self, before: int, after: int) -> "Days":
        """The same with the days of carrying, setting up and taking down."""
        return Days(self.first - timedelta(before), self.last + timedelta(after))

    def meets(self, other: "Days") -> bool:
        return self.first <= other.last and other.first <= self.last


def require_days(first: date, last: date) -> Days:
    """The days of a stay. Refuses "ends_before_start", "stay_too_long"."""
    if last < first:
        raise Refused("ends_before_start", "last_on")
    if last - first > LONGEST_STAY:
        raise Refused("stay_too_long", "last_on", {"most": LONGEST_STAY.days})
    return Days(first, last)


def require_free(wanted: Days, before: int, after: int, taken: Sequence[Days], today: date) -> Days:
    """The days a stay holds. Raises Clash "stay_taken" with the next free days.

    `taken` are the days other stays hold, the carrying included.
    """
    held = wanted.around(before, after)
    if any(held.meets(one) for one in taken):
        raise clash(wanted, before, after, taken, today)
    return held


def clash(wanted: Days, before: int, after: int, taken: Sequence[Days], today: date) -> Clash:
    """The refusal of days that are taken, carrying when it is free for as long."""
    free = next_free(wanted, before, after, taken, today)
    ways = [{"first_on": one.first, "last_on": one.last} for one in free]
    return Clash("stay_taken", "first_on", {"alternatives": ways})


def next_free(
    wanted: Days, before: int, after: int, taken: Sequence[Days], today: date, most: int = 3
) -> tuple[Days, ...]:
    """The first stretches as long as the wish that are free: from each end of another stay on,
    and none that would have to be carried before today."""
    held = sorted(taken, key=lambda one: one.first)
    found: list[Days] = []
    for first in _beginnings(wanted, before, held, today):
        one = Days(first, first + wanted.length)
        if not any(one.around(before, after).meets(it) for it in (*held, *found)):
            found.append(one)
        if len(found) == most:
            break
    return tuple(found)


def _beginnings(wanted: Days, before: int, held: Sequence[Days], today: date) -> Iterator[date]:
    """Days on which a stay could begin, soonest first: as early as wished, and after each other."""
    soonest = max(wanted.first, today + timedelta(before))
    after_each = {one.last + timedelta(before + 1) for one in held}
    starts = sorted({soonest} | {one for one in after_each if one >= soonest})
    last = starts[-1]
    yield from starts
    step = wanted.length + timedelta(days=1)
    for count in range(1, 4):
        yield last + step * count


@dataclass(frozen=True)
class Seen:
    """A condition report as it is compared: where, at which moment, how it was found."""

    stay_id: int
    venue: str
    moment: str
    found: str
    crates: int | None


@dataclass(frozen=True)
class Change:
    """Something that differs from one report to the next.

    `code` is "worse_there" (at one place), "worse_on_the_way", "better" or "crates_differ".
    """

    code: str
    before: Seen
    after: Seen


def changes(reports: Sequence[Seen]) -> tuple[Change, ...]:
    """What differs between each report and the one before it, in the order of time."""
    found: list[Change] = []
    for before, after in pairwise(reports):
        found += _change(before, after)
    return tuple(found)


def _change(before: Seen, after: Seen) -> Iterator[Change]:
    one, other = CONDITIONS.index(before.found), CONDITIONS.index(after.found)
    if other > one:
        is_there = before.stay_id == after.stay_id
        yield Change("worse_there" if is_there else "worse_on_the_way", before, after)
    elif other < one:
        yield Change("better", before, after)
    if None not in (before.crates, after.crates) and before.crates != after.crates:
        yield Change("crates_differ", before, after)
