"""A map of the network: outlines, numbered markers, a scale bar. Equirectangular, fitted.

Longitudes are shortened by the cosine of the middle latitude, which is true to about a percent
across a county and to a few percent at the edges of a state, and needs no tiles and no library.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from holt.kernel.pictures.lettering import text_width

Ring = Sequence[tuple[float, float]]
MultiPolygon = Sequence[Sequence[Ring]]

WIDTH = 800.0
TALLEST = 760.0
SHORTEST = 320.0
PAD = 30.0
RADIUS = 16.0
NUMBER_SIZE = 15.0
GROUP_HALF = 30.0
GAP = 3.0
LARGER = 2.0  # markers on a narrow screen, where the drawing shrinks to a third
KM_PER_DEGREE = 111.195
KM_PER_MILE = 1.609344
SHAPES = ("circle", "square", "diamond", "triangle", "hexagon", "pentagon")
CORNERS = {
    "square": (4, 45.0),
    "diamond": (4, 0.0),
    "triangle": (3, -90.0),
    "hexagon": (6, 0.0),
    "pentagon": (5, -90.0),
}


@dataclass(frozen=True)
class Place:
    """Something at a latitude and longitude (degrees), of a sector."""

    name: str
    lat: float
    lon: float
    sector: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Sector:
    """How a sector looks: a shape and a tone, never color alone."""

    name: str
    shape: str
    tone: int
    points: str


@dataclass(frozen=True)
class Marker:
    """One place or several close together; `text` is "4" or "4–7" as in the table."""

    x: float
    y: float
    text: str
    names: str
    sector: Sector | None
    half: float

    @property
    def wide(self) -> float:
        return 2 * self.half

    @property
    def is_group(self) -> bool:
        return self.sector is None or "–" in self.text


@dataclass(frozen=True)
class Entry:
    """A line of the table beside the map."""

    number: int
    place: Place
    sector: Sector


@dataclass(frozen=True)
class Scale:
    """A bar of `length` user units that stands for `number` km or miles."""

    length: float
    number: str
    unit: str


@dataclass(frozen=True)
class Map:
    """`outlines` are SVG path data; `large` are fewer, larger markers for narrow screens."""

    title: str
    width: float
    height: float
    outlines: tuple[str, ...]
    markers: tuple[Marker, ...]
    large: tuple[Marker, ...]
    entries: tuple[Entry, ...]
    sectors: tuple[Sector, ...]
    scale: Scale


@dataclass(frozen=True)
class Frame:
    """From degrees to user units: x = (lon − west) · cos · size + left, y downward."""

    west: float
    north: float
    shrink: float
    size: float
    left: float
    top: float
    height: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        x = (lon - self.west) * self.shrink * self.size + self.left
        return round(x, 1), round((self.north - lat) * self.size + self.top, 1)


def map(
    places: Sequence[Place],
    outlines: Iterable[MultiPolygon] = (),
    *,
    title: str = "",
    unit: str = "mi",
) -> Map:
    """A map of the places over outlines (rings of (longitude, latitude)); unit is mi or km."""
    shapes = list(outlines)
    frame = fitted([*corners(shapes), *((one.lon, one.lat) for one in places)])
    looks = sectors(places)
    groups = grouped([((frame.at(one.lon, one.lat), one),) for one in places])
    coarse = grouped(groups, LARGER)
    ordered = [place for group in coarse for _, place in group]
    numbers = {id(place): number for number, place in enumerate(ordered, start=1)}
    return Map(
        title=title,
        width=WIDTH,
        height=frame.height,
        outlines=tuple(outline(frame, one) for one in shapes),
        markers=markers(groups, numbers, looks),
        large=markers(coarse, numbers, looks),
        entries=tuple(Entry(numbers[id(one)], one, looks[one.sector]) for one in ordered),
        sectors=tuple(looks.values()),
        scale=scale_bar(frame, unit),
    )


def corners(shapes: Iterable[MultiPolygon]) -> Iterable[tuple[float, float]]:
    return chain.from_iterable(polygon[0] for shape in shapes for polygon in shape)


def fitted(points: Sequence[tuple[float, float]]) -> Frame:
    """The frame that shows all points (lon, lat) with a margin; nothing is shown as a small area."""
    lons = [lon for lon, _ in points] or [0.0]
    lats = [lat for _, lat in points] or [0.0]
    west, east, south, north = min(lons), max(lons), min(lats), max(lats)
    shrink = max(0.05, math.cos(math.radians((south + north) / 2)))
    wide = max((east - west) * shrink, 0.02)
    tall = max(north - south, 0.02)
    size = min((WIDTH - 2 * PAD) / wide, (TALLEST - 2 * PAD) / tall)
    height = max(SHORTEST, tall * size + 2 * PAD)
    left = (WIDTH - (east - west) * shrink * size) / 2
    top = (height - (north - south) * size) / 2
    return Frame(west, north, shrink, size, left, top, round(height, 1))


def outline(frame: Frame, shape: MultiPolygon) -> str:
    """Path data of an outline, holes included."""
    return "".join(closed(frame, ring) for polygon in shape for ring in polygon)


def closed(frame: Frame, ring: Ring) -> str:
    at = [frame.at(lon, lat) for lon, lat in ring]
    return "M" + "L".join(f"{x} {y}" for x, y in at) + "Z" if at else ""


def sectors(places: Sequence[Place]) -> dict[str, Sector]:
    """A look for each sector, in order of name; thirty-six differ before any repeats."""
    names = sorted({one.sector for one in places})
    return {name: look(name, place) for place, name in enumerate(names)}


def look(name: str, place: int) -> Sector:
    shape = SHAPES[(place + place // len(SHAPES)) % len(SHAPES)]
    return Sector(name, shape, place % len(SHAPES), polygon_points(shape))


def polygon_points(shape: str) -> str:
    """SVG points of a shape about 0,0; "" for the circle."""
    if shape == "circle":
        return ""
    count, start = CORNERS[shape]
    radius = RADIUS * {3: 1.55, 4: 1.28}.get(count, 1.15)
    angles = [math.radians(start + 360 * step / count) for step in range(count)]
    return " ".join(f"{radius * math.cos(a):.1f},{radius * math.sin(a):.1f}" for a in angles)


Group = tuple[tuple[tuple[float, float], Place], ...]


def grouped(groups: Sequence[Group], larger: float = 1.0) -> list[Group]:
    """Groups whose markers would cover each other, joined until none do; order is kept."""
    while len(joined := one_pass(groups, larger)) < len(groups):
        groups = joined
    return joined


def one_pass(groups: Sequence[Group], larger: float) -> list[Group]:
    """Each group joins the first one before it that it would cover."""
    found: list[Group] = []
    for group in groups:
        near = next((at for at, one in enumerate(found) if cover(one, group, larger)), None)
        if near is None:
            found.append(group)
        else:
            found[near] = (*found[near], *group)
    return found


def cover(one: Group, other: Group, larger: float) -> bool:
    """Whether two markers, drawn so much larger, would touch."""
    (x, y), (there, below) = center(one), center(other)
    reach = (half_width(len(one)) + half_width(len(other)) + GAP) * larger
    return abs(x - there) < reach and abs(y - below) < (2 * RADIUS + GAP) * larger


def half_width(count: int) -> float:
    return RADIUS if count == 1 else GROUP_HALF


def center(group: Group) -> tuple[float, float]:
    xs, ys = zip(*(at for at, _ in group), strict=True)
    return sum(xs) / len(group), sum(ys) / len(group)


def markers(
    groups: Sequence[Group], numbers: Mapping[int, int], looks: Mapping[str, Sector]
) -> tuple[Marker, ...]:
    """A marker for each group; its places' numbers follow each other."""
    return tuple(
        marker(group, min(numbers[id(place)] for _, place in group), looks) for group in groups
    )


def marker(group: Group, first: int, looks: Mapping[str, Sector]) -> Marker:
    last = first + len(group) - 1
    text = str(first) if first == last else f"{first}–{last}"
    kinds = {one.sector for _, one in group}
    x, y = center(group)
    half = max(RADIUS, text_width(text, NUMBER_SIZE) / 2 + 6)
    names = ", ".join(one.name for _, one in group)
    sector = looks[kinds.pop()] if len(kinds) == 1 else None
    return Marker(round(x, 1), round(y, 1), text, names, sector, round(half, 1))


def scale_bar(frame: Frame, unit: str) -> Scale:
    """The longest of 1, 2, 5 · 10ⁿ that takes at most a fifth of the width."""
    per_unit = frame.size / KM_PER_DEGREE * (KM_PER_MILE if unit == "mi" else 1.0)
    most = WIDTH / 5 / per_unit
    power = 10.0 ** math.floor(math.log10(most))
    number = max(step * power for step in (1, 2, 5) if step * power <= most * 1.000001)
    return Scale(round(number * per_unit, 1), f"{number:g}", unit if unit == "mi" else "km")
