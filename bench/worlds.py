"""Invented counties with mobile libraries: timetables as a sensible planner leaves them over years.

Days are filled from the farthest village inward, each in a fair order. Then the years go by: new
stops are put where there is room, a school asks for another day, a stop is visited out of turn.
The first seeds of each kind serve for tuning; those from HELD_OUT on are for reporting only.
"""

import csv
import io
import itertools
import math
import random
from dataclasses import dataclass
from datetime import date, timedelta

HELD_OUT = 100
KINDS = ("rural", "suburbs", "coast", "valley")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
FIRST = date(2024, 1, 1)
HEADER = (
    "organisation", "mobile", "route", "community", "stop", "address", "postcode", "geox", "geoy",
    "day", "type", "arrival", "departure", "frequency", "start", "end", "exceptions", "timetable",
)  # fmt: skip
LEGS = (
    "destination_stop", "destination_stop_latitude", "destination_stop_longitude", "distance",
    "duration", "mobile", "origin_stop", "origin_stop_latitude", "origin_stop_longitude", "route",
)  # fmt: skip
KMH = 40.0
OVERLOOKED = 0.2
STRAYED = (0.02, 0.08)
"""Shares of stops nobody thought about twice, and of those on another day than planned."""
Point = tuple[float, float]
"""Kilometers east and north of the county's middle."""


@dataclass(frozen=True)
class World:
    """The two files of a service, as text."""

    name: str
    stops: str
    legs: str


@dataclass
class Village:
    """One stop: where, how long, by its number."""

    number: int
    at: Point
    dwell: int


def world(kind: str, seed: int) -> World:
    """The service of this kind and seed."""
    chance = random.Random(f"{kind} {seed}")
    weeks = chance.choice((2, 2, 3, 3, 4))
    vehicles = chance.choice((1, 1, 2, 2, 3, 4, 6)) if weeks < 4 else chance.choice((1, 2, 3))
    days = chance.choice((4, 5, 5))
    usual = chance.choice((5, 6, 7, 8))
    towns = _towns(kind, chance)
    rows: list[dict[str, str]] = []
    legs: list[dict[str, str]] = []
    for vehicle in range(vehicles):
        name = f"Mobile {vehicle + 1}"
        depot, own = _region(kind, towns, vehicle, vehicles)
        count = max(3, sum(_near(chance, usual) for _ in range(weeks * days)))
        villages = _villages(chance, own, count, len(rows))
        runs = _thought_over(chance, depot, _planned(depot, villages, weeks * days))
        runs = _aged(chance, depot, runs)
        some, ways = _written(chance, name, depot, runs, days, weeks)
        rows += some
        legs += ways
    return World(f"{kind}_{seed}", _csv(HEADER, rows), _csv(LEGS, legs))


def _near(chance: random.Random, usual: int) -> int:
    return min(9, max(4, usual + chance.choice((-2, -1, -1, 0, 0, 0, 1, 1, 2))))


# --- land -----------------------------------------------------------------------------------------


def _towns(kind: str, chance: random.Random) -> list[Point]:
    """Around which villages lie."""
    if kind == "suburbs":
        ring = [chance.uniform(0, 2 * math.pi) for _ in range(14)]
        return [(chance.uniform(6, 14) * math.cos(a), 10 * math.sin(a)) for a in ring]
    if kind == "coast":
        return [
            (x, 6 * math.sin(x / 12) + abs(chance.gauss(0, 7)))
            for x in (chance.uniform(-40, 40) for _ in range(16))
        ]
    if kind == "valley":
        return [(chance.gauss(0, 4), chance.uniform(-45, 45)) for _ in range(15)]
    return [(chance.uniform(-32, 32), chance.uniform(-26, 26)) for _ in range(24)]


