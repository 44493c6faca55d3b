"""The network's page: drawn, told in sentences, and the way to the same as a list and as files."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.directory.queries import Dot
from holt.evaluation import access, queries
from holt.evaluation.queries import Network, Tie, degrees
from holt.evaluation.rules import TieKind
from holt.evaluation.web.network import drawing, kinds, telling
from holt.evaluation.web.network.files import KINDS, View
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
    view: View

    @property
    def year(self) -> int:
        return self.view.year

    @property
    def by_place(self) -> bool:
        return self.view.by_place

    @property
    def ties(self) -> tuple[Tie, ...]:
        return self.found.of_kinds(self.view.year, self.view.kinds)

    @property
    def kinds(self) -> str:
        return kinds.in_address(self.view.kinds)

    @property
    def address(self) -> str:
        return f"year={self.year}{'&on=places' if self.by_place else ''}{self.kinds}"


def _asked(request: HttpRequest) -> Asked:
    found = queries.network(viewer_of(request), timezone.localdate(clock.now()))
    given = request.GET.get("year", "")
    year = int(given) if given.isascii() and given.isdigit() and len(given) < 5 else found.this_year
    year = min(found.this_year, max(found.first_year, year))
    return Asked(found, View(year, kinds.asked_for(request), request.GET.get("on") == "places"))


@require_safe
def network(request: HttpRequest) -> HttpResponse:
    """Who works with whom in a year."""
    asked = _asked(request)
    found = asked.found
    told = [*telling.told(found, asked.year), *kinds.told(found, asked.year, asked.view.kinds)]
    context = {
        "title": _("The network"),
        "why": _("Who works with whom, how closely, and since when."),
        "asked": asked,
        "may_see_health": viewer_of(request).is_member,
        "may_introduce": access.may_ask_network(viewer_of(request)),
        "told": told,
        "alt": " ".join(told),
        "years": found.this_year > found.first_year,
        "sectors": drawing.sectors(found),
        "rows": _rows(asked) if len(found.dots) <= FEW else (),
        "switches": kinds.switches(found, asked.year, asked.view.kinds),
        "beside": _beside(asked),
        "beside_left": max(
            0, sum(one.kind is not TieKind.PARTNERSHIP for one in asked.ties) - MOST_BESIDE
        ),
        "kinds": [(kind, kind.upper() if len(kind) == 3 else _SPELLED[kind]) for kind in KINDS],
    }
    return page(request, "evaluation/network.html", context)


_SPELLED = {"graphml": "GraphML", "gexf": "GEXF"}


def _rows(asked: Asked) -> list[tuple[int, str, str, int]]:
    """Each organization by name, its sector and how many it works with."""
    partners = degrees(asked.ties)
    return [
        (dot.id, dot.name, drawing.sector_name(dot.sector), partners[number])
        for number, dot in enumerate(asked.found.dots)
    ]


MOST_BESIDE = 100


def _beside(asked: Asked) -> Sequence[tuple[Dot, Dot, object, int]]:
    """Ties that are no partnerships, of those drawn; the rest is in the CSV file."""
    dots = asked.found.dots
    shown = [one for one in asked.ties if one.kind is not TieKind.PARTNERSHIP]
    rows = [(dots[it.one], dots[it.other], kinds.AS_ONE[it.kind], it.since) for it in shown]
    return sorted(rows, key=lambda row: (row[0].name, row[1].name, row[3]))[:MOST_BESIDE]


@require_safe
def network_data(request: HttpRequest) -> HttpResponse:
    """The same for the page's script."""
    asked = _asked(request)
    drawn = drawing.drawn(asked.found, asked.year, asked.view.kinds, by_place=asked.by_place)
    answer = JsonResponse(drawing.as_data(asked.found, asked.year, asked.view.kinds, drawn))
    answer["Cache-Control"] = "private, max-age=60"
    return answer


@require_safe
def network_picture(request: HttpRequest) -> HttpResponse:
    """The still picture of the page."""
    asked = _asked(request)
    data, content_type = KINDS["svg"](asked.found, asked.view)
    return HttpResponse(data, content_type=content_type)


@require_safe
def network_file(request: HttpRequest, drawn_as: str) -> HttpResponse:
    """The network to take away."""
    if drawn_as not in KINDS:
        raise Http404
    asked = _asked(request)
    data, content_type = KINDS[drawn_as](asked.found, asked.view)
    return attachment(data, f"network-{asked.year}.{drawn_as}", content_type)


@require_safe
def ties(request: HttpRequest) -> HttpResponse:
    """The same as a list."""
    return list_page(request, TIES, context={"back": "/network/", "back_to": _("The network")})
