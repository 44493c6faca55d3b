"""What this room hangs on a partnership's page about its measures."""

from django.utils.translation import gettext as _

from holt.evaluation import queries, rules
from holt.evaluation.web.measures.words import MEASURES
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import PartnershipPage


@panel("partnerships.aside", with_page=True)
def measures(viewer: Viewer, partnership_id: int, page: PartnershipPage | None) -> Panel | None:
    """What the parties measure together. That page asks the database eight times at most, so the
    names are kept awhile."""
    shown = page or partnerships.partnership(viewer, partnership_id)
    if not shown.sees_inside or shown.state not in rules.TIME_TO_RECORD:
        return None
    names = kept_for(
        viewer,
        f"evaluation.measures.{partnership_id}",
        lambda: queries.chosen_together(viewer, partnership_id),
    )
    context = {
        "names": [MEASURES[one] for one in names],
        "partnership_id": partnership_id,
    }
    title = _("What we measure together")
    return Panel(title, "evaluation/panels/measures.html", context, order=35)
