"""The map of the narrowed list, and its equal table."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.directory import queries
from holt.directory.queries.maps import Box, Cluster, Placed, Point
from holt.directory.web.links import organization_url
from holt.directory.web.tables import organizations_table
from holt.directory.web.words import sector_name
from holt.kernel import pictures
from holt.kernel.tables import Table
from holt.kernel.tables.controls import chips, controls, tabs
from holt.kernel.tables.reading import narrowed
from holt.kernel.tables.state import State, address, pairs, read_state
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import page, viewer_of

MARGIN = 0.02
"""Degrees left around a box, so that its places do not stand at the very edge."""

SIDES = 4


@dataclass(frozen=True)
class Narrowing:
    """The filters as the page's form shows them; the address that takes them all off."""

    controls: tuple[Any, ...]
    chips: tuple[Any, ...]
    tabs: tuple[Any, ...]
    clear: str
    is_narrowed: bool

    @property
    def folds(self) -> bool:
        return any(one.kind != "search" for one in self.controls)


def map(request: HttpRequest) -> HttpResponse:
    """Where the organizations of the list are: each one, or groups to come closer to."""
    viewer = viewer_of(request)
    table = organizations_table(viewer, closed="1" in request.GET.getlist("closed"))
    state = read_state(table, request.GET, viewer)
    box = read_box(request.GET.get("box", ""))
    rows = narrowed(table, viewer, state)
    found = queries.placed(queries.within(rows, box) if box else rows)
    shown = {
        "title": _("Map"),
        "why": _("Where the organizations of the list are. The table beside it says the same."),
        "list": narrowing(table, viewer, state),
        "drawn": drawn(found, pairs(table, state)),
        "found": found,
        "box": request.GET.get("box", "") if box else "",
        "as_list": address(table, state),
    }
    return page(request, "directory/map.html", shown)


def narrowing(table: Table, viewer: Viewer, state: State) -> Narrowing:
    """The handles of the list, without its rows."""
    return Narrowing(
        controls(table, viewer, state),
        chips(table, viewer, state),
        tabs(table, viewer, state),
        address(table, State()),
        bool(state.filters),
    )


def read_box(asked: str) -> Box | None:
    """West, south, east, north from the URL; anything else is no box."""
    try:
        numbers = [float(one) for one in asked.split(",")]
    except ValueError:
        return None
    if len(numbers) != SIDES:
        return None
    west, south, east, north = numbers
    fits = -180 <= west <= east <= 180 and -90 <= south <= north <= 90
    return (west, south, east, north) if fits else None


def drawn(found: Placed, narrowed_by: list[tuple[str, str]]) -> pictures.Map | None:
    """The picture, over those of our outlines that lie under it; None without any place."""
    places = [_one(point) for point in found.points]
    places += [_group(cluster, narrowed_by) for cluster in found.clusters]
    if not places:
        return None
    lons, lats = [one.lon for one in places], [one.lat for one in places]
    under = queries.outlines((min(lons), min(lats), max(lons), max(lats)))
    return pictures.map(
        places, under, title=_("Map of the organizations"), unit=queries.distance_unit()
    )


def _one(point: Point) -> pictures.Place:
    return pictures.Place(
        point.name,
        point.lat,
        point.lon,
        sector=sector_name(point.sector),
        url=organization_url(point.id),
        note=point.city,
    )


def _group(cluster: Cluster, narrowed_by: list[tuple[str, str]]) -> pictures.Place:
    """Several close together: its address comes closer to them."""
    count = ngettext("%(count)s organization", "%(count)s organizations", cluster.count) % {
        "count": cluster.count
    }
    near = _("%(count)s around %(city)s") % {"count": count, "city": cluster.city}
    west, south, east, north = cluster.box
    box = (west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN)
    query = urlencode([*narrowed_by, ("box", ",".join(f"{side:.4f}" for side in box))])
    return pictures.Place(
        near if cluster.city else count,
        cluster.lat,
        cluster.lon,
        sector=_("Several organizations"),
        url=f"?{query}",
    )
