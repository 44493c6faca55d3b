"""Where organizations are: points of the narrowed list, gathered in a grid when they are many."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from holt.directory.models import Membership, Organization, Outline
from holt.directory.queries.organizations import organizations
from holt.kernel.viewer import Viewer

MOST_POINTS = 90
COLUMNS = 10
"""How many cells of the grid lie between the westernmost and the easternmost place."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Point:
    """One organization at its main place."""

    id: int
    name: str
    city: str
    sector: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Cluster:
    """Several organizations in one cell. `box` is west, south, east, north of their places."""

    count: int
    city: str
    lat: float
    lon: float
    box: Box


@dataclass(frozen=True)
class Placed:
    """The narrowed list on the map: points, or clusters when there are too many of them."""

    total: int
    without_place: int
    points: tuple[Point, ...]
    clusters: tuple[Cluster, ...]


def placed(rows: QuerySet[Any], most: int = MOST_POINTS) -> Placed:
    """Where these rows (of `listed`) are, in one query of plain tuples."""
    found = list(
        rows.order_by("pk").values_list(
            "pk", "name", "main__city", "kind__sector", "main__lat", "main__lon"
        )
    )
    known = [row for row in found if row[4] is not None and row[5] is not None]
    points, clusters = _gathered(known, most)
    return Placed(len(found), len(found) - len(known), points, clusters)


def _gathered(
    known: list[tuple[Any, ...]], most: int
) -> tuple[tuple[Point, ...], tuple[Cluster, ...]]:
    """As they are, or cell by cell; a cell of one stays a point."""
    if len(known) <= most:
        return tuple(_point(row) for row in known), ()
    cells: dict[tuple[int, int], list[tuple[Any, ...]]] = defaultdict(list)
    side = _side(known)
    for row in known:
        cells[int(row[4] // side), int(row[5] // side)].append(row)
    alone = tuple(_point(cell[0]) for cell in cells.values() if len(cell) == 1)
    return alone, tuple(_cluster(cell) for cell in cells.values() if len(cell) > 1)


def _side(known: Sequence[tuple[Any, ...]]) -> float:
    """A cell's side in degrees."""
    lats, lons = [row[4] for row in known], [row[5] for row in known]
    return max(max(lons) - min(lons), max(lats) - min(lats), 0.001) / COLUMNS


def _point(row: tuple[Any, ...]) -> Point:
    pk, name, city, sector, lat, lon = row
    return Point(pk, name, city or "", sector, lat, lon)


def _cluster(cell: list[tuple[Any, ...]]) -> Cluster:
    lats, lons = [row[4] for row in cell], [row[5] for row in cell]
    cities = Counter(row[2] for row in cell if row[2]).most_common(1)
    return Cluster(
        count=len(cell),
        city=cities[0][0] if cities else "",
        lat=sum(lats) / len(lats),
        lon=sum(lons) / len(lons),
        box=(min(lons), min(lats), max(lons), max(lats)),
    )


@dataclass(frozen=True, slots=True)
class Dot:
    """An organization on a drawing of the network; its place may be unknown."""

    id: int
    name: str
    city: str
    sector: str
    lat: float | None
    lon: float | None


def dots(viewer: Viewer, ids: Collection[int]) -> tuple[Dot, ...]:
    """These organizations as far as the viewer sees them, and whoever has people here but stands
    alone; those that closed or left only where they are among `ids`."""
    has_people = Exists(Membership.objects.filter(organization=OuterRef("pk"), ended_at=None))
    alone = Q(has_people, status=Organization.Status.ACTIVE, parent=None)
    rows = organizations(viewer).filter(Q(pk__in=set(ids)) | alone)
    found = rows.values_list("pk", "name", "main__city", "kind__sector", "main__lat", "main__lon")
    return tuple(
        Dot(pk, name, city or "", sector, lat, lon) for pk, name, city, sector, lat, lon in found
    )


def within(rows: QuerySet[Any], box: Box) -> QuerySet[Any]:
    """Those whose main place lies in the box (west, south, east, north; degrees)."""
    west, south, east, north = box
    return rows.filter(main__lon__range=(west, east), main__lat__range=(south, north))


def outlines(box: Box | None = None) -> tuple[list[Any], ...]:
    """The outlines kept for our maps, by code; a box leaves out those that do not touch it."""
    found = (row for row in Outline.objects.order_by("code").values_list("polygons", flat=True))
    return tuple(one for one in found if box is None or _touches(one, box))


def _touches(polygons: list[Any], box: Box) -> bool:
    west, south, east, north = box
    corners = [corner for polygon in polygons for corner in polygon[0]]
    lons, lats = [one[0] for one in corners], [one[1] for one in corners]
    return min(lons) <= east and max(lons) >= west and min(lats) <= north and max(lats) >= south