def _region(
    kind: str, towns: list[Point], vehicle: int, vehicles: int
) -> tuple[Point, list[Point]]:
    """Where a vehicle lives, and its share of the towns."""
    along = sorted(towns, key=lambda at: at[1] if kind == "valley" else at[0])
    first, last = (len(along) * at // vehicles for at in (vehicle, vehicle + 1))
    own = along[first:last]
    middle = sum(x for x, _ in own) / len(own), sum(y for _, y in own) / len(own)
    return min(own, key=lambda at: math.dist(at, middle)), own


def _villages(chance: random.Random, towns: list[Point], count: int, first: int) -> list[Village]:
    found = []
    for number in range(first, first + count):
        town, wide = chance.choice(towns), chance.choice((1.0, 2.5, 5.0))
        at = town[0] + chance.gauss(0, wide), town[1] + chance.gauss(0, wide)
        found.append(Village(number, at, chance.choice((15, 20, 20, 30, 30, 45, 60))))
    return found


# --- the planner, and the years -------------------------------------------------------------------


def _planned(depot: Point, villages: list[Village], days: int) -> list[list[Village]]:
    """Each day from the farthest village left, with those nearest to it, as even as can be."""
    left = list(villages)
    runs = []
    for day in range(days):
        size = math.ceil(len(left) / (days - day))
        run = [max(left, key=lambda one: math.dist(one.at, depot))] if left else []
        while len(run) < size:
            left = [one for one in left if one not in run]
            run.append(min(left, key=lambda one: min(math.dist(one.at, o.at) for o in run)))
        left = [one for one in left if one not in run]
        runs.append(_in_turn(depot, run))
    return runs


def _in_turn(depot: Point, run: list[Village]) -> list[Village]:
    """The nearest one next."""
    left, here, turn = list(run), depot, []
    while left:
        one = min(left, key=lambda one: math.dist(one.at, here))
        left.remove(one)
        turn.append(one)
        here = one.at
    return turn


def _thought_over(
    chance: random.Random, depot: Point, runs: list[list[Village]]
) -> list[list[Village]]:
    """Twice over most stops: on which other day would it be less of a detour?"""
    limit = max(_minutes(depot, run) for run in runs)
    runs = [_untangled(depot, run) for run in runs]
    for one in [one for run in runs for one in run] * 2:
        source = next(run for run in runs if one in run)
        if chance.random() < OVERLOOKED or len(source) < 4:
            continue
        saved = _detour(depot, [o for o in source if o is not one], one)[0]
        others = [run for run in runs if run is not source and len(run) < 10]
        cost, target, place = min(
            ((*_detour(depot, run, one)[:1], at, _detour(depot, run, one)[1])
             for at, run in enumerate(others)), default=(math.inf, 0, 0),
        )  # fmt: skip
        if cost < 0.9 * saved:
            longer = [*others[target][:place], one, *others[target][place:]]
            if _minutes(depot, longer) <= limit:
                source.remove(one)
                others[target].insert(place, one)
    return [_untangled(depot, run) for run in runs]


def _detour(depot: Point, run: list[Village], one: Village) -> tuple[float, int]:
    """Kilometers more, and where, with this stop put between two others."""
    at = [depot, *(other.at for other in run), depot]
    return min(
        (math.dist(a, one.at) + math.dist(one.at, b) - math.dist(a, b), place)
        for place, (a, b) in enumerate(itertools.pairwise(at))
    )


def _untangled(depot: Point, run: list[Village]) -> list[Village]:
    """No stretch would be shorter the other way round."""
    best = run
    while True:
        turned = [
            [*best[:a], *best[a:b][::-1], *best[b:]]
            for a in range(len(best)) for b in range(a + 2, len(best) + 1)
        ]  # fmt: skip
        shorter = min(turned, key=lambda one: _minutes(depot, one), default=best)
        if _minutes(depot, shorter) > _minutes(depot, best) - 1e-6:
            return best
        best = shorter


def _aged(chance: random.Random, depot: Point, runs: list[list[Village]]) -> list[list[Village]]:
    """Some stops on another day than planned, some days in another order, days shuffled."""
    moved = chance.uniform(*STRAYED)
    limit = 1.1 * max(_minutes(depot, run) for run in runs)
    every = [one for run in runs for one in run]
    for village in chance.sample(every, round(moved * len(every))):
        source = next(run for run in runs if village in run)
        target = chance.choice(runs)
        place = chance.randrange(len(target) + 1)
        longer = [*target[:place], village, *target[place:]]
        if target is not source and len(source) > 3 and _minutes(depot, longer) <= limit:
            source.remove(village)
            target.insert(place, village)
    for run in runs:
        if len(run) > 3 and chance.random() < 0.3:
            at = chance.randrange(len(run) - 1)
            run[at], run[at + 1] = run[at + 1], run[at]
    chance.shuffle(runs)
    return runs


def _minutes(depot: Point, run: list[Village]) -> float:
    at = [depot, *(one.at for one in run), depot]
    km = sum(math.dist(a, b) for a, b in itertools.pairwise(at))
    return km * 1.35 / KMH * 60 + sum(one.dwell for one in run)


# --- as files -------------------------------------------------------------------------------------


def _written(
    chance: random.Random, name: str, depot: Point, runs: list[list[Village]], days: int, weeks: int
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    rows, legs = [], []
    for at, run in enumerate(runs):
        week, day = divmod(at, days)
        route = f"{name} week {week + 1} {DAYS[day]}"
        clock, here = 9 * 60.0 + chance.choice((0, 15, 30)), None
        for number, one in enumerate(run):
            if here is not None:
                crow = math.dist(here.at, one.at)
                road = crow * min(2.2, max(1.05, chance.gauss(1.35, 0.16)))
                clock += max(5.0, road / KMH * 60 + 3)
                if chance.random() < 0.6:
                    legs.append(_leg(name, route, here, one, road))
            clock = 5 * round(clock / 5) + (45 if number == len(run) // 2 else 0)
            rows.append(_row(name, route, one, day, week, weeks, int(clock)))
            clock, here = clock + one.dwell, one
    return rows, legs


def _row(
    name: str, route: str, one: Village, day: int, week: int, weeks: int, clock: int
) -> dict[str, str]:
    lat, lon = _degrees(one.at)
    return {
        "organisation": "Anyshire", "mobile": name, "route": route,
        "community": f"Village {one.number}", "stop": f"Green {one.number}",
        "geox": f"{lon:.6f}", "geoy": f"{lat:.6f}", "day": DAYS[day], "type": "Public",
        "arrival": _clock(clock), "departure": _clock(clock + one.dwell),
        "frequency": f"FREQ=WEEKLY;INTERVAL={weeks}",
        "start": (FIRST + timedelta(weeks=week, days=day)).isoformat(),
    }  # fmt: skip


def _leg(name: str, route: str, here: Village, there: Village, km: float) -> dict[str, str]:
    (lat, lon), (to_lat, to_lon) = _degrees(here.at), _degrees(there.at)
    return {
        "mobile": name, "route": route, "distance": f"{km * 1000:.1f}",
        "duration": f"{km / KMH * 3600:.1f}",
        "origin_stop": f"Green {here.number}", "destination_stop": f"Green {there.number}",
        "origin_stop_latitude": f"{lat:.6f}", "origin_stop_longitude": f"{lon:.6f}",
        "destination_stop_latitude": f"{to_lat:.6f}", "destination_stop_longitude": f"{to_lon:.6f}",
    }  # fmt: skip


def _degrees(at: Point) -> Point:
    return 52.5 + at[1] / 111.2, 0.5 + at[0] / (111.2 * math.cos(math.radians(52.5)))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _csv(header: tuple[str, ...], rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    table = csv.DictWriter(out, header, restval="")
    table.writeheader()
    table.writerows(rows)
    return out.getvalue()
