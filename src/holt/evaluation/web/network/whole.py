"""The health of the whole: each part in a sentence, over the years, with what it cannot show."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from holt.evaluation import access, queries
from holt.evaluation.queries import SurveyLine, Whole
from holt.evaluation.web.network import telling_mixture, telling_said, telling_whole
from holt.kernel import clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import page, viewer_of

MOST_OWN = 5


@require_safe
def network_health(request: HttpRequest) -> HttpResponse:
    """The health of the whole network."""
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    found = queries.whole(viewer, today)
    said = queries.said_over_time(viewer)
    context = {
        "title": _("How the network is doing"),
        "why": _("Never a count of partners: what it does for the community, and for itself."),
        "needs": [(one, one.id in found.served) for one in found.needs],
        "needs_said": _needs(found),
        "centric_said": _centric(found),
        "own_centric": found.own_centric[:MOST_OWN],
        "own_more": max(0, len(found.own_centric) - MOST_OWN),
        "said_parts": telling_said.parts(said),
        "is_low": telling_said.is_low(said),
        "last_survey": said[-1].survey.id if said else None,
        "asking": _asking(viewer),
        "may_ask": access.may_ask_network(viewer),
        "parts": telling_whole.parts(found, today.year),
        "mixture": telling_mixture.parts(found.mixture, today.year),
    }
    return page(request, "evaluation/network_health.html", context)


def _asking(viewer: Viewer) -> SurveyLine | None:
    """The survey that is open now."""
    return next((one for one in queries.network_surveys(viewer) if one.is_open), None)


def _needs(found: Whole) -> str:
    told = ngettext(
        "%(served)s of the community's first %(all)s needs has a partnership at work.",
        "%(served)s of the community's first %(all)s needs have a partnership at work.",
        len(found.served),
    )
    return told % {"served": len(found.served), "all": len(found.needs)}


def _centric(found: Whole) -> str:
    centric, said = found.centric
    if not said:
        return _("For none of them is it said yet whether they start from the library alone.")
    told = ngettext(
        "%(centric)s of the %(said)s of which it is said starts from the library alone: inside it, "
        "with no other agency, and not from an assessment.",
        "%(centric)s of the %(said)s of which it is said start from the library alone: inside it, "
        "with no other agency, and not from an assessment.",
        centric,
    )
    return told % {"centric": centric, "said": said}
