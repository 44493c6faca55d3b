"""What this room hangs on the pages below it: a need's, an organization's, and Today."""

from django.utils.translation import gettext as _

from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel
from holt.partnerships import queries
from holt.partnerships.web.words import STATES


@panel("needs.need")
def partnerships_for_need(viewer: Viewer, need_id: int) -> Panel | None:
    """Who works on this need already, and the way to begin."""
    rows = queries.partnerships_of_needs(viewer, need_id)
    proposes = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    if not rows and not proposes:
        return None
    context = {
        "rows": [(one, STATES[one.state]) for one in rows],
        "need_id": need_id,
        "proposes": proposes,
    }
    return Panel(
        _("Partnerships"),
        "partnerships/panels/need.html",
        context,
        order=20,
        next="partnerships/panels/need_next.html" if proposes else "",
    )


@panel("organization")
def partnerships_of_organization(viewer: Viewer, organization_id: int) -> Panel | None:
    """What an organization does together with others, as far as one may see it."""
    rows = queries.with_details(
        queries.partnerships(viewer).filter(parties__organization_id=organization_id)
    )[:20]
    lines = [queries.line(one) for one in rows]
    if not lines:
        return None
    context = {"rows": [(one, STATES[one.state]) for one in lines]}
    return Panel(_("Partnerships"), "partnerships/panels/organization.html", context, order=30)
