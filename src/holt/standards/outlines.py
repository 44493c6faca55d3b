"""County outlines: TopoJSON to rings of longitude and latitude, and fewer points where few do.

Source: the TopoJSON format specification (arcs in delta encoding, a negative index means the arc
reversed), and Douglas and Peucker, "Algorithms for the reduction of the number of points required
to represent a digitized line or its caricature", 1973.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]
MultiPolygon = tuple[Polygon, ...]

_WRONG_SHAPE = (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError)


class OutlinesRefused(Exception):
    """Not a topology that can be read. `code` and `facts` say why."""

    def __init__(self, code: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.facts = dict(facts or {})


def decode(
    topology: bytes | Mapping[str, Any],
    wanted: Collection[str] | None = None,
    *,
    layer: str = "counties",
    tolerance: float = 0.0,
) -> dict[str, MultiPolygon]:
    """Polygons by id (a county's FIPS code), outer ring first; those wanted, or all.

    `tolerance`, in degrees, simplifies each shared border once, so that neighbors still fit.
    A wanted id that the layer lacks is absent from the answer. Rings of fewer than four points,
    which rounding to a grid leaves behind, enclose nothing and are left out; a place so small that
    none remains has an empty outline.

    Raises OutlinesRefused: not_topojson, no_such_layer, wrong_shape.
    """
    content = _parsed(topology)
    if layer not in content["objects"]:
        raise OutlinesRefused("no_such_layer", {"layer": layer})
    try:
        return _decoded(content, content["objects"][layer]["geometries"], wanted, tolerance)
    except _WRONG_SHAPE as error:
        raise OutlinesRefused("wrong_shape") from error


def geojson(outline: MultiPolygon) -> dict[str, object]:
    """The outline as a GeoJSON geometry."""
    polygons = [[[list(point) for point in ring] for ring in polygon] for polygon in outline]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def simplify(points: Sequence[Point], tolerance: float) -> tuple[Point, ...]:
    """The line with no point left that lies within `tolerance` of the line without it.

    First and last points stay. A closed ring is cut at its farthest point first and keeps at
    least four points. Same unit as the points; planar distance.
    """
    if tolerance <= 0 or len(points) < 3:
        return tuple(points)
    if points[0] != points[-1]:
        return _simplified(points, tolerance)
    far = max(range(len(points)), key=lambda place: _gap(points[place], points[0]))
    if far == 0 or len(points) < 5:
        return tuple(points)
    there, back = points[: far + 1], points[far:]
    ring = (*_simplified(there, tolerance)[:-1], *_simplified(back, tolerance))
    return ring if len(ring) >= 4 else (*_with_widest(there, back), ring[0])


def _parsed(topology: bytes | Mapping[str, Any]) -> Mapping[str, Any]:
    content: Any = topology
    if isinstance(topology, bytes):
        try:
            content = json.loads(topology)
        except (ValueError, RecursionError) as error:
            raise OutlinesRefused("not_topojson") from error
    known = isinstance(content, Mapping) and content.get("type") == "Topology"
    if not known or not isinstance(content.get("objects"), Mapping):
        raise OutlinesRefused("not_topojson")
    return content


def _decoded(
    content: Mapping[str, Any],
    shapes: Sequence[Mapping[str, Any]],
    wanted: Collection[str] | None,
    tolerance: float,
) -> dict[str, MultiPolygon]:
    arcs = _Arcs(content, tolerance)
    found = {}
    for shape in shapes:
        name = str(shape.get("id", ""))
        if wanted is None or name in wanted:
            polygons = (_with_area(arcs, polygon) for polygon in _polygons(shape))
            found[name] = tuple(polygon for polygon in polygons if polygon)
    return found


def _with_area(arcs: "_Arcs", polygon: Sequence[Sequence[int]]) -> Polygon:
    """The rings that enclose something; none at all when the outer one does not."""
    rings = [arcs.ring(ring) for ring in polygon]
    if not rings or len(rings[0]) < 4:
        return ()
    return tuple(ring for ring in rings if len(ring) >= 4)


def _polygons(shape: Mapping[str, Any]) -> Sequence[Sequence[Sequence[int]]]:
    kind = shape["type"]
    if kind is None:
        return []
    if kind not in ("Polygon", "MultiPolygon"):
        raise ValueError(kind)
    return [shape["arcs"]] if kind == "Polygon" else shape["arcs"]


class _Arcs:
    """The topology's arcs, each decoded and simplified once, when first needed."""

    def __init__(self, content: Mapping[str, Any], tolerance: float) -> None:
        self._arcs = content["arcs"]
        self._transform = content.get("transform")
        self._tolerance = tolerance
        self._known: dict[tuple[int, float], Ring] = {}

    def ring(self, indexes: Sequence[int]) -> Ring:
        """The arcs joined; in full where simplifying them would leave no area."""
        points = self._joined(indexes, self._tolerance)
        return points if len(points) >= 4 else self._joined(indexes, 0.0)

    def _joined(self, indexes: Sequence[int], tolerance: float) -> Ring:
        """Each arc begins where the one before ended; that point is not repeated."""
        points: list[Point] = []
        for index in indexes:
            arc = self._arc(index if index >= 0 else ~index, tolerance)
            arc = arc if index >= 0 else arc[::-1]
            points.extend(arc[1:] if points else arc)
        return tuple(points)

    def _arc(self, index: int, tolerance: float) -> Ring:
        if (index, tolerance) not in self._known:
            points = self._placed(self._arcs[index])
            self._known[index, tolerance] = simplify(points, tolerance)
        return self._known[index, tolerance]

    def _placed(self, arc: Sequence[Sequence[float]]) -> list[Point]:
        """Absolute degrees: running sums of the steps, scaled, moved."""
        if self._transform is None:
            return [(float(x), float(y)) for x, y, *_ in arc]
        (scale_x, scale_y), (move_x, move_y) = (
            self._transform["scale"],
            self._transform["translate"],
        )
        points, x, y = [], 0.0, 0.0
        for step_x, step_y, *_ in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        return points


def _simplified(points: Sequence[Point], tolerance: float) -> tuple[Point, ...]:
    """Douglas–Peucker with a stack of its own, so that a long coast does not recurse."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        place, distance = _farthest(points, first, last)
        if distance > tolerance:
            keep.add(place)
            spans += [(first, place), (place, last)]
    return tuple(points[place] for place in sorted(keep))


def _farthest(points: Sequence[Point], first: int, last: int) -> tuple[int, float]:
    """The point between the two that lies farthest from their segment, and how far."""
    place, distance = first, -1.0
    for middle in range(first + 1, last):
        away = _from_segment(points[middle], points[first], points[last])
        if away > distance:
            place, distance = middle, away
    return place, distance


def _from_segment(point: Point, start: Point, end: Point) -> float:
    run_x, run_y = end[0] - start[0], end[1] - start[1]
    square = run_x * run_x + run_y * run_y
    if square == 0:
        return _gap(point, start)
    along = ((point[0] - start[0]) * run_x + (point[1] - start[1]) * run_y) / square
    along = min(1.0, max(0.0, along))
    return _gap(point, (start[0] + along * run_x, start[1] + along * run_y))


def _gap(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _with_widest(there: Sequence[Point], back: Sequence[Point]) -> tuple[Point, ...]:
    """A ring that would fall flat keeps its start, its farthest point, and the one most aside."""
    sides = [(_farthest(side, 0, len(side) - 1), side) for side in (there, back)]
    (place, _), side = max(sides, key=lambda found: found[0][1])
    aside = side[place]
    first, far = there[0], there[-1]
    return (first, aside, far) if side is there else (first, far, aside)
