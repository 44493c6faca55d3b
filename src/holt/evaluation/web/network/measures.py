"""The network's measures, each in a sentence about this network; and what if one leaves."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import queries
from holt.evaluation.rules import JUST_WORK, MEASURED_KINDS, OWN_KINDS
from holt.evaluation.web.asked import telling
from holt.evaluation.web.network import kinds, telling_measures
from holt.kernel import access, clock
from holt.kernel.errors import NotFound
from holt.kernel.web.pages import page, viewer_of
from holt.kernel.web.panels import panels_for


@require_safe
def network_measures(request: HttpRequest) -> HttpResponse:
    """Who holds it together, what crosses sectors, and where one's own organization stands."""
    viewer = viewer_of(request)
    given = request.GET.get("year", "")
    year = int(given) if given.isascii() and given.isdigit() and len(given) < 5 else None
    asked = kinds.asked_for(request)
    shown = queries.measured(viewer, year, timezone.localdate(clock.now()), asked)
    found = shown.found
    said = queries.last_said(viewer)
    context = {
        "title": _("The network in figures"),
        "why": _("What holds it together. Nobody is ranked: you see yourself and the whole."),
        "year": shown.year,
        "years": range(found.this_year, shown.first_year - 1, -1),
        "kinds": kinds.in_address(shown.kinds),
        "is_just_work": shown.kinds == JUST_WORK,
        "switches": kinds.switches(found, shown.year, shown.kinds, MEASURED_KINDS),
        "counted": telling_measures.counted(shown),
        "left_out": not OWN_KINDS.isdisjoint(asked),
        "measures": telling_measures.whole(shown),
        "holders": telling_measures.holders(shown),
        "bridges": telling_measures.bridges(shown),
        "sectors": telling_measures.sectors(shown),
        "own": telling_measures.own(shown),
        "said": said,
        "said_lines": telling.told(said) if said else (),
    }
    return page(request, "evaluation/network_measures.html", context)


@require_safe
def what_if(request: HttpRequest) -> HttpResponse:
    """What would be missing if one organization left, and who could step in."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    given = request.GET.get("organization", "")
    asked = int(given) if given.isascii() and given.isdigit() and len(given) < 19 else None
    try:
        found = queries.if_one_leaves(viewer, asked, timezone.localdate(clock.now()))
    except NotFound:
        if asked is not None:
            raise
        found = None
    context = {
        "title": _("What if one leaves?"),
        "why": _("What hangs on one organization, so that you can care for it in time."),
        "found": found,
        "panels": panels_for("evaluation.what_if", viewer, found.organization_id) if found else (),
    }
    return page(request, "evaluation/what_if.html", context)
