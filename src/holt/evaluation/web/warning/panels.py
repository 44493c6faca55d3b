"""What early warning hangs on Today."""

from django.utils.translation import gettext as _

from holt.evaluation import queries
from holt.evaluation.web.warning import telling
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel


@panel("today")
def alarms(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Alarms of my tables that nobody has answered, each with its largest sign."""
    if viewer.person_id is None:
        return None
    found = kept_for(viewer, "evaluation.alarms", lambda: queries.alarms_waiting(viewer))
    if not found:
        return None
    rows = [(one, telling.signs(one.reasons[:1])) for one in found]
    return Panel(
        _("Early warning"), "evaluation/panels/alarms_today.html", {"rows": rows}, order=30
    )
