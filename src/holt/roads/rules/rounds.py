"""A mobile library's timetable as the planner sees it, and what a plan becomes on the clock.

The search is `holt.methods.siting`; here a vehicle's own home, lunch, set-up and longest day enter,
and every day is put on the clock. Days a plan does not touch keep their times to the minute.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from math import ceil

from holt.methods.siting import planning
from holt.methods.siting.choosing import Candidate
from holt.methods.siting.planning import WAYS, Look, Outcome, Planned
from holt.methods.siting.roads import Spot, matrices, without_measures
from holt.methods.siting.routing import Route, way
from holt.methods.siting.tasks import Runs, Task, measure, task_of
from holt.methods.siting.timetable import Stop, cycle_of, service_of
from holt.roads.rules.keeping import Held

STEP = 5
"""People remember times by five minutes."""
DAY = 1440


@dataclass(frozen=True, slots=True)
class Van:
    """A vehicle; `home` None: it is guessed from where its days begin and end."""

    id: int
    name: str
    home: Spot | None
    lunch: int
    lunch_from: int
    lunch_to: int
    setup: int
    longest: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A visit of the timetable with what the planner needs of its stop."""

    held: Held
    lat: float
    lon: float
    is_promised: bool
    opens: int | None = None
    closes: int | None = None

    @property
    def dwell(self) -> int:
        return self.held.leaves - self.held.arrives


@dataclass(frozen=True)
class Round(Task):
    """A vehicle's task with its own longest day; `rows` are the visits', in the order of stops."""

    van: Van = Van(0, "", None, 0, 0, DAY, 0, None)
    rows: tuple[Row, ...] = ()
    starts: int = 0

    @property
    def limit(self) -> float:  # type: ignore[override]
        """What the library says a day may be; today's longest where that is longer already."""
        today = max((self.work(run) for run in self.today), default=0.0)
        longest = self.van.longest
        return today if longest is None or longest < today else float(longest)


def rounds_of(rows: Sequence[Row], vans: Iterable[Van]) -> tuple[Round, ...]:
    """A round for each vehicle that has visits, in the order of the vehicles."""
    found = []
    for van in vans:
        own = [one for one in rows if one.held.vehicle_id == van.id]
        if own:
            found.append(_round(van, own))
    return tuple(found)


def _round(van: Van, rows: list[Row]) -> Round:
    by_row = dict(enumerate(rows))
    stops = tuple(_stop(at, one) for at, one in by_row.items())
    promised = frozenset(at for at, one in by_row.items() if one.is_promised)
    vehicle = service_of(stops).vehicles[0]
    task = task_of(vehicle, without_measures(), setup=van.setup, promised=promised)
    if van.home is not None:
        cycle, roads = cycle_of(vehicle.stops), without_measures()
        km, careful = matrices(vehicle, list(task.stops), van.home, roads, cycle)
        minutes = km / roads.kmh * 60
        task = replace(task, depot=van.home, km=km, careful_km=careful, minutes=minutes)
    values = {one.name: getattr(task, one.name) for one in fields(task)}
    made = Round(**values, van=van, rows=tuple(by_row[one.row] for one in task.stops))
    made = replace(made, starts=_starts(made))
    return replace(made, windows=_windows(made))


def _stop(at: int, row: Row) -> Stop:
    one = row.held
    return Stop(
        at, f"{one.stop} #{one.stop_id}", "", str(one.vehicle_id), row.lat, row.lon, one.weekday,
        one.week, one.every, one.arrives, one.leaves, "", one.part,
    )  # fmt: skip


