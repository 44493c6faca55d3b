"""What this room hangs on Today: questions that came to me, and those nobody answered."""

from django.utils.translation import gettext as _

from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.peers import access, queries


@panel("today")
def questions(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Questions a colleague asks that I may know, and what waits for those who look after us."""
    if not access.may_meet_colleagues(viewer):
        return None
    mine, waiting = kept_for(viewer, "peers.today", lambda: _both(viewer))
    if not mine and not waiting:
        return None
    context = {"mine": mine, "waiting": waiting}
    return Panel(_("Colleagues ask"), "peers/panels/today.html", context, order=55)


def _both(viewer: Viewer) -> tuple[tuple[tuple[int, str], ...], tuple[tuple[int, str], ...]]:
    waiting = queries.handed_up(viewer).values_list("pk", "title")[:5]
    return queries.routed_to(viewer), tuple(waiting)
