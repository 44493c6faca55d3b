"""What this room hangs on pages below for work with schools and for exhibitions."""

from django.utils.translation import gettext as _

from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.partnerships.queries import PartnershipPage
from holt.programs import queries, rules


@panel("partnerships.aside", with_page=True)
def planned_together(
    viewer: Viewer, partnership_id: int, page: PartnershipPage | None
) -> Panel | None:
    """The way to both calendars and to lessons planned together; asks the database nothing."""
    if page is None or not page.sees_inside or page.state not in rules.TIME_TO_SCHEDULE:
        return None
    context = {"partnership_id": partnership_id}
    return Panel(_("Plan side by side"), "programs/panels/schools.html", context, order=50)


@panel("organization")
def for_classes(viewer: Viewer, organization_id: int) -> Panel | None:
    """The way to bring a class, where something is on offer; for staff the queue."""
    may_keep = viewer.acts_for(organization_id) and not viewer.is_house
    if not may_keep and not queries.offers_anything(viewer, organization_id):
        return None
    context = {"organization_id": organization_id, "may_keep": may_keep}
    return Panel(_("For classes"), "programs/panels/classes.html", context, order=60)
