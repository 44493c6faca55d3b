"""What this room hangs on Today: a match that waits for a yes, and the question in the middle."""

from django.utils.translation import gettext as _

from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.mentoring import access, queries


@panel("today")
def waiting(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Pairs that wait for the reader."""
    if not access.may_apply(viewer):
        return None
    found = kept_for(viewer, "mentoring.today", lambda: queries.waits_for_me(viewer))
    if not found:
        return None
    context = {"waits": [{"id": pk, "round": name, "what": what} for pk, name, what in found]}
    return Panel(_("Mentoring"), "mentoring/panels/today.html", context, order=56)
