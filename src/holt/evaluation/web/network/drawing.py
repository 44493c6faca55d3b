"""The network as a drawing: by who is near whom, or by where on the map they are."""

from collections.abc import Collection, Sequence
from typing import Any

from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.evaluation.queries import Network, degrees
from holt.evaluation.rules import JUST_WORK, TieKind
from holt.evaluation.web.network.kinds import ORDER
from holt.kernel.pictures import maps, networks
from holt.kernel.web.vocabulary import SECTOR_NAMES

SHEET = (networks.WIDTH, networks.HEIGHT)


Kinds = Collection[TieKind]


def spots(found: Network, year: int, kinds: Kinds = JUST_WORK) -> tuple[networks.Spot, ...]:
    """Each organization where it is drawn."""
    ties = degrees(found.of_kinds(year, kinds))
    return tuple(
        networks.Spot(dot.name, sector_name(dot.sector), x, y, ties[number])
        for number, (dot, (x, y)) in enumerate(zip(found.dots, found.at, strict=True))
    )


def drawn(
    found: Network, year: int, kinds: Kinds = JUST_WORK, *, by_place: bool = False
) -> networks.Drawing:
    """The drawing of one year. By place, whoever has none stands at the foot."""
    lines = [
        networks.Line(one.one, one.other, one.level, ORDER.index(one.kind))
        for one in found.of_kinds(year, kinds)
    ]
    placed = spots(found, year, kinds)
    drawing = networks.network(placed, lines, title(year))
    return networks.moved(drawing, *_on_map(found), placed) if by_place else drawing


def title(year: int) -> str:
    return _("Who works with whom in %(year)s") % {"year": year}


def _on_map(found: Network) -> tuple[list[tuple[float, float]], networks.Under]:
    known = [
        (dot.lon, dot.lat) for dot in found.dots if dot.lon is not None and dot.lat is not None
    ]
    if not known:
        return [(x * SHEET[0] / 1.5, y * SHEET[1]) for x, y in found.at], networks.Under()
    lons, lats = [one[0] for one in known], [one[1] for one in known]
    shapes = directory.outlines((min(lons), min(lats), max(lons), max(lats)))
    frame = maps.fitted([*maps.corners(shapes), *known])
    grow = min(SHEET[0] / maps.WIDTH, (SHEET[1] - 60) / frame.height)
    shift = ((SHEET[0] - maps.WIDTH * grow) / 2, 0.0)
    paths = tuple(maps.outline(frame, one) for one in shapes)
    return list(_placed(found, frame, grow, shift)), networks.Under(paths, shift, round(grow, 4))


def _placed(
    found: Network, frame: maps.Frame, grow: float, shift: tuple[float, float]
) -> Sequence[tuple[float, float]]:
    at, nowhere = [], 0
    for dot in found.dots:
        if dot.lon is None or dot.lat is None:
            nowhere += 1
            at.append((40.0 + nowhere * 34 % (SHEET[0] - 80), SHEET[1] - 30))
            continue
        x, y = frame.at(dot.lon, dot.lat)
        at.append((round(x * grow + shift[0], 1), round(y * grow + shift[1], 1)))
    return at


def as_data(found: Network, year: int, kinds: Kinds, drawing: networks.Drawing) -> dict[str, Any]:
    """What the page's script draws from: all years' ties, so that a slider needs no second call."""
    under = drawing.under
    order = {one.name: number for number, one in enumerate(drawing.sectors)}
    return {
        "title": drawing.title,
        "year": year,
        "partners": _("works with:"),
        "sectors": [
            {"name": one.name, "shape": one.shape, "tone": one.tone} for one in drawing.sectors
        ],
        "spots": [
            [*at, order[looks.name], dot.name, dot.id]
            for at, looks, dot in zip(drawing.at, drawing.looks, found.dots, strict=True)
        ],
        "ties": [
            [one.one, one.other, one.level, one.since, one.until, ORDER.index(one.kind)]
            for one in (*found.ties, *found.others)
        ],
        "kinds": [ORDER.index(one) for one in kinds],
        "outlines": {"paths": under.paths, "shift": under.shift, "grow": under.grow},
    }


def sector_name(sector: str) -> str:
    return str(SECTOR_NAMES.get(sector, sector))


def sectors(found: Network) -> tuple[maps.Sector, ...]:
    """How each sector of the drawing looks, for the legend."""
    names = sorted({sector_name(dot.sector) for dot in found.dots})
    return tuple(maps.look(name, number) for number, name in enumerate(names))
