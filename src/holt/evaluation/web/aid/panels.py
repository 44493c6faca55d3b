"""What mutual aid hangs on Today and on an organization's page."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.evaluation import access, queries, rules
from holt.evaluation.queries import AidOfferRow
from holt.evaluation.web.aid import showing
from holt.evaluation.web.aid.words import AID_KINDS
from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel


@panel("today")
def duties(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Offers of ours to confirm, and the yearly drill; calls for help stand above."""
    if not access.may_see_aid(viewer) or viewer.person_id is None:
        return None
    today = timezone.localdate(clock.now())
    old, said = kept_for(viewer, "evaluation.aid", lambda: _due(viewer, today))
    if not old and not said:
        return None
    context = {"old": old, "said": said}
    return Panel(_("Mutual aid"), "evaluation/panels/aid_today.html", context, order=58)


def _due(viewer: Viewer, today: date) -> tuple[tuple[AidOfferRow, ...], str]:
    """Offers nobody has confirmed for a year; why a drill is due, or nothing."""
    old = queries.unconfirmed_of(viewer, today)[:5]
    may_call = access.may_call_out_somewhere(viewer)
    if not may_call or not queries.aid_offers(viewer).exists():
        return old, ""
    last = queries.last_drill(viewer)
    return old, showing.drills(last, today) if rules.drill_is_due(last, today) else ""


@panel("organization")
def lends(viewer: Viewer, organization_id: int) -> Panel | None:
    """What an organization could lend in an emergency; for people of the network."""
    if not access.may_see_aid(viewer):
        return None
    found = queries.aid_offers_of(viewer, organization_id)
    may = queries.may_offer_for(viewer, organization_id)
    if not found and not may:
        return None
    today = timezone.localdate(clock.now())
    rows = [
        (one, AID_KINDS[one.kind], not rules.is_confirmed(one.confirmed_on, today)) for one in found
    ]
    context = {"rows": rows, "organization_id": organization_id, "may_offer": may}
    return Panel(
        _("What it could lend in an emergency"), "evaluation/panels/aid.html", context, order=60
    )


@panel("evaluation.what_if")
def would_miss(viewer: Viewer, organization_id: int) -> Panel | None:
    """What nobody could lend any more, were this one gone."""
    if not access.may_see_aid(viewer):
        return None
    found = queries.aid_offers_of(viewer, organization_id)
    if not found:
        return None
    rows = [(one, AID_KINDS[one.kind], False) for one in found]
    context = {"rows": rows, "organization_id": organization_id, "may_offer": False}
    names = directory.organization_names([organization_id])
    title = _("What %(name)s could no longer lend") % {"name": names.get(organization_id, "")}
    return Panel(title, "evaluation/panels/aid.html", context, order=50)
