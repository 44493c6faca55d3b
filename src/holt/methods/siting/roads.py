"""Kilometers between stops: the crow's way times a factor fitted on measured legs.

Two metrics. The fitted one takes every leg at the fitted factor, today's and the plan's alike. The
cautious one believes what was measured, and takes every leg nobody drives today at the factor that
three in four measured legs stay under: a plan that is better by both is better.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, log, radians
from statistics import median
from typing import Any, Self

import numpy as np

from holt.methods.geography import EARTH_KM, distance_km
from holt.methods.siting.cells import Row, table
from holt.methods.siting.positions import places
from holt.methods.siting.reading import Dropped
from holt.methods.siting.timetable import Service, Stop, Vehicle, dates_of

DEFAULT_FACTOR = 1.35
"""Road kilometers for one as the crow flies, where no leg was measured."""
DEFAULT_CAUTION = 1.15
"""How much longer a new leg is taken by the cautious metric, where no leg was measured."""
DEFAULT_KMH = 38.0
LEAST_LEGS = 10
SLOWEST_KMH, FASTEST_KMH = 15.0, 80.0
LEAST_FIT_KM = 0.3
"""Legs shorter than this as the crow flies tell of parking, not of roads."""
NEAR_DEGREES = 0.002
"""A leg's end this near to a stop (some 200 m) is that stop."""

MOST_KMH = 200.0
"""Beyond, a file's durations are no seconds but minutes."""

LEG_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "mobile": ("mobile", "vehicle", "van", "mobilename", "vehiclename"),
    "origin": ("originstop", "origin", "fromstop", "startstop", "fromname", "from", "start"),
    "target": ("destinationstop", "destination", "tostop", "endstop", "toname", "to", "end"),
    "lat": (
        "originstoplatitude", "originlatitude", "originlat", "fromlat", "fromlatitude", "startlat",
        "startlatitude", "lat1", "originy", "originnorthing", "fromnorthing", "fromy", "y1",
    ),
    "lon": (
        "originstoplongitude", "originlongitude", "originlon", "originlng", "fromlon",
        "fromlongitude", "fromlng", "startlon", "startlng", "startlongitude", "lon1", "lng1",
        "originx", "origineasting", "fromeasting", "fromx", "x1",
    ),
    "tolat": (
        "destinationstoplatitude", "destinationlatitude", "destinationlat", "tolat", "tolatitude",
        "endlat", "endlatitude", "lat2", "destinationy", "destinationnorthing", "tonorthing", "toy",
        "y2",
    ),
    "tolon": (
        "destinationstoplongitude", "destinationlongitude", "destinationlon", "destinationlng",
        "tolon", "tolongitude", "tolng", "endlon", "endlng", "endlongitude", "lon2", "lng2",
        "destinationx", "destinationeasting", "toeasting", "tox", "x2",
    ),
    "line": ("wkt", "geometry", "geom", "linestring"),
    "distance": (
        "distance", "distancem", "distancemeters", "distancemetres", "meters", "metres", "length",
        "lengthm", "distancekm", "km", "kilometers", "kilometres", "lengthkm", "distancemiles",
        "miles", "distancemi", "roaddistance",
    ),
    "duration": (
        "duration", "seconds", "durations", "durationseconds", "durationmin", "durationminutes",
        "minutes", "time", "traveltime", "drivetime",
    ),
}  # fmt: skip
LEG_WANTED = (
    "lat|line|origin",
    "lon|line|origin",
    "tolat|line|target",
    "tolon|line|target",
    "distance",
)
UNITS = (1.0, 1000.0, 0.621371)
"""A kilometer in kilometers, meters, miles: whichever makes the roads' detour the likeliest."""
LIKELY_DETOUR = 1.35

Spot = tuple[float, float]
Matrix = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Leg:
    """One measured way between two stops of a vehicle, by their places to about ten meters."""

    vehicle: str
    here: Spot
    there: Spot
    km: float
    minutes: float
    crow_km: float


