"""What this room hangs on pages below: who could teach a need, a library's skills, what waits."""

from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.needs.queries import NeedPage
from holt.skills import access, queries
from holt.skills.web.needing import teacher_rows
from holt.skills.web.words import SPEAKING_STATES


@panel("needs.need", with_page=True)
def teachers(viewer: Viewer, need_id: int, page: NeedPage) -> Panel | None:
    """Who could teach what this need asks for; nothing if nobody could."""
    found = queries.teachers_for_need(viewer, page)
    if not found:
        return None
    context = {"rows": teacher_rows(found), "url": reverse("skills:for_need", args=[need_id])}
    title = _("Who could teach what this need asks for")
    return Panel(title, "skills/panels/teachers.html", context, order=45)


@panel("organization")
def year(viewer: Viewer, organization_id: int) -> Panel | None:
    """The way to what its people can teach and want to learn; for people of the network."""
    if not access.may_see_skills(viewer):
        return None
    context = {"url": reverse("skills:organization", args=[organization_id])}
    return Panel(_("Skills"), "skills/panels/organization.html", context, order=90)


@panel("today")
def speaking(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Talks I am asked for, and days to agree to."""
    if not access.may_see_skills(viewer):
        return None
    found = kept_for(viewer, "skills.today", lambda: queries.speaking_to_answer(viewer))
    if not found:
        return None
    context = {"rows": [(one, SPEAKING_STATES[one.state]) for one in found]}
    return Panel(
        _("Talks that wait for an answer"), "skills/panels/speaking.html", context, order=56
    )
