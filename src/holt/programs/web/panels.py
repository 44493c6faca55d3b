"""What this room hangs on a partnership's page: its sessions and whose turn it is."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.partnerships.queries import PartnershipPage
from holt.programs import queries, rules
from holt.programs.web.showing import shown
from holt.programs.web.talking import talk_shown

MOST = 5


@panel("today")
def talks(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Programs of others near ours in need, people, area and date."""
    found = kept_for(viewer, "programs.talks", lambda: queries.talks(viewer, clock.now()))
    return talk_panel(found, order=60) if found else None


@panel("settings")
def my_credit(viewer: Viewer, _subject_id: int) -> Panel | None:
    """The way to one's own certificates."""
    return Panel(_("My credit"), "programs/panels/my_credit.html", order=50)


def talk_panel(found: Sequence[queries.Talk], order: int = 50) -> Panel:
    """A few of them, in words."""
    context = {"talks": [talk_shown(one) for one in found[:MOST]]}
    return Panel(_("Talk before you both do this"), "programs/panels/talk.html", context, order)


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
