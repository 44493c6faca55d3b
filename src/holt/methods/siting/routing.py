"""Ways through stops: a problem in plain numbers, solved by PyVRP (iterated local search).

N. Wouda, L. Lan, W. Kool: PyVRP, a high-performance VRP solver package. INFORMS Journal on
Computing 36(4), 2024. Distances are meters and times seconds, as integers; index 0 is the depot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyvrp
from pyvrp import stop as stopping

Meters = np.ndarray[Any, np.dtype[np.int64]]
Route = tuple[int, ...]

LONG = 10**9
"""A toll that forbids: longer than any way (meters)."""
WITHOUT_BETTER = 6000
"""Tries without a better solution after which a small problem counts as done."""


class NoWay(ValueError):
    """No solution keeps every rule of the problem."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Clients 1..n to be visited once each; vehicle k is the k-th row of `tolls` and of `limits`.

    `tolls[k, i]` meters are added when vehicle k visits i; LONG forbids it. `windows` are the
    seconds after a vehicle's start between which a service may begin. None means no such rule.
    """

    meters: Meters
    seconds: Meters
    service: tuple[int, ...]
    tolls: Meters
    limits: tuple[int, ...] | None = None
    windows: tuple[tuple[int, int], ...] | None = None
    demands: tuple[int, ...] | None = None
    capacity: int = 0
    horizon: int | None = None

    @property
    def size(self) -> int:
        """Clients."""
        return len(self.meters) - 1


def plain(
    meters: Meters,
    vehicles: int,
    *,
    seconds: Meters | None = None,
    service: Sequence[int] | None = None,
    demands: Sequence[int] | None = None,
    capacity: int = 0,
    windows: Sequence[tuple[int, int]] | None = None,
    horizon: int | None = None,
) -> Problem:
    """A problem of equal vehicles: by capacity, by time windows, or by both."""
    size = len(meters)
    return Problem(
        meters,
        meters if seconds is None else seconds,
        tuple(service or (0,) * size),
        np.zeros((vehicles, size), dtype=np.int64),
        windows=None if windows is None else tuple(windows),
        demands=None if demands is None else tuple(demands),
        capacity=capacity,
        horizon=horizon,
    )


def solve(
    problem: Problem, *, seconds: float, seed: int, start: Sequence[Route] | None = None
) -> tuple[Route, ...]:
    """A route for every vehicle, in their order, an empty one for who stays. Raises NoWay."""
    kinds = _kinds(problem)
    data = _data(problem, kinds)
    first = None if start is None else _solution(data, kinds, start)
    until: Any = stopping.MaxRuntime(seconds)
    if problem.size < 300 and problem.demands is None:
        until = stopping.MultipleCriteria([until, stopping.NoImprovement(WITHOUT_BETTER)])
    result = pyvrp.solve(data, until, seed=seed, collect_stats=False, initial_solution=first)
    if not result.is_feasible():
        raise NoWay(str(problem.size))
    return _routes(result.best, kinds, len(problem.tolls))


def weight_of(problem: Problem) -> int:
    """How many numbers the solver would hold: a matrix for each kind of vehicle."""
    return len(_kinds(problem)) * (problem.size + 1) ** 2


def length(problem: Problem, routes: Sequence[Route]) -> int:
    """Meters of these routes, without tolls."""
    return sum(way(problem.meters, route) for route in routes)


def way(matrix: Any, route: Route) -> Any:
    """Out from the depot, through the route and home again, by this matrix."""
    if not route:
        return 0
    at = np.array([0, *route, 0])
    return matrix[at[:-1], at[1:]].sum()


def _kinds(problem: Problem) -> list[list[int]]:
    """Vehicles that differ in nothing, together."""
    kinds: dict[tuple[object, ...], list[int]] = {}
    for vehicle, tolls in enumerate(problem.tolls):
        limit = problem.limits[vehicle] if problem.limits else None
        kinds.setdefault((tolls.tobytes(), limit), []).append(vehicle)
    return list(kinds.values())


def _data(problem: Problem, kinds: list[list[int]]) -> Any:
    """The problem as PyVRP has it: a profile of distances per kind of vehicle."""
    places = [pyvrp.Location(0, 0) for _ in range(problem.size + 1)]
    clients = [_client(problem, at) for at in range(1, problem.size + 1)]
    late: dict[str, Any] = {} if problem.horizon is None else {"tw_late": problem.horizon}
    vehicles = []
    for profile, kind in enumerate(kinds):
        more: dict[str, Any] = {"profile": profile, **late}
        if problem.limits is not None:
            more["shift_duration"] = problem.limits[kind[0]]
        if problem.demands is not None:
            more["capacity"] = [problem.capacity]
        if problem.limits is not None and problem.windows is not None:
            more["start_late"] = 0  # windows count from the vehicle's start
        vehicles.append(pyvrp.VehicleType(num_available=len(kind), **more))
    ways = [_with_tolls(problem.meters, problem.tolls[kind[0]]) for kind in kinds]
    return pyvrp.ProblemData(
        places,
        clients,
        [pyvrp.Depot(location=0, **late)],
        vehicles,
        ways,
        [problem.seconds for _ in kinds],
    )


def _client(problem: Problem, at: int) -> Any:
    more: dict[str, Any] = {}
    if problem.windows is not None:
        more["tw_early"], more["tw_late"] = problem.windows[at]
    if problem.demands is not None:
        more["delivery"] = [problem.demands[at]]
    return pyvrp.Client(location=at, service_duration=problem.service[at], **more)


def _with_tolls(meters: Meters, tolls: Meters) -> Meters:
    """The toll is paid on the way in."""
    if not tolls.any():
        return meters
    ways = meters + tolls[None, :]
    np.fill_diagonal(ways, 0)
    return ways


def _solution(data: Any, kinds: list[list[int]], start: Sequence[Route]) -> Any:
    routes = []
    for kind, vehicles in enumerate(kinds):
        for vehicle in vehicles:
            if start[vehicle]:
                visits = [client - 1 for client in start[vehicle]]
                routes.append(pyvrp.Route(data, visits, kind))
    return pyvrp.Solution(data, routes)


def _routes(solution: Any, kinds: list[list[int]], vehicles: int) -> tuple[Route, ...]:
    found: list[Route] = [()] * vehicles
    free = [list(kind) for kind in kinds]
    for route in solution.routes():
        visits = tuple(step.idx + 1 for step in route if step.is_client())
        found[free[route.vehicle_type()].pop(0)] = visits
    return tuple(found)