@dataclass(frozen=True, slots=True)
class Roads:
    """What is known of the roads; `factor` and `new_factor` are road ÷ crow's way."""

    factor: float
    new_factor: float
    kmh: float
    legs: tuple[Leg, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    is_fitted: bool = False
    measured: Mapping[tuple[str, Spot, Spot], float] = field(default_factory=dict)


def without_measures() -> Roads:
    """What is assumed where no leg was measured."""
    return Roads(DEFAULT_FACTOR, DEFAULT_FACTOR * DEFAULT_CAUTION, DEFAULT_KMH)


def fit(text: str, service: Service) -> Roads:
    """The factor and the speed fitted on the legs within one vehicle. Raises NotStops."""
    kept, dropped = [], []
    known = _Known.of(service)
    rows = list(table(text, LEG_COLUMNS, LEG_WANTED))
    ends = _ends(rows, known)
    unit, pace = _units(rows, ends)
    for row in rows:
        leg = _leg(row, ends.get(row.number), known, unit, pace)
        if isinstance(leg, Leg):
            kept.append(leg)
        else:
            dropped.append(Dropped(row.number, row["mobile"], row["origin"], leg))
    return _fitted(tuple(kept), tuple(dropped))


@dataclass(frozen=True, slots=True)
class _Known:
    """The spots of each vehicle, and those of stops by their names."""

    spots: Mapping[str, list[Spot]]
    named: Mapping[tuple[str, str], Spot]
    vehicles: Mapping[str, str]

    @classmethod
    def of(cls, service: Service) -> Self:
        named: dict[tuple[str, str], Spot] = {}
        twice = set()
        for vehicle in service.vehicles:
            for stop in vehicle.stops:
                key = vehicle.name.casefold(), stop.name.casefold()
                if named.setdefault(key, stop.spot) != stop.spot:
                    twice.add(key)
        return cls(
            {vehicle.name: _spots(vehicle) for vehicle in service.vehicles},
            {key: spot for key, spot in named.items() if key not in twice},
            {vehicle.name.casefold(): vehicle.name for vehicle in service.vehicles},
        )

    def spot(self, mobile: str, stop: str) -> Spot | None:
        """Where a stop of this name is, if one place only has it."""
        if mobile.casefold() in self.vehicles:
            return self.named.get((mobile.casefold(), stop.casefold()))
        places = {spot for (_, name), spot in self.named.items() if name == stop.casefold()}
        return places.pop() if len(places) == 1 else None


def _ends(rows: list[Row], known: _Known) -> dict[int, tuple[Spot, Spot]]:
    """Both ends of each leg: by their degrees, by the line drawn, or by the names of the stops."""
    froms, tos = places(rows, "lat", "lon").spots, places(rows, "tolat", "tolon").spots
    ends = {}
    for row in rows:
        here, there = froms[row.number], tos[row.number]
        if isinstance(here, str) or isinstance(there, str):
            drawn = _drawn(row["line"])
            here = drawn[0] if drawn else known.spot(row["mobile"], row["origin"]) or ""
            there = drawn[1] if drawn else known.spot(row["mobile"], row["target"]) or ""
        if not isinstance(here, str) and not isinstance(there, str):
            ends[row.number] = here, there
    return ends


def _drawn(line: str) -> tuple[Spot, Spot] | None:
    """The ends of LINESTRING (lon lat, …)."""
    pairs = re.findall(r"(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)", line)
    if len(pairs) < 2:
        return None
    (lon, lat), (to_lon, to_lat) = pairs[0], pairs[-1]
    here, there = (float(lat), float(lon)), (float(to_lat), float(to_lon))
    good = all(abs(lat) <= 90 and abs(lon) <= 180 for lat, lon in (here, there))
    return (here, there) if good else None


def _fitted(legs: tuple[Leg, ...], dropped: tuple[Dropped, ...]) -> Roads:
    long = [leg for leg in legs if leg.crow_km >= LEAST_FIT_KM]
    if len(long) < LEAST_LEGS:
        assumed = without_measures()
        return Roads(assumed.factor, assumed.new_factor, assumed.kmh, legs, dropped)
    factor = sum(leg.km for leg in long) / sum(leg.crow_km for leg in long)
    ratios = np.array([leg.km / leg.crow_km for leg in long])
    new_factor = max(factor, float(np.quantile(ratios, 0.75)))
    timed = [leg for leg in long if leg.minutes > 0]
    kmh = DEFAULT_KMH
    if timed:
        kmh = sum(leg.km for leg in timed) / sum(leg.minutes for leg in timed) * 60
    measured: dict[tuple[str, Spot, Spot], float] = {}
    for leg in legs:
        measured.setdefault((leg.vehicle, leg.there, leg.here), leg.km)
    measured |= {(leg.vehicle, leg.here, leg.there): leg.km for leg in legs}
    kmh = min(max(kmh, SLOWEST_KMH), FASTEST_KMH)
    return Roads(factor, new_factor, kmh, legs, dropped, True, measured)


def _spots(vehicle: Vehicle) -> list[Spot]:
    return sorted({stop.spot for stop in vehicle.stops})


def _units(rows: list[Row], ends: Mapping[int, tuple[Spot, Spot]]) -> tuple[float, float]:
    """How many of the file's units of length a kilometer has, and of time a minute."""
    ratios, speeds = [], []
    for row in rows:
        length, time = _figure(row["distance"]), _time(row["duration"])
        if row.number not in ends or length is None or length <= 0:
            continue
        crow = _crow(ends[row.number])
        if crow >= LEAST_FIT_KM:
            ratios.append(length / crow)
            if time:
                speeds.append(length / time)
    if not ratios:
        return 1000.0, 60.0
    usual = median(ratios)
    unit = min(UNITS, key=lambda one: abs(log(usual / one / LIKELY_DETOUR)))
    is_seconds = not speeds or median(speeds) / unit * 3600 < MOST_KMH
    return unit, 60.0 if is_seconds else 1.0


def _figure(text: str) -> float | None:
    """The number of "1,234.5", "4.2 km", "4,2"; or None."""
    found = re.match(r"-?[\d.,]+", text.replace(" ", ""))
    if found is None:
        return None
    said = found[0]
    said = said.replace(",", "") if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d*)?", said) else said
    try:
        return float(said.replace(",", "."))
    except ValueError:
        return None


