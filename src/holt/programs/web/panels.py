"""What this room hangs on a partnership's page: its sessions and whose turn it is."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.partnerships.queries import PartnershipPage
from holt.programs import queries, rules
from holt.programs.web.showing import shown

MOST = 5


@panel("partnerships.partnership", with_page=True)
def sessions(viewer: Viewer, partnership_id: int, page: PartnershipPage | None) -> Panel | None:
    """The next sessions and the last ones; nothing until there is or could be one."""
    if page is not None and not page.sees_inside:
        return None
    now = clock.now()
    found = queries.sessions_of(viewer, partnership_id, now, page)
    if found is None or not (found.coming or found.past or _may_plan(found, page)):
        return None
    lines = {
        name: tuple(shown(one, now, viewer.zone, may_work=found.may_work) for one in rows[:MOST])
        for name, rows in (("coming", found.coming), ("past", found.past))
    }
    came = sum(one.attended or 0 for one in found.past)
    held = sum(one.state == "held" for one in found.past)
    context = {
        **lines,
        "partnership_id": partnership_id,
        "turn": found.next_host if found.may_work and len(found.turns) > 1 else None,
        "held": _sums(held, came) if held else "",
        "may_plan": _may_plan(found, page),
    }
    return Panel(_("Sessions"), "programs/panels/sessions.html", context, order=20)


def _may_plan(found: queries.SessionsPage, page: PartnershipPage | None) -> bool:
    return found.may_work and (page is None or page.state in rules.TIME_TO_SCHEDULE)


def _sums(held: int, came: int) -> str:
    """ "14 sessions so far, 212 people came." """
    times = ngettext("%(held)s session so far", "%(held)s sessions so far", held) % {"held": held}
    heads = ngettext("%(came)s person came", "%(came)s people came", came) % {"came": came}
    return _("%(times)s; %(heads)s in all.") % {"times": times, "heads": heads}
