"""A vehicle's runs on the clock: when it leaves, when each stop opens, lunch, when it is home."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from statistics import median

from holt.methods.siting.routing import Route
from holt.methods.siting.service import Date, Stop
from holt.methods.siting.tasks import Runs, Task

LUNCH_FROM, LUNCH_TO = 11 * 60, 15 * 60
LEAST_LUNCH = 20


@dataclass(frozen=True, slots=True)
class Habits:
    """How the vehicle's days go today: minutes after midnight it leaves, and its lunch."""

    leaves: int
    lunch_at: int
    lunch: int


@dataclass(frozen=True, slots=True)
class Call:
    """One visit of the plan, by the clock; `km` is the way there."""

    stop: Stop
    date: Date
    today: Date
    arrival: int
    departure: int
    km: float

    @property
    def is_moved(self) -> bool:
        return self.date != self.today


@dataclass(frozen=True, slots=True)
class Day:
    """One run: leaving the depot, its calls, lunch (minutes, 0 for none), home again."""

    date: Date
    leaves: int
    calls: tuple[Call, ...]
    lunch_at: int
    lunch: int
    home: int
    km: float
    minutes: float


def habits_of(task: Task) -> Habits:
    """As today's timetable shows them: the gap around noon that driving does not fill is lunch."""
    leaves, lunches = [], []
    for run in task.today:
        first = task.stops[run[0] - 1]
        leaves.append(first.arrival - float(task.minutes[0, run[0]]))
        lunches += [max(_gaps(task, run), default=(0.0, 0))]
    taken = [one for one in lunches if one[0] >= LEAST_LUNCH]
    leave = max(0, int(median(leaves)))
    if 2 * len(taken) < len(lunches):
        return Habits(leave, 0, 0)
    return Habits(
        leave, int(median(at for _, at in taken)), round(median(long for long, _ in taken))
    )


def _gaps(task: Task, run: Route) -> Iterator[tuple[float, int]]:
    """Minutes around noon neither driven nor open, and when they begin."""
    for here, there in pairwise(run):
        close, opens = task.stops[here - 1].departure, task.stops[there - 1].arrival
        if LUNCH_FROM <= close <= LUNCH_TO:
            yield opens - close - float(task.minutes[here, there]), close


def days_of(task: Task, runs: Runs) -> Iterator[Day]:
    """The timetable of these runs, dates in order."""
    habits = habits_of(task)
    for date, run in zip(task.dates, runs, strict=True):
        if run:
            yield _day(task, date, run, habits)


def _day(task: Task, date: Date, run: Route, habits: Habits) -> Day:
    clock, here = float(habits.leaves), 0
    calls: list[Call] = []
    lunch_at, lunch = 0, habits.lunch
    for visit in run:
        stop = task.stops[visit - 1]
        if lunch and not lunch_at and calls and clock >= habits.lunch_at:
            lunch_at, clock = ceil(clock), clock + lunch
        clock += float(task.minutes[here, visit])
        if task.windows is not None:
            clock = max(clock, habits.leaves + task.windows[visit][0] / 60)
        arrival = ceil(clock)
        km = float(task.km[here, visit])
        today = task.dates[task.home[visit]]
        calls.append(Call(stop, date, today, arrival, arrival + stop.dwell, km))
        clock, here = clock + float(task.dwell[visit]), visit
    home = clock + float(task.minutes[here, 0])
    km = sum(call.km for call in calls) + float(task.km[here, 0])
    taken = lunch if lunch_at else 0
    return Day(date, habits.leaves, tuple(calls), lunch_at, taken, ceil(home), km, task.work(run))


def in_words(minutes: int) -> str:
    """As a clock shows it: 09:20."""
    hours, rest = divmod(minutes, 60)
    return f"{hours % 24:02}:{rest:02}"
