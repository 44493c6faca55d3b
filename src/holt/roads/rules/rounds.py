"""A mobile library's timetable as the planner sees it: with each vehicle's own home, set-up and
longest day, and the hours of its stops."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from holt.methods.siting.roads import Spot, matrices, without_measures
from holt.methods.siting.tasks import Task, measure, task_of
from holt.methods.siting.timetable import Stop, cycle_of, service_of
from holt.roads.rules.keeping import Held

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


def km_of(rounds: Sequence[Round], weeks: int) -> float:
    """Kilometers of all vehicles in so many weeks, as the timetable is."""
    return sum(measure(one, one.today).km * weeks / one.cycle for one in rounds)
