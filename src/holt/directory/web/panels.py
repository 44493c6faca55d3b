"""What the directory hangs on the first page: entries nobody has checked for a while."""

from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries
from holt.directory.web.links import organization_url
from holt.kernel import clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel


@panel("today")
def unchecked(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Organizations the viewer coordinates that nobody has verified for six months."""
    rows = queries.unchecked(viewer, timezone.localdate(clock.now()))
    if not rows:
        return None
    lines = [(one, organization_url(one.id)) for one in rows]
    return Panel(_("Entries to look over"), "directory/unchecked.html", {"lines": lines}, order=80)
