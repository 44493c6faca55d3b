"""Positions as files have them: degrees in several spellings, the two swapped, the British grid.

The grid (EPSG:27700) is turned into degrees by the formulas of Ordnance Survey, "A guide to
coordinate systems in Great Britain", annexes B and C: a transverse Mercator projection of the Airy
ellipsoid and a shift to WGS 84, right to some five meters.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin, sqrt, tan
from statistics import median
from typing import Protocol

from holt.methods.geography import distance_km

Spot = tuple[float, float]
"""Latitude and longitude in degrees."""

NO_POSITION, IMPOSSIBLE = "no_position", "impossible_position"
NEAR_KM = 150.0
"""A row that is this near to the middle of its file when swapped, and else is not, is swapped."""

_DEGREES = re.compile(r"^([-+]?\d+(?:[.,]\d+)?)\s*°?\s*([nsew])?$", re.IGNORECASE)
_MINUTES = re.compile(
    r"^(\d+)\s*[°\s]\s*(\d+)\s*['′\s]\s*(\d+(?:[.,]\d+)?)\s*[\"″]?\s*([nsew])$", re.IGNORECASE
)
_THOUSANDS = re.compile(r"^\d{1,3}(,\d{3})+(\.\d+)?$")
_POINT = re.compile(r"^POINT\s*Z?\s*\(\s*(\S+)\s+(\S+)", re.IGNORECASE)
MOST_EAST, MOST_NORTH = 700_000, 1_300_000


class Cells(Protocol):
    """A row of a table."""

    @property
    def number(self) -> int:
        """The row's number."""

    def __getitem__(self, name: str, /) -> str:
        """The cell of a column."""


@dataclass(frozen=True, slots=True)
class Places:
    """The spot of each row by its number, or the code of what is wrong; which were put right."""

    spots: Mapping[int, Spot | str]
    swapped: frozenset[int]


def places(rows: Sequence[Cells], lat: str = "lat", lon: str = "lon") -> Places:
    """The spots of these rows, by the names of the two columns."""
    found = {row.number: _spot(row, lat, lon) for row in rows}
    good = {number: spot for number, spot in found.items() if isinstance(spot, tuple)}
    every = sum(map(_looks_swapped, good.values())) * 2 > len(good)
    if every:
        good = {number: _turned(spot) for number, spot in good.items()}
    slips = set() if every else _slips(good)
    good |= {number: _turned(good[number]) for number in slips}
    spots = {
        number: good[number] if number in good and _is_on_earth(good[number]) else _code(spot)
        for number, spot in found.items()
    }
    return Places(spots, frozenset(good if every else slips))


def number(text: str) -> float | None:
    """The number of "52.1", "52,1", "612,345", "1.2 W"; or None."""
    said = text.strip().replace("\u2212", "-").replace(" ", " ")
    if found := _MINUTES.match(said):
        whole, minutes, seconds, side = found.groups()
        value = int(whole) + int(minutes) / 60 + float(seconds.replace(",", ".")) / 3600
        return -value if side.lower() in "sw" else value
    if _THOUSANDS.match(said) and _is_in_thousands(said):
        return float(said.replace(",", ""))
    found = _DEGREES.match(said)
    if found is None:
        return None
    value = float(found[1].replace(",", "."))
    return -value if found[2] and found[2].lower() in "sw" else value


def _is_in_thousands(said: str) -> bool:
    """Whether the commas of "612,345" part thousands; those of "52,345" are a decimal sign."""
    return said.count(",") > 1 or "." in said or float(said.replace(",", ".")) > 180


def _spot(row: Cells, lat: str, lon: str) -> Spot | str:
    first, second = number(row[lat]), number(row[lon])
    if (first is None or second is None) and lat == "lat":
        first, second = _pair(row["geo"])
    if first is None or second is None:
        return NO_POSITION
    if first == second == 0:
        return IMPOSSIBLE
    if abs(first) > 180 and abs(second) > 180:
        return _from_grid(second, first)
    return first, second


def _pair(text: str) -> tuple[float | None, float | None]:
    """Latitude and longitude of one cell: "52.1, -1.2" or "POINT (-1.2 52.1)"."""
    if found := _POINT.match(text.strip()):
        return number(found[2].rstrip(")")), number(found[1])
    parts = [part for part in re.split(r"[;\s]+|,\s+|,(?=[-+\d]+\.)", text.strip(" ()[]")) if part]
    return (number(parts[0]), number(parts[1])) if len(parts) == 2 else (None, None)


def _code(spot: Spot | str) -> str:
    return spot if isinstance(spot, str) else IMPOSSIBLE


def _is_on_earth(spot: Spot) -> bool:
    return -90 <= spot[0] <= 90 and -180 <= spot[1] <= 180


# --- the two swapped ------------------------------------------------------------------------------


def _turned(spot: Spot) -> Spot:
    return spot[1], spot[0]