def _time(text: str) -> float:
    """The number of a duration, in seconds where it is a clock's 00:07:30; 0 where there is none."""
    if found := re.fullmatch(r"(?:(\d+):)?(\d{1,2}):(\d{2})", text):
        return int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3])
    return max(0.0, _figure(text) or 0.0)


def _crow(ends: tuple[Spot, Spot]) -> float:
    return distance_km(*ends[0], *ends[1])


def _leg(
    row: Row, ends: tuple[Spot, Spot] | None, known: _Known, unit: float, pace: float
) -> Leg | str:
    """The leg of a row, or the code of why it says nothing about one vehicle's roads."""
    length = _figure(row["distance"])
    if ends is None or length is None:
        return "no_distance"
    found = _within_one(known.vehicles.get(row["mobile"].casefold(), ""), *ends, known.spots)
    if found is None:
        return "not_within_one_vehicle"
    vehicle, here, there = found
    km, crow = length / unit, _crow(ends)
    if here == there or km <= 0:
        return "no_distance"
    if km < 0.9 * crow or km > 5 * crow + 2:
        return "impossible_distance"
    return Leg(vehicle, here, there, km, _time(row["duration"]) / pace, crow)


def _within_one(
    named: str, here: Spot, there: Spot, spots: Mapping[str, list[Spot]]
) -> tuple[str, Spot, Spot] | None:
    """The vehicle that has stops at both ends: the one named, or any where no known one is named."""
    for vehicle in (named,) if named in spots else tuple(spots):
        ends = _nearest(here, spots.get(vehicle, [])), _nearest(there, spots.get(vehicle, []))
        if ends[0] is not None and ends[1] is not None:
            return vehicle, ends[0], ends[1]
    return None


