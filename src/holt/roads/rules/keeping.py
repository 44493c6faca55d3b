"""What a timetable must keep: one place at a time, within a stop's hours, promised days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from holt.kernel.errors import Refused

CYCLES = tuple(range(1, 13))


@dataclass(frozen=True, slots=True)
class Held:
    """A visit as these rules see it: its vehicle, weeks, day and minutes, and whose it is."""

    visit_id: int | None
    stop_id: int
    stop: str
    vehicle_id: int
    week: int
    weekday: int
    every: int
    arrives: int
    leaves: int
    part: int = 0

    @property
    def days(self) -> tuple[int, int, int]:
        return self.week % self.every, self.weekday, self.every


def require_weeks(week: int, weekday: int, every: int, cycle: int) -> None:
    """Raises Refused "out_of_range", "not_within_the_cycle"."""
    if not 0 <= weekday <= 6:
        raise Refused("not_a_choice", "weekday")
    if every not in CYCLES or cycle % every:
        raise Refused("not_within_the_cycle", "every", {"cycle": cycle})
    if not 0 <= week < every:
        raise Refused("out_of_range", "week", {"least": 0, "most": every - 1})


def require_monday(on: date) -> date:
    """Raises Refused "not_a_monday"."""
    if on.weekday():
        raise Refused("not_a_monday", "from_on")
    return on


def require_window(arrives: int, leaves: int, opens: int | None, closes: int | None) -> None:
    """A visit lies within the hours its stop allows. Raises Refused "closes_before_opens",
    "outside_its_hours"."""
    if not 0 <= arrives < leaves <= 1440:
        raise Refused("closes_before_opens", "leaves")
    if (opens is not None and arrives < opens) or (closes is not None and leaves > closes):
        raise Refused("outside_its_hours", "arrives")


def meet(one: Held, other: Held) -> bool:
    """Whether two visits of a vehicle share a day."""
    if one.vehicle_id != other.vehicle_id or one.weekday != other.weekday or one.part != other.part:
        return False
    return (one.week - other.week) % _common(one.every, other.every) == 0


def _common(a: int, b: int) -> int:
    """Two rhythms meet when their weeks differ by a multiple of this."""
    while b:
        a, b = b, a % b
    return a


def clashing(one: Held, others: Iterable[Held]) -> Held | None:
    """The visit for which the vehicle would have to be in two places at once."""
    return next(
        (
            other
            for other in others
            if other.visit_id != one.visit_id
            and meet(one, other)
            and one.arrives < other.leaves
            and other.arrives < one.leaves
        ),
        None,
    )


def require_fits(one: Held, others: Iterable[Held]) -> None:
    """Raises Refused "vehicle_elsewhere"."""
    other = clashing(one, others)
    if other is not None:
        raise Refused("vehicle_elsewhere", "arrives", {"stop": other.stop})


def require_promises(
    before: Iterable[Held], after: Iterable[Held], promised: Mapping[int, str], cycle: int
) -> None:
    """A promised stop (id → name) keeps its days. Raises Refused "promise_broken"."""
    was, now = _days(before, cycle), _days(after, cycle)
    for stop_id, name in promised.items():
        if was.get(stop_id, set()) != now.get(stop_id, set()):
            raise Refused("promise_broken", "row", {"stop": name})


def _days(visits: Iterable[Held], cycle: int) -> dict[int, set[tuple[int, int]]]:
    """Stop → (week, weekday) it is visited on."""
    found: dict[int, set[tuple[int, int]]] = {}
    for one in visits:
        weeks = range(one.week % one.every, cycle, one.every)
        found.setdefault(one.stop_id, set()).update((week, one.weekday) for week in weeks)
    return found
