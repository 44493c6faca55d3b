"""Where it should stop: people, places and who can walk from one to the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from holt.methods.geography import KM_PER_DEGREE
from holt.methods.siting.covering import Area, Cover, Covering, NoSuchPlan, around, cover, told

SMALL = 30_000
"""Areas times places up to which an answer takes a blink."""
FEWER, SAME, MORE = "fewer", "same", "more"


@dataclass(frozen=True, slots=True)
class Site:
    """A place that may be stopped at; `is_stop` it is one today, `is_kept` it stays one."""

    key: str
    lat: float
    lon: float
    is_stop: bool
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """An area as it is weighed."""

    residents: float
    need: float
    has_branch: bool
    district: str
    lat: float
    lon: float


def reaches(areas: Sequence[People], sites: Sequence[Site], walk_km: float) -> Any:
    """[area, site]: whether the site is within the walk, as the crow flies."""
    lat = np.array([one.lat for one in areas])[:, None]
    lon = np.array([one.lon for one in areas])[:, None]
    there = np.array([one.lat for one in sites])[None, :]
    beside = np.array([one.lon for one in sites])[None, :]
    east = (lon - beside) * np.cos(np.radians((lat + there) / 2))
    return np.hypot(lat - there, east) * KM_PER_DEGREE <= walk_km


def answer(
    areas: Sequence[People], sites: Sequence[Site], *, stops: int, walk_km: float, floor: float
) -> Mapping[str, Any]:
    """Today's stops, and the best with one fewer, as many and one more, as JSON keeps them.

    A number of stops for which no choice reaches the floor, or which is less than those that
    stay, has no entry.
    """
    now = [at for at, one in enumerate(sites) if one.is_stop]
    kept = frozenset(at for at, one in enumerate(sites) if one.is_kept)
    problem = Covering(
        tuple(Area(one.residents, one.need, one.has_branch, one.district) for one in areas),
        reaches(areas, sites, walk_km),
        stops,
        floor,
        kept,
    )
    found = around(problem)
    best = {
        name: _as_json(found[count], sites)
        for name, count in ((FEWER, stops - 1), (SAME, stops), (MORE, stops + 1))
        if count in found
    }
    today = _as_json(told(problem, now), sites)
    return {"today": today, "best": best, "as_today": _as_many(problem, len(now), sites)}


def _as_many(problem: Covering, count: int, sites: Sequence[Site]) -> Mapping[str, Any] | None:
    """The best with as many stops as there are today."""
    if count == problem.stops:
        return None
    try:
        wanted = Covering(problem.areas, problem.reaches, count, problem.floor, problem.kept)
        return _as_json(cover(wanted), sites)
    except NoSuchPlan:
        return None


def _as_json(one: Cover, sites: Sequence[Site]) -> Mapping[str, Any]:
    return {
        "stops": len(one.chosen),
        "chosen": [sites[at].key for at in one.chosen],
        "reached": round(one.reached, 2),
        "total": round(one.total, 2),
        "districts": {name: [round(it, 2) for it in pair] for name, pair in one.districts.items()},
    }