def _looks_swapped(spot: Spot) -> bool:
    """At sea or in the ice as it stands, and in the British Isles or at least on land otherwise."""
    first, second = spot
    if 49 <= second <= 61.5 and -9 <= first <= 2.5:
        return True
    return not -56 <= first <= 84 and -56 <= second <= 84


def _slips(good: Mapping[int, Spot]) -> set[int]:
    """The rows of a file that only when swapped lie near its middle."""
    if not good:
        return set()
    lat, lon = (median(spot[at] for spot in good.values()) for at in (0, 1))
    middle = max(-90.0, min(90.0, lat)), max(-180.0, min(180.0, lon))

    def is_near(spot: Spot) -> bool:
        return _is_on_earth(spot) and distance_km(*middle, *spot) <= NEAR_KM

    return {at for at, spot in good.items() if not is_near(spot) and is_near(_turned(spot))}


# --- the British grid -----------------------------------------------------------------------------

_MAJOR, _MINOR, _SCALE = 6_377_563.396, 6_356_256.909, 0.9996012717
_LAT, _LON, _EAST, _NORTH = radians(49), radians(-2), 400_000.0, -100_000.0
_WGS_MAJOR, _WGS_MINOR = 6_378_137.0, 6_356_752.3141
_SHIFT = 446.448, -125.157, 542.060
_TURN = tuple(radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))
_GROWTH = -20.4894e-6


def _from_grid(east: float, north: float) -> Spot | str:
    """Degrees of a grid position, or the code of what is wrong with it."""
    if not (0 <= east <= MOST_EAST and 0 <= north <= MOST_NORTH):
        return IMPOSSIBLE
    return _shifted(*airy(east, north))


def airy(east: float, north: float) -> tuple[float, float]:
    """Latitude and longitude in radians on the grid's own ellipsoid."""
    squash = 1 - (_MINOR / _MAJOR) ** 2
    lat = _footpoint(north)
    bend = 1 - squash * sin(lat) ** 2
    across = _MAJOR * _SCALE / sqrt(bend)
    along = _MAJOR * _SCALE * (1 - squash) / bend**1.5
    eta, t, sec = across / along - 1, tan(lat), 1 / cos(lat)
    d = (east - _EAST) / across
    lat_terms = (
        d**2 / 2
        - d**4 / 24 * (5 + 3 * t**2 + eta - 9 * t**2 * eta)
        + d**6 / 720 * (61 + 90 * t**2 + 45 * t**4)
    )
    lon_terms = (
        d
        - d**3 / 6 * (across / along + 2 * t**2)
        + d**5 / 120 * (5 + 28 * t**2 + 24 * t**4)
        - d**7 / 5040 * (61 + 662 * t**2 + 1320 * t**4 + 720 * t**6)
    )
    return lat - t * across / along * lat_terms, _LON + sec * lon_terms


def _footpoint(north: float) -> float:
    """The latitude whose way along the middle meridian is as long."""
    lat = _LAT
    for _ in range(50):
        rest = north - _NORTH - _meridian(lat)
        lat += rest / (_MAJOR * _SCALE)
        if abs(rest) < 1e-5:
            break
    return lat


def _meridian(lat: float) -> float:
    n = (_MAJOR - _MINOR) / (_MAJOR + _MINOR)
    less, more = lat - _LAT, lat + _LAT
    return (
        _MINOR
        * _SCALE
        * (
            (1 + n + 5 / 4 * (n**2 + n**3)) * less
            - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more)
            + 15 / 8 * (n**2 + n**3) * sin(2 * less) * cos(2 * more)
            - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more)
        )
    )


def _shifted(lat: float, lon: float) -> Spot:
    """From the Airy ellipsoid to WGS 84, in degrees."""
    squash = 1 - (_MINOR / _MAJOR) ** 2
    across = _MAJOR / sqrt(1 - squash * sin(lat) ** 2)
    x, y, z = (
        across * cos(lat) * cos(lon),
        across * cos(lat) * sin(lon),
        across * (1 - squash) * sin(lat),
    )
    rx, ry, rz = _TURN
    grown = 1 + _GROWTH
    x, y, z = (
        _SHIFT[0] + grown * x - rz * y + ry * z,
        _SHIFT[1] + rz * x + grown * y - rx * z,
        _SHIFT[2] - ry * x + rx * y + grown * z,
    )
    squash = 1 - (_WGS_MINOR / _WGS_MAJOR) ** 2
    flat = hypot(x, y)
    lat = atan2(z, flat * (1 - squash))
    for _ in range(10):
        across = _WGS_MAJOR / sqrt(1 - squash * sin(lat) ** 2)
        lat = atan2(z + squash * across * sin(lat), flat)
    return degrees(lat), degrees(atan2(y, x))


def middle_of(spots: Iterable[Spot]) -> Spot:
    """The median of both."""
    every = list(spots)
    return median(lat for lat, _ in every), median(lon for _, lon in every)
