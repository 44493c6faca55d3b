"""What this room hangs on a partnership's page: what changed, and how it is doing."""

from django.utils import timezone
from django.utils.translation import gettext as _

from holt.evaluation import queries, rules
from holt.evaluation.web import attainment_words, health_words, showing
from holt.evaluation.web.words import STATES, TONES
from holt.kernel import clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import PartnershipPage

MOST = 4


@panel("partnerships.partnership", with_page=True)
def outcomes(viewer: Viewer, partnership_id: int, page: PartnershipPage | None) -> Panel | None:
    """What changed for people so far, confirmed outcomes first."""
    shown = page or partnerships.partnership(viewer, partnership_id)
    if not shown.sees_inside or shown.state not in rules.TIME_TO_RECORD:
        return None
    found = queries.outcomes_of(viewer, partnership_id)
    context = {
        "rows": [
            {
                "outcome": one,
                "state": STATES[one.state],
                "tone": TONES[one.state],
                "amount": showing.amount(one),
            }
            for one in found[:MOST]
        ],
        "more": max(0, len(found) - MOST),
        "partnership_id": partnership_id,
        "may_record": shown.may_work,
    }
    return Panel(_("What changed"), "evaluation/panels/outcomes.html", context, order=40)


@panel("partnerships.aside", with_page=True)
def health(viewer: Viewer, partnership_id: int, page: PartnershipPage | None) -> Panel | None:
    """How it is doing: what worries, the parts, and the way to each part's figures."""
    shown = page or partnerships.partnership(viewer, partnership_id)
    found = queries.health(viewer, shown, timezone.localdate(clock.now()))
    if found is None:
        return None
    known = [one for one in health_words.parts(found) if one.meter is not None]
    context = {
        "worries": health_words.worries(found),
        "parts": known,
        "partnership_id": partnership_id,
    }
    return Panel(_("How it is doing"), "evaluation/panels/health.html", context, order=10)


@panel("partnerships.aside", with_page=True)
def attainment(viewer: Viewer, partnership_id: int, page: PartnershipPage | None) -> Panel | None:
    """How far the goals were reached so far, and the way to their scales."""
    shown = page or partnerships.partnership(viewer, partnership_id)
    if not shown.sees_inside or not shown.goals:
        return None
    found = queries.attained(shown)
    context = {
        "t": attainment_words.figure(found.t) if found else "",
        "meaning": attainment_words.meaning(found.t) if found else "",
        "partnership_id": partnership_id,
    }
    return Panel(_("Goals reached"), "evaluation/panels/attainment.html", context, order=30)


@panel("partnerships.aside", with_page=True)
def brief(viewer: Viewer, partnership_id: int, page: PartnershipPage | None) -> Panel | None:
    """The way to the one-page brief."""
    shown = page or partnerships.partnership(viewer, partnership_id)
    if not shown.sees_inside or shown.state not in rules.TIME_TO_RECORD:
        return None
    context = {"partnership_id": partnership_id}
    return Panel(_("Show it"), "evaluation/panels/brief.html", context, order=60)
