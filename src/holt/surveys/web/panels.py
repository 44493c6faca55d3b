"""What this room hangs on an organization's page: how others rate it, for those who asked them."""

from django.utils.translation import gettext as _

from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel
from holt.surveys import queries

MOST = 4


@panel("organization")
def trust_and_value(viewer: Viewer, organization_id: int) -> Panel | None:
    """One's own surveys of trust in it. An organization never reads or begins one of itself."""
    asks = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    if organization_id in viewer.roles or not viewer.roles:
        return None
    found = queries.ratings_of(viewer, organization_id)
    if not found and not asks:
        return None
    context = {
        "rows": found[:MOST],
        "begin": f"/surveys/make-survey/?template=ratings&organization={organization_id}"
        if asks
        else "",
    }
    return Panel(_("Trust and value"), "surveys/panels/ratings.html", context, order=80)
