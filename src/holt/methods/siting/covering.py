"""Where to stop: the places that reach most people in need who have no branch in walking distance.

Maximal covering location (R. Church, C. ReVelle, 1974), solved exactly as a mixed-integer program
by HiGHS. Reductions that keep it exact: areas that nobody or only one place reaches leave the
program, areas reached by the same places become one, a place that reaches no more than another
is not needed.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import highspy
import numpy as np

Array = np.ndarray[Any, Any]

CLOSED_WEIGHT = 0.0
"""What an area counts whose people can walk to a branch."""


class NoSuchPlan(ValueError):
    """So many stops cannot reach the floor in every district, or there are too few candidates."""


@dataclass(frozen=True, slots=True)
class Area:
    """People of one area: how many, how great their need is, whether they can walk to a branch."""

    residents: float
    need: float = 1.0
    has_branch: bool = False
    district: str = ""

    @property
    def weight(self) -> float:
        return CLOSED_WEIGHT if self.has_branch else self.residents * self.need


@dataclass(frozen=True, slots=True)
class Cover:
    """Which candidates are chosen, the weight they reach, of how much; the same by district."""

    chosen: tuple[int, ...]
    reached: float
    total: float
    districts: Mapping[str, tuple[float, float]]

    @property
    def share(self) -> float:
        return self.reached / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Covering:
    """`reaches[area, candidate]` says who is reached from where; `kept` candidates stay open.

    `floor` is the share of its weight that every district must have reached at least.
    """

    areas: tuple[Area, ...]
    reaches: Array
    stops: int
    floor: float = 0.0
    kept: frozenset[int] = frozenset()


def cover(problem: Covering) -> Cover:
    """The best places. Raises NoSuchPlan."""
    count = problem.reaches.shape[1]
    if not 0 <= problem.stops <= count or len(problem.kept) > problem.stops:
        raise NoSuchPlan(f"{problem.stops} of {count}")
    small = _reduced(problem)
    chosen = {
        small.candidates[at] for at in _solved(small, min(problem.stops, len(small.candidates)))
    }
    spare = (at for at in range(count) if at not in chosen)
    while len(chosen) < problem.stops:
        chosen.add(next(spare))
    return told(problem, tuple(sorted(chosen)))


def told(problem: Covering, chosen: Sequence[int]) -> Cover:
    """What these places reach: today's stops can be told beside the best."""
    weights = np.array([area.weight for area in problem.areas])
    reached: Array = np.asarray(problem.reaches[:, list(chosen)].any(axis=1))
    districts: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for area, weight, is_reached in zip(problem.areas, weights, reached, strict=True):
        districts[area.district][0] += float(weight) if is_reached else 0.0
        districts[area.district][1] += float(weight)
    return Cover(
        tuple(chosen),
        float(weights[reached].sum()),
        float(weights.sum()),
        {name: (one[0], one[1]) for name, one in sorted(districts.items())},
    )


def around(problem: Covering) -> dict[int, Cover]:
    """The best with one stop fewer, as many, and one more, as far as there are such plans."""
    found = {}
    for stops in (problem.stops - 1, problem.stops, problem.stops + 1):
        try:
            found[stops] = cover(replace(problem, stops=stops))
        except NoSuchPlan:
            continue
    return found


# --- reductions -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Small:
    """The same problem with less of it.

    `alone[c]` is the weight only candidate c reaches. `sets` are the merged areas: their weight,
    their district, the candidates that reach them. `floors` is what each district still needs.
    """

    candidates: tuple[int, ...]
    alone: Array
    alone_by: tuple[tuple[int, int, float], ...]
    weights: Array
    districts: Array
    sets: tuple[Array, ...]
    floors: Array
    kept: frozenset[int]


def _reduced(problem: Covering) -> _Small:
    weights = np.array([area.weight for area in problem.areas])
    names = {name: at for at, name in enumerate(sorted({area.district for area in problem.areas}))}
    districts = np.array([names[area.district] for area in problem.areas])
    floors = problem.floor * np.bincount(districts, weights, minlength=len(names))
    reaches = problem.reaches.astype(bool)[weights > 0]
    kept_at = _undominated(reaches, problem.kept)
    reaches = reaches[:, kept_at]
    weights, districts = weights[weights > 0], districts[weights > 0]
    if not problem.floor:
        districts = np.zeros_like(districts)
    merged = _merged(reaches, weights, districts)
    alone = np.zeros(len(kept_at))
    alone_by, sets, rest, homes = [], [], [], []
    for members, district, weight in merged:
        if len(members) == 1:
            alone[members[0]] += weight
            alone_by.append((int(members[0]), district, weight))
        else:
            sets.append(members)
            rest.append(weight)
            homes.append(district)
    return _Small(
        tuple(int(at) for at in kept_at), alone, tuple(alone_by), np.array(rest),
        np.array(homes, dtype=int), tuple(sets), floors,
        frozenset(at for at, old in enumerate(kept_at) if int(old) in problem.kept),
    )  # fmt: skip


def _undominated(reaches: Array, kept: frozenset[int]) -> Array:
    """Candidates that reach something no other one reaches as well, the first of equal ones."""
    count = reaches.shape[1]
    numbers = reaches.astype(np.float32)
    common = numbers.T @ numbers
    sizes = common.diagonal()
    within = common >= sizes[:, None] - 0.5
    order = np.arange(count)
    beaten = within & ((sizes[None, :] > sizes[:, None]) | (order[None, :] < order[:, None]))
    np.fill_diagonal(beaten, False)
    dominated: Array = np.asarray(beaten.any(axis=1))
    dominated[list(kept)] = False
    return np.flatnonzero(~dominated)


