"""What this room hangs on Today: bookings that clash, and calendars that could not be read."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel
from holt.spaces import queries

MOST = 6


@panel("today")
def clashing(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Spaces with bookings on closed times, each with the page that settles them."""
    if not any(role >= Role.STAFF for role in viewer.roles.values()):
        return None
    found = kept_for(viewer, "spaces.clashing", lambda: queries.clashes(viewer, clock.now()))
    if not found:
        return None
    names = {one.space_id: one.space for one in found}
    counts = Counter(one.space_id for one in found)
    lines = [(pk, names[pk], _how_many(count)) for pk, count in counts.most_common(MOST)]
    return Panel(_("Bookings on closed times"), "spaces/panels/clashing.html", {"lines": lines}, 15)


def _how_many(count: int) -> str:
    words = ngettext("%(count)s booking clashes", "%(count)s bookings clash", count)
    return words % {"count": count}
