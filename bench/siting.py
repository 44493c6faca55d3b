"""Where stops go and how vehicles drive: covering beside spopt, routing beside PyVRP alone."""

import importlib.util
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.figures import Figure, median

CHECKOUT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("HOLT_SHARED_DATA", CHECKOUT.parent / "shared" / "data"))
AREAS, CANDIDATES, STOPS = 5_000, 500, 20
RADII = (0.03, 0.05)
MOST_RATIO = 0.3
MOST_POINTS = 0.2
SECONDS = float(os.environ.get("BENCH_SECONDS", "15"))
ROUTING = (
    "CVRP__X-n101-k25", "CVRP__X-n200-k36", "CVRP__X-n303-k21", "CVRP__X-n401-k29",
    "CVRP__X-n502-k39", "VRPTW__C1_10_1", "VRPTW__R1_10_1", "VRPTW__RC2_10_2",
)  # fmt: skip


def measure() -> Iterator[Figure]:
    """Covering and routing; what has no data here is left out."""
    sys.path.insert(0, str(CHECKOUT / "src"))
    yield from coverings()
    yield from routings()


# --- covering -------------------------------------------------------------------------------------


def coverings() -> Iterator[Figure]:
    """Exact, in a share of the time of the peer on the same program; both must reach the same."""
    from holt.methods.siting.covering import Area, Covering, cover

    for radius in RADII:
        distances, weights = county(seed=1)
        areas = tuple(Area(float(weight)) for weight in weights)
        began = time.perf_counter()
        found = cover(Covering(areas, distances <= radius, STOPS))
        ours = time.perf_counter() - began
        began = time.perf_counter()
        peer, reached = plain(distances, weights, radius)
        theirs = time.perf_counter() - began
        same = bool(abs(found.reached - reached) < 1e-6 * reached)
        yield Figure(
            f"siting.covering.{AREAS}x{CANDIDATES}.radius_{radius}", round(ours, 2), "s",
            f"exact in ≤ {MOST_RATIO} × the peer's time", same and ours <= MOST_RATIO * theirs,
            peer, round(theirs, 2),
        )  # fmt: skip


def county(seed: int) -> tuple[Any, Any]:
    """Villages around forty towns, candidates near some of them."""
    import numpy as np

    chance = np.random.default_rng(seed)
    towns = chance.random((40, 2))
    areas = towns[chance.integers(0, 40, AREAS)] + chance.normal(0, 0.05, (AREAS, 2))
    near = areas[chance.choice(AREAS, CANDIDATES, replace=False)]
    places = near + chance.normal(0, 0.005, (CANDIDATES, 2))
    distances = np.hypot(*(areas[:, None] - places[None]).transpose(2, 0, 1))
    return distances, chance.integers(50, 2_000, AREAS).astype(float)


def plain(distances: Any, weights: Any, radius: float) -> tuple[str, float]:
    """The peer: spopt with PuLP's solver where it is installed, else its model as it stands."""
    if importlib.util.find_spec("spopt"):
        import pulp
        from spopt.locate import MCLP

        model = MCLP.from_cost_matrix(distances, weights, radius, p_facilities=STOPS)
        model.solve(pulp.PULP_CBC_CMD(msg=False))
        return "spopt's MCLP with CBC", float(model.problem.objective.value())
    return "spopt's model without reductions, by HiGHS", unreduced(distances, weights, radius)


def unreduced(distances: Any, weights: Any, radius: float) -> float:
    """The textbook model: every area and every place a yes or no, nothing merged."""
    import highspy
    import numpy as np

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    count = distances.shape[1]
    places = [solver.addBinary() for _ in range(count)]
    reached = [solver.addBinary(obj=-float(weight)) for weight in weights]
    for area, row in zip(reached, distances <= radius, strict=True):
        solver.addConstr(sum(places[at] for at in np.flatnonzero(row)) - area >= 0)
    solver.addConstr(sum(places) == STOPS)
    solver.run()
    return -float(solver.getInfo().objective_function_value)


# --- routing --------------------------------------------------------------------------------------


def routings() -> Iterator[Figure]:
    """The gap to the best known, by us and by PyVRP alone, one after the other, equally long."""
    folder = DATA / "siting"
    ours, raw = [], []
    for name in ROUTING:
        if not (folder / f"{name}.vrp").exists():
            continue
        best = best_known(folder / f"{name}.sol")
        mine, alone = both(folder / f"{name}.vrp")
        ours.append(100 * (mine / best - 1))
        raw.append(100 * (alone / best - 1))
        yield Figure(
            f"siting.routing.{name}", round(ours[-1], 3), "% above the best known",
            f"≤ {MOST_POINTS} points above PyVRP alone in {SECONDS:g} s",
            ours[-1] <= raw[-1] + MOST_POINTS, "PyVRP alone", round(raw[-1], 3),
        )  # fmt: skip
    if ours:
        yield Figure(
            "siting.routing.median", round(median(ours), 3), "% above the best known",
            f"≤ {MOST_POINTS} points above PyVRP alone in {SECONDS:g} s",
            median(ours) <= median(raw) + MOST_POINTS, "PyVRP alone", round(median(raw), 3),
        )  # fmt: skip


def both(path: Path) -> tuple[float, float]:
    """Our layer's length and PyVRP's own."""
    import pyvrp
    from pyvrp.stop import MaxRuntime

    from holt.methods.siting import routing

    kind = "dimacs" if path.name.startswith("VRPTW") else "round"
    data = pyvrp.read(path, round_func=kind)
    vehicle, clients = data.vehicle_type(0), data.clients()
    problem = routing.plain(
        data.distance_matrix(0),
        vehicle.num_available,
        seconds=data.duration_matrix(0),
        service=[0, *(client.service_duration for client in clients)],
        demands=[0, *(client.delivery[0] for client in clients)],
        capacity=vehicle.capacity[0],
        windows=[(0, 0), *((client.tw_early, client.tw_late) for client in clients)]
        if data.has_time_windows()
        else None,
        horizon=vehicle.tw_late if data.has_time_windows() else None,
    )
    found = routing.solve(problem, seconds=SECONDS, seed=1)
    mine = routing.length(problem, found)
    alone = pyvrp.solve(data, MaxRuntime(SECONDS), seed=1, collect_stats=False).cost()
    scale = 10 if kind == "dimacs" else 1
    return float(mine) / scale, float(alone) / scale


def best_known(path: Path) -> float:
    """The last word of its line "Cost …"."""
    lines = path.read_text().splitlines()
    return float(next(line for line in lines if line.lower().startswith("cost")).split()[-1])
