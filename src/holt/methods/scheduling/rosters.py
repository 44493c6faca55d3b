"""Shifts at a shared booth: on each, somebody who has read every partner's current fact sheet.

The shifts with the fewest who could be their reader are filled first, looking ahead so that nobody
is taken from where they are the only one; then the other seats go to whoever has fewest hours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

MOST_TRIES = 20_000


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of time at the booth for `seats` people."""

    id: str
    starts_at: datetime
    ends_at: datetime
    seats: int = 2

    @property
    def hours(self) -> float:
        return (self.ends_at - self.starts_at).total_seconds() / 3600

    def meets(self, other: "Shift") -> bool:
        """Whether the two overlap, so that nobody can be at both."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who helps: on which shifts they could, what they have read, hours done before."""

    id: str
    can: frozenset[str]
    has_read: frozenset[str] = field(default_factory=frozenset)
    hours_before: float = 0.0


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is on which shift, the reader first; shifts that lack a reader or people, by name."""

    on: dict[str, tuple[str, ...]]
    without_reader: tuple[str, ...]
    short: tuple[str, ...]
    hours: dict[str, float]


def fill(shifts: Sequence[Shift], helpers: Sequence[Helper], sheets: Iterable[str]) -> Roster:
    """Fill the shifts. `sheets` are the current fact sheets a reader must have read, all of them."""
    needed = frozenset(sheets)
    readers = {one.id for one in helpers if needed <= one.has_read}
    by_id = {one.id: one for one in helpers}
    chosen = _readers(shifts, [by_id[one] for one in sorted(readers)])
    on: dict[str, list[str]] = {
        one.id: [chosen[one.id]] if one.id in chosen else [] for one in shifts
    }
    hours = {one.id: one.hours_before for one in helpers}
    for one in shifts:
        for name in on[one.id]:
            hours[name] += one.hours
    _fill_seats(shifts, helpers, on, hours)
    return Roster(
        on={name: tuple(people) for name, people in on.items()},
        without_reader=tuple(one.id for one in shifts if one.id not in chosen),
        short=tuple(one.id for one in shifts if len(on[one.id]) < one.seats),
        hours=hours,
    )


def _fill_seats(
    shifts: Sequence[Shift],
    helpers: Sequence[Helper],
    on: dict[str, list[str]],
    hours: dict[str, float],
) -> None:
    """Give each empty seat to whoever can and has fewest hours; scarce shifts first."""
    order = sorted(shifts, key=lambda one: sum(one.id in it.can for it in helpers))
    for seat in range(1, max((one.seats for one in shifts), default=0) + 1):
        for shift in (one for one in order if one.seats >= seat and len(on[one.id]) < seat):
            able = [one for one in helpers if _is_free(one, shift, shifts, on)]
            if able:
                taken = min(able, key=lambda one: (hours[one.id], one.id))
                on[shift.id].append(taken.id)
                hours[taken.id] += shift.hours


def _is_free(one: Helper, shift: Shift, shifts: Sequence[Shift], on: dict[str, list[str]]) -> bool:
    return shift.id in one.can and not any(
        one.id in on[other.id] for other in shifts if other.meets(shift)
    )


def _readers(shifts: Sequence[Shift], readers: Sequence[Helper]) -> dict[str, str]:
    """A reader for as many shifts as can have one, hours as even as can be (bounded search)."""
    order = sorted(shifts, key=lambda one: sum(one.id in it.can for it in readers))
    search = _Search(order, readers)
    search.go(0, {}, {one.id: one.hours_before for one in readers})
    return search.best


class _Search:
    """Depth first, whoever has fewest hours first; stops when every shift has its reader."""

    def __init__(self, shifts: Sequence[Shift], readers: Sequence[Helper]) -> None:
        self.shifts, self.readers = shifts, readers
        self.best: dict[str, str] = {}
        self.tries = 0

    def go(self, place: int, chosen: dict[str, str], hours: dict[str, float]) -> bool:
        self.tries += 1
        if len(chosen) > len(self.best):
            self.best = dict(chosen)
        if place == len(self.shifts):
            return len(chosen) == len(self.shifts)
        if self.tries > MOST_TRIES or len(chosen) + len(self.shifts) - place <= len(self.best):
            return False
        shift = self.shifts[place]
        for one in sorted(self._able(shift, chosen), key=lambda it: (hours[it.id], it.id)):
            more = {**hours, one.id: hours[one.id] + shift.hours}
            if self.go(place + 1, {**chosen, shift.id: one.id}, more):
                return True
        return self.go(place + 1, chosen, hours)

    def _able(self, shift: Shift, chosen: dict[str, str]) -> list[Helper]:
        taken = {chosen[one.id] for one in self.shifts if one.id in chosen and one.meets(shift)}
        return [one for one in self.readers if shift.id in one.can and one.id not in taken]