def _starts(task: Round) -> int:
    """When the vehicle leaves its home today: in the middle of its days."""
    leaves = sorted(
        task.stops[run[0] - 1].arrival - task.van.setup - float(task.minutes[0, run[0]])
        for run in task.today
        if run
    )
    return max(0, int(leaves[len(leaves) // 2]))


def _windows(task: Round) -> tuple[tuple[int, int], ...] | None:
    """Seconds after leaving within which a visit may begin, where a stop has hours of its own."""
    if all(one.opens is None and one.closes is None for one in task.rows):
        return task.windows
    windows = list(task.windows or [(0, DAY * 60)] * (task.visits + 1))
    for visit, row in enumerate(task.rows, 1):
        first, last = windows[visit]
        if row.opens is not None:
            first = max(first, (row.opens - task.starts - task.van.setup) * 60)
        if row.closes is not None:
            closes = row.closes - row.dwell - task.starts - task.van.setup
            last = min(last, max(closes, 0) * 60)
        windows[visit] = (max(0, min(first, last)), last)
    return tuple(windows)


# --- on the clock ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Call:
    """One visit of a day: when it opens and closes, and the kilometers there."""

    row: Row
    opens: int
    closes: int
    km: float


@dataclass(frozen=True, slots=True)
class Day:
    """One day of one vehicle: lunch of 0 minutes is none."""

    van: Van
    week: int
    weekday: int
    part: int
    leaves: int
    calls: tuple[Call, ...]
    lunch_at: int
    lunch: int
    home: int
    km: float
    minutes: float


def days_of(task: Round, runs: Runs) -> Iterator[Day]:
    """The days of these runs on the clock; days as they are today keep their times."""
    for at, run in enumerate(runs):
        if run:
            yield (
                _as_today(task, at, run) if run == task.today[at] else _on_the_clock(task, at, run)
            )


def _as_today(task: Round, at: int, run: Route) -> Day:
    """A day as the timetable has it."""
    calls = tuple(
        Call(row, row.held.arrives, row.held.leaves, float(task.km[here, there]))
        for here, there in pairwise((0, *run))
        for row in (task.rows[there - 1],)
    )
    first = calls[0].opens - task.van.setup - float(task.minutes[0, run[0]])
    home = calls[-1].closes + float(task.minutes[run[-1], 0])
    lunch_at, lunch = _gap(task, run)
    return _day(task, at, run, int(first), calls, (lunch_at, lunch), ceil(home))


def _gap(task: Round, run: Route) -> tuple[int, int]:
    """Where today's timetable leaves time for lunch."""
    for here, there in pairwise(run):
        closes, opens = task.rows[here - 1].held.leaves, task.rows[there - 1].held.arrives
        free = opens - closes - task.van.setup - float(task.minutes[here, there])
        late_enough = task.van.lunch_from <= closes + task.van.lunch
        if (
            task.van.lunch
            and late_enough
            and closes <= task.van.lunch_to
            and free >= task.van.lunch - STEP
        ):
            return closes, task.van.lunch
    return 0, 0


def _on_the_clock(task: Round, at: int, run: Route) -> Day:
    van, clock, here, taken = task.van, float(task.starts), 0, 0
    calls: list[Call] = []
    for visit in run:
        row, drive = task.rows[visit - 1], float(task.minutes[here, visit])
        ends = clock + drive + van.setup + row.dwell
        if van.lunch and not taken and (clock >= van.lunch_from or ends > van.lunch_to):
            taken = ceil(max(clock, van.lunch_from))
            clock = taken + van.lunch
        begins = clock + drive
        if task.windows is not None:
            begins = max(begins, task.starts + task.windows[visit][0] / 60)
        opens = _rounded(begins + van.setup)
        calls.append(Call(row, opens, opens + row.dwell, float(task.km[here, visit])))
        clock, here = float(opens + row.dwell), visit
    home = ceil(clock + float(task.minutes[here, 0]))
    return _day(task, at, run, task.starts, tuple(calls), (taken, van.lunch if taken else 0), home)


def _rounded(minutes: float) -> int:
    return STEP * ceil(minutes / STEP - 1e-6)


def _day(
    task: Round, at: int, run: Route, leaves: int, calls: tuple[Call, ...],
    lunch: tuple[int, int], home: int,
) -> Day:  # fmt: skip
    date = task.dates[at]
    km = float(way(task.km, run))
    return Day(
        task.van, date.week, date.weekday, date.part, max(leaves, 0), calls, *lunch, home, km,
        task.work(run),
    )  # fmt: skip


def trouble(task: Round, runs: Runs) -> str:
    """What a plan breaks once it is on the clock: "" for nothing."""
    for day in days_of(task, runs):
        changed = any(call.opens != call.row.held.arrives for call in day.calls)
        if not changed:
            continue
        if day.minutes > task.limit + 0.5:
            return "day_too_long"
        if day.home > DAY or any(call.closes > DAY for call in day.calls):
            return "day_too_long"
        for call in day.calls:
            row = call.row
            early = row.opens is not None and call.opens < row.opens
            if early or (row.closes is not None and call.closes > row.closes):
                return "outside_its_hours"
    return ""


def keeps_promises(task: Round, runs: Runs) -> bool:
    """Whether every visit that must stay on its day does."""
    return all(
        task.home[visit] == at
        for at, run in enumerate(runs)
        for visit in run
        if visit in task.pinned
    )


# --- looking --------------------------------------------------------------------------------------

Step = Callable[[int, int], None]


def looks_of(rounds: Sequence[Round]) -> int:
    """How many searches there are to do."""
    return sum(len(WAYS) for one in rounds if _is_worth_it(one))


def _is_worth_it(task: Round) -> bool:
    return len(task.dates) > 1 or task.visits > 2


def look(rounds: Sequence[Round], *, seconds: float, seed: int, weeks: int, step: Step) -> Outcome:
    """Search for better rounds for about so many seconds; `step` is told how far it is, and may
    raise to stop."""
    found = {one.van.id: [_today(one, weeks)] for one in rounds}
    visits = sum(one.visits for one in rounds)
    shares, total, done = sum(share for _, _, share in WAYS), looks_of(rounds), 0
    for at, (name, price, share) in enumerate(WAYS):
        for task in filter(_is_worth_it, rounds):
            step(done, total)
            time = seconds * task.visits / visits * share / shares
            times = weeks // len_of(task)
            search = Look(task, name, price, time, seed * 1000 + at, times)
            found[task.van.id] += [
                one for one in planning.search(search) if not trouble(task, one.runs)
            ]
            done += 1
    step(done, total)
    fleet = tuple(tuple(found[one.van.id]) for one in rounds)
    return Outcome(tuple(rounds), fleet, tuple(own[0] for own in fleet), weeks)


def len_of(task: Task) -> int:
    """Weeks after which the vehicle's own round repeats."""
    return task.cycle


def _today(task: Round, weeks: int) -> Candidate:
    return Candidate(task.today, measure(task, task.today), weeks // len_of(task))


def times_of(planned: Planned) -> Iterator[Day]:
    """Every day of a plan."""
    for task, one in zip(planned.tasks, planned.choice, strict=True):
        assert isinstance(task, Round)
        yield from days_of(task, one.runs)


def retimed(days: Iterable[Day], rounds: Sequence[Round], cycle: int) -> list[Held]:
    """The rows of the timetable these days make; a visit whose hours differ from week to week
    becomes a row for each of its weeks."""
    cycles = {one.van.id: len_of(one) for one in rounds}
    calls: dict[int, list[tuple[int, int, int, int, int]]] = {}
    rows: dict[int, Row] = {}
    for day in days:
        for call in day.calls:
            rows[id(call.row)] = call.row
            at = (day.week, day.weekday, day.part, call.opens, call.closes)
            calls.setdefault(id(call.row), []).append(at)
    found: list[Held] = []
    for key, times in calls.items():
        found += _as_rows(rows[key].held, sorted(times), cycles[rows[key].held.vehicle_id])
    return found


def _as_rows(one: Held, times: list[tuple[int, int, int, int, int]], cycle: int) -> list[Held]:
    week, weekday, part, opens, closes = times[0]
    same = all(it[1:] == times[0][1:] for it in times)
    if same and len(times) * one.every == cycle:
        first = week % one.every
        return [replace(one, week=first, weekday=weekday, part=part, arrives=opens, leaves=closes)]
    return [
        replace(
            one, week=week, weekday=weekday, every=cycle, part=part, arrives=opens, leaves=closes
        )
        for week, weekday, part, opens, closes in times
    ]


# --- by hand --------------------------------------------------------------------------------------


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
            yield _on_the_clock(task, at, run) if is_grown else _as_today(task, at, run)


def visit_of(task: Round, visit_id: int) -> int | None:
    """The number of a visit in its round; None where it falls on several days."""
    found = [at for at, row in enumerate(task.rows, 1) if row.held.visit_id == visit_id]
    return found[0] if len(found) == 1 else None


def km_of(rounds: Sequence[Round], weeks: int) -> float:
    """Kilometers of all vehicles in so many weeks, as the timetable is."""
    return sum(measure(one, one.today).km * weeks / len_of(one) for one in rounds)
