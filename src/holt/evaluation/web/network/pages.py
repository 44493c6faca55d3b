"""The network's page: drawn, told in sentences, and the way to the same as a list and as files."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import queries
from holt.evaluation.queries import Network, degrees
from holt.evaluation.web.network import drawing, telling
from holt.evaluation.web.network.files import KINDS
from holt.evaluation.web.network.tables import TIES
from holt.kernel import clock
from holt.kernel.files import attachment
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import page, viewer_of

FEW = 60
"""So many organizations stand in a table beside the drawing; more are a list of their own."""


@dataclass(frozen=True)
class Asked:
    """What the address asks for."""

    found: Network
    year: int
    by_place: bool

    @property
    def address(self) -> str:
        return f"year={self.year}{'&on=places' if self.by_place else ''}"


def _asked(request: HttpRequest) -> Asked:
    found = queries.network(viewer_of(request), timezone.localdate(clock.now()))
    given = request.GET.get("year", "")
    year = int(given) if given.isascii() and given.isdigit() and len(given) < 5 else found.this_year
    year = min(found.this_year, max(found.first_year, year))
    return Asked(found, year, request.GET.get("on") == "places")


@require_safe
def network(request: HttpRequest) -> HttpResponse:
    """Who works with whom in a year."""
    asked = _asked(request)
    found = asked.found
    told = telling.told(found, asked.year)
    context = {
        "title": _("The network"),
        "why": _("Who works with whom, how closely, and since when."),
        "asked": asked,
        "may_see_health": viewer_of(request).is_member,
        "told": told,
        "alt": " ".join(told),
        "years": found.this_year > found.first_year,
        "sectors": drawing.sectors(found),
        "rows": _rows(asked) if len(found.dots) <= FEW else (),
        "kinds": [(kind, kind.upper() if len(kind) == 3 else _SPELLED[kind]) for kind in KINDS],
    }
    return page(request, "evaluation/network.html", context)


_SPELLED = {"graphml": "GraphML", "gexf": "GEXF"}


def _rows(asked: Asked) -> list[tuple[int, str, str, int]]:
    """Each organization by name, its sector and how many it works with."""
    partners = degrees(asked.found.in_year(asked.year))
    return [
        (dot.id, dot.name, drawing.sector_name(dot.sector), partners[number])
        for number, dot in enumerate(asked.found.dots)
    ]


@require_safe
def network_data(request: HttpRequest) -> HttpResponse:
    """The same for the page's script."""
    asked = _asked(request)
    drawn = drawing.drawn(asked.found, asked.year, by_place=asked.by_place)
    answer = JsonResponse(drawing.as_data(asked.found, asked.year, drawn))
    answer["Cache-Control"] = "private, max-age=60"
    return answer


@require_safe
def network_picture(request: HttpRequest) -> HttpResponse:
    """The still picture of the page."""
    asked = _asked(request)
    data, content_type = KINDS["svg"](asked.found, asked.year, asked.by_place)
    return HttpResponse(data, content_type=content_type)


@require_safe
def network_file(request: HttpRequest, drawn_as: str) -> HttpResponse:
    """The network to take away."""
    if drawn_as not in KINDS:
        raise Http404
    asked = _asked(request)
    data, content_type = KINDS[drawn_as](asked.found, asked.year, asked.by_place)
    return attachment(data, f"network-{asked.year}.{drawn_as}", content_type)


@require_safe
def ties(request: HttpRequest) -> HttpResponse:
    """The same as a list."""
    return list_page(request, TIES, context={"back": "/network/", "back_to": _("The network")})
