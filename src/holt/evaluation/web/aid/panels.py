"""What mutual aid hangs on Today and on an organization's page."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.evaluation import access, queries, rules
from holt.evaluation.queries import AidOfferRow, CallOutRow
from holt.evaluation.web.aid import showing
from holt.evaluation.web.aid.words import AID_KINDS
from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel

Waiting = tuple[tuple[tuple[int, CallOutRow], ...], tuple[AidOfferRow, ...], bool, str]


@panel("today")
def duties(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Call-outs that wait for our answer, offers to confirm, and the yearly drill."""
    if not access.may_see_aid(viewer) or viewer.person_id is None:
        return None
    today = timezone.localdate(clock.now())
    waiting, old, is_due, said = kept_for(viewer, "evaluation.aid", lambda: _waiting(viewer, today))
    if not waiting and not old and not is_due:
        return None
    context = {"waiting": waiting, "old": old, "is_due": is_due, "said": said}
    order = 5 if waiting else 58
    return Panel(_("Mutual aid"), "evaluation/panels/aid_today.html", context, order=order)


def _waiting(viewer: Viewer, today: date) -> Waiting:
    waiting = queries.waiting_for_me(viewer)
    old = queries.unconfirmed_of(viewer, today)[:5]
    if not access.may_call_out_somewhere(viewer):
        return waiting, old, False, ""
    has_offers = queries.aid_offers(viewer).exists()
    last = queries.last_drill(viewer) if has_offers else None
    is_due = has_offers and rules.drill_is_due(last, today)
    return waiting, old, is_due, showing.drills(last, today) if is_due else ""


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
