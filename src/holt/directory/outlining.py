"""Outlines out of GeoJSON (RFC 7946): polygons with a code and a name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

CODES = ("GEOID", "geoid", "fips", "FIPS", "id", "code")
NAMES = ("NAME", "name", "NAMELSAD")
DECIMALS = 4
"""About ten meters: as fine as a map of counties can show."""


class NotOutlines(ValueError):
    """The file is not what is wanted; the text says why, for an operator."""


@dataclass(frozen=True)
class Shape:
    """A county's outline: polygons of rings of (longitude, latitude), the outer ring first."""

    code: str
    name: str
    polygons: tuple[tuple[tuple[tuple[float, float], ...], ...], ...]


def read(given: Any) -> tuple[Shape, ...]:
    """The shapes of a FeatureCollection. Raises NotOutlines."""
    features = given.get("features") if isinstance(given, Mapping) else None
    if not isinstance(features, list) or not features:
        raise NotOutlines("This is not a GeoJSON FeatureCollection with features in it.")
    found = tuple(_shape(one, number) for number, one in enumerate(features, start=1))
    codes = [one.code for one in found]
    if len(set(codes)) < len(codes):
        raise NotOutlines("Two features have the same code.")
    return found


def _shape(feature: Any, number: int) -> Shape:
    try:
        kind, rings = feature["geometry"]["type"], feature["geometry"]["coordinates"]
        known = {**{"id": feature.get("id")}, **(feature.get("properties") or {})}
        polygons = {"Polygon": [rings], "MultiPolygon": rings}[kind]
        code = _first(known, CODES)
        shape = Shape(code[:12], _first(known, NAMES)[:120] or code, _rounded(polygons))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotOutlines(f"Feature {number} is not a polygon with coordinates.") from error
    if not code:
        raise NotOutlines(f"Feature {number} has no code ({', '.join(CODES)}).")
    return shape


def _first(known: Mapping[str, Any], names: Iterable[str]) -> str:
    return next((str(known[name]) for name in names if known.get(name) not in (None, "")), "")


def _rounded(polygons: Any) -> tuple[tuple[tuple[tuple[float, float], ...], ...], ...]:
    return tuple(tuple(_ring(ring) for ring in polygon) for polygon in polygons)


def _ring(ring: Any) -> tuple[tuple[float, float], ...]:
    """A ring without corners that rounding made the same."""
    corners = [(round(float(lon), DECIMALS), round(float(lat), DECIMALS)) for lon, lat, *_ in ring]
    if any(not (-180 <= lon <= 180 and -90 <= lat <= 90) for lon, lat in corners):
        raise ValueError(corners)
    return tuple(
        corner for at, corner in enumerate(corners) if at == 0 or corner != corners[at - 1]
    )
