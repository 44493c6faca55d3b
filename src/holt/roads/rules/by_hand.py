"""One visit on another day, by hand: what it costs, and what it becomes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from holt.methods.siting.routing import Route
from holt.methods.siting.tasks import Runs, measure
from holt.roads.rules.days import Day, as_today, on_the_clock, trouble
from holt.roads.rules.rounds import Round


@dataclass(frozen=True, slots=True)
class Move:
    """What one visit on another day costs: kilometers in a cycle of its vehicle, the minutes of
    that day, and what stands against it ("" for nothing)."""

    week: int
    weekday: int
    part: int
    km: float
    careful_km: float
    minutes: float
    trouble: str
    runs: Runs


def moves(task: Round, visit: int) -> list[Move]:
    """Every other day of the vehicle, cheapest first, the other visits in their order."""
    here = task.home[visit]
    found = [move(task, visit, at) for at in range(len(task.dates)) if at != here]
    return sorted(found, key=lambda one: (bool(one.trouble), one.km))


def move(task: Round, visit: int, to: int) -> Move:
    """The visit put on a day where it costs least."""
    here = task.home[visit]
    without = tuple(one for one in task.today[here] if one != visit)
    target = (0, *task.today[to], 0)
    more = [
        float(task.km[a, visit] + task.km[visit, b] - task.km[a, b]) for a, b in pairwise(target)
    ]
    place = more.index(min(more))
    run = (*task.today[to][:place], visit, *task.today[to][place:])
    runs = tuple(
        run if at == to else without if at == here else old for at, old in enumerate(task.today)
    )
    before, after = measure(task, task.today), measure(task, runs)
    date = task.dates[to]
    return Move(
        date.week, date.weekday, date.part, after.km - before.km,
        after.careful_km - before.careful_km, task.work(run), _against(task, to, run), runs,
    )  # fmt: skip


def _against(task: Round, to: int, run: Route) -> str:
    only = tuple(run if at == to else () for at in range(len(task.dates)))
    return trouble(task, only)


def moved_days(task: Round, one: Move) -> Iterator[Day]:
    """The vehicle's days after a move: the day it goes to is put on the clock anew, all others
    keep their times."""
    for at, run in enumerate(one.runs):
        if run:
            is_grown = len(run) > len(task.today[at])
            yield on_the_clock(task, at, run) if is_grown else as_today(task, at, run)


def visit_of(task: Round, visit_id: int) -> int | None:
    """The number of a visit in its round; None where it falls on several days."""
    found = [at for at, row in enumerate(task.rows, 1) if row.held.visit_id == visit_id]
    return found[0] if len(found) == 1 else None