def _merged(reaches: Array, weights: Array, districts: Array) -> list[tuple[Array, int, float]]:
    """Areas that the same candidates reach, as one; those nobody reaches are left out."""
    packed = np.packbits(reaches, axis=1)
    groups: dict[tuple[bytes, int], list[int]] = defaultdict(list)
    for at in np.flatnonzero(reaches.any(axis=1)):
        groups[packed[at].tobytes(), int(districts[at])].append(int(at))
    return [
        (np.flatnonzero(reaches[members[0]]), district, float(weights[members].sum()))
        for (_, district), members in groups.items()
    ]


# --- the program ----------------------------------------------------------------------------------


def _solved(small: _Small, stops: int) -> tuple[int, ...]:
    """The chosen candidates of the reduced problem, proven best. Raises NoSuchPlan."""
    places, sets = len(small.candidates), len(small.sets)
    if not places:
        return ()
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 1e-6)
    solver.passModel(_model(small, stops))
    _start(solver, small, stops)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise NoSuchPlan(f"{stops} of {places}")
    values = solver.getSolution().col_value
    assert len(values) == places + sets
    return tuple(at for at in range(places) if values[at] > 0.5)


def _model(small: _Small, stops: int) -> Any:
    """Places are yes or no; a set of areas is reached at most as often as its places are open.

    Reached shares need not be whole numbers: with whole places the best ones are.
    """
    places, sets = len(small.candidates), len(small.sets)
    scale = max(float(small.weights.max(initial=0)), float(small.alone.max(initial=0)), 1.0)
    model = highspy.HighsLp()
    model.num_col_ = places + sets
    model.col_cost_ = np.concatenate([small.alone, small.weights]) / scale
    lower = np.zeros(places + sets)
    lower[list(small.kept)] = 1.0
    model.col_lower_, model.col_upper_ = lower, np.ones(places + sets)
    model.integrality_ = [highspy.HighsVarType.kInteger] * places + [
        highspy.HighsVarType.kContinuous
    ] * sets
    model.sense_ = highspy.ObjSense.kMaximize
    starts, columns, values = _rows(small, scale)
    rows = len(starts) - 1
    low, high = np.full(rows, -highspy.kHighsInf), np.zeros(rows)
    high[sets] = stops
    low[sets + 1 :] = small.floors[small.floors > 0] / scale
    high[sets + 1 :] = highspy.kHighsInf
    model.num_row_, model.row_lower_, model.row_upper_ = rows, low, high
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array(starts, dtype=np.int32)
    model.a_matrix_.index_ = np.concatenate(columns).astype(np.int32)
    model.a_matrix_.value_ = np.concatenate(values)
    return model


def _rows(small: _Small, scale: float) -> tuple[list[int], list[Array], list[Array]]:
    """First a row for each set, then the number of stops, then a floor for each district."""
    places = len(small.candidates)
    columns = [np.append(members, places + at) for at, members in enumerate(small.sets)]
    values = [np.append(np.full(len(members), -1.0), 1.0) for members in small.sets]
    columns.append(np.arange(places))
    values.append(np.ones(places))
    for district in np.flatnonzero(small.floors > 0):
        cells: dict[int, float] = defaultdict(float)
        for place, where, weight in small.alone_by:
            if where == district:
                cells[place] += weight / scale
        for at in np.flatnonzero(small.districts == district):
            cells[places + int(at)] += float(small.weights[at]) / scale
        columns.append(np.array(list(cells), dtype=int))
        values.append(np.array(list(cells.values())))
    starts = np.cumsum([0, *(len(one) for one in columns)]).tolist()
    return starts, columns, values


def _start(solver: Any, small: _Small, stops: int) -> None:
    """A greedy choice to begin with, bettered by exchanging single places."""
    places = len(small.candidates)
    hits = np.zeros((len(small.sets), places), dtype=bool)
    for at, members in enumerate(small.sets):
        hits[at, members] = True
    chosen = _exchanged(small, hits, _greedy(small, hits, stops))
    solution = highspy.HighsSolution()
    opened = np.zeros(places)
    opened[chosen] = 1.0
    reached = hits[:, chosen].any(axis=1).astype(float) if small.sets else np.zeros(0)
    solution.col_value = np.concatenate([opened, reached]).tolist()
    solver.setSolution(solution)


def _greedy(small: _Small, hits: Array, stops: int) -> list[int]:
    chosen = sorted(small.kept)
    open_weights = small.weights * ~hits[:, chosen].any(axis=1) if small.sets else small.weights
    while len(chosen) < stops:
        gains = small.alone + (open_weights @ hits if small.sets else 0)
        gains[chosen] = -1.0
        best = int(gains.argmax())
        chosen.append(best)
        open_weights = open_weights * ~hits[:, best] if small.sets else open_weights
    return chosen


def _exchanged(small: _Small, hits: Array, chosen: list[int]) -> list[int]:
    """Close one, open another, as long as that reaches more."""
    if not small.sets:
        return chosen
    times = hits[:, chosen].sum(axis=1)
    for _ in range(200):
        best, change = 1e-9, None
        for at, place in enumerate(chosen):
            if place in small.kept:
                continue
            without = times - hits[:, place]
            gains = small.alone + (small.weights * (without == 0)) @ hits
            gains = gains - gains[place]
            gains[chosen] = 0.0
            other = int(gains.argmax())
            if gains[other] > best:
                best, change = float(gains[other]), (at, other)
        if change is None:
            break
        at, other = change
        times = times - hits[:, chosen[at]] + hits[:, other]
        chosen = [*chosen[:at], other, *chosen[at + 1 :]]
    return chosen