def _nearest(spot: Spot, spots: list[Spot]) -> Spot | None:
    near = min(spots, key=lambda one: _degrees(one, spot), default=None)
    return near if near is not None and _degrees(near, spot) <= NEAR_DEGREES else None


def _degrees(one: Spot, other: Spot) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


# --- matrices -------------------------------------------------------------------------------------


def crow_matrix(spots: list[Spot]) -> Matrix:
    """Great-circle kilometers between all of them (haversine)."""
    at = np.radians(np.array(spots, dtype=float).reshape(-1, 2))
    lat, lon = at[:, 0], at[:, 1]
    north = np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
    east = np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
    chord = north + np.cos(lat)[:, None] * np.cos(lat)[None, :] * east
    return np.asarray(2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(1.0, chord))))


def runs_of(vehicle: Vehicle, cycle: int) -> Iterator[tuple[Stop, ...]]:
    """Today's runs, one a date, each in the order of its clock."""
    for when in vehicle.dates:
        yield tuple(stop for stop in vehicle.stops if when in dates_of(stop, cycle))


def depot_of(vehicle: Vehicle, cycle: int) -> Spot:
    """Where the vehicle seems to live: the place nearest to where its days begin and end.

    The geometric median of first and last stops (Weiszfeld). No other place makes today's ways out
    and home shorter, so the comparison leans to today's side.
    """
    ends = [spot for run in runs_of(vehicle, cycle) for spot in (run[0], run[-1])]
    at = np.array([(stop.lat, stop.lon) for stop in ends])
    scale = np.array([1.0, cos(radians(float(at[:, 0].mean())))])
    flat = at * scale
    middle = flat.mean(axis=0)
    for _ in range(200):
        weights = 1 / np.maximum(np.hypot(*(flat - middle).T), 1e-6)
        middle = (flat * weights[:, None]).sum(axis=0) / weights.sum()
    lat, lon = middle / scale
    return float(lat), float(lon)


def driven_today(vehicle: Vehicle, cycle: int) -> set[tuple[Spot, Spot]]:
    """The legs of today's timetable, either way round."""
    legs = set()
    for run in runs_of(vehicle, cycle):
        for here, there in pairwise(run):
            legs |= {(here.spot, there.spot), (there.spot, here.spot)}
    return legs


def matrices(
    vehicle: Vehicle, stops: list[Stop], depot: Spot, roads: Roads, cycle: int
) -> tuple[Matrix, Matrix]:
    """Kilometers from each to each by the fitted and by the cautious metric; 0 is the depot."""
    crow = crow_matrix([depot, *((stop.lat, stop.lon) for stop in stops)])
    fitted = crow * roads.factor
    cautious = crow * roads.new_factor
    cautious[0, :], cautious[:, 0] = fitted[0, :], fitted[:, 0]
    today = driven_today(vehicle, cycle)
    at: dict[Spot, list[int]] = {}
    for index, stop in enumerate(stops, 1):
        at.setdefault(stop.spot, []).append(index)
    for here, there in today:
        _put(cautious, fitted, at[here], at[there])
    for (name, here, there), km in roads.measured.items():
        if name == vehicle.name and here in at and there in at:
            cautious[np.ix_(at[here], at[there])] = km
    return fitted, cautious


def _put(into: Matrix, source: Matrix, here: list[int], there: list[int]) -> None:
    into[np.ix_(here, there)] = source[np.ix_(here, there)]


__all__ = ["Leg", "Roads", "depot_of", "fit", "matrices", "without_measures"]
