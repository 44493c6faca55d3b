"""What this room hangs on the pages of partnerships, needs and organizations."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel
from holt.partnerships.queries import PartnershipPage
from holt.programs import queries, rules
from holt.programs.web.showing import shown
from holt.programs.web.talking import talk_shown
from holt.programs.web.words import KINDS, PROGRAM_STATES, PROGRAM_TONES

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


@panel("needs.need")
def for_need(viewer: Viewer, need_id: int) -> Panel | None:
    """What is run for a need; one's own organization can begin something right here."""
    home = next((one for one, role in viewer.roles.items() if role >= Role.STAFF), None)
    begin = f"/organizations/{home}/start-own-program/?need={need_id}" if home else ""
    return _programs(queries.programs_for_need(viewer, need_id), begin, order=40)


@panel("organization")
def of_organization(viewer: Viewer, organization_id: int) -> Panel | None:
    """What an organization runs."""
    may = viewer.acts_for(organization_id)
    begin = f"/organizations/{organization_id}/start-own-program/" if may else ""
    return _programs(queries.programs_of(viewer, organization_id), begin, order=35)


def _programs(found: Sequence[queries.ProgramLine], begin: str, order: int) -> Panel | None:
    if not found and not begin:
        return None
    rows = [
        {
            "program": one,
            "kind": KINDS.get(one.kind, one.kind),
            "state": PROGRAM_STATES[one.state] if one.state != "published" else "",
            "tone": PROGRAM_TONES[one.state],
        }
        for one in found
    ]
    context = {"rows": rows, "begin": begin}
    return Panel(_("Programs"), "programs/panels/programs.html", context, order=order)


def _may_plan(found: queries.SessionsPage, page: PartnershipPage | None) -> bool:
    return found.may_work and (page is None or page.state in rules.TIME_TO_SCHEDULE)


def _sums(held: int, came: int) -> str:
    """ "14 sessions so far, 212 people came." """
    times = ngettext("%(held)s session so far", "%(held)s sessions so far", held) % {"held": held}
    heads = ngettext("%(came)s person came", "%(came)s people came", came) % {"came": came}
    return _("%(times)s; %(heads)s in all.") % {"times": times, "heads": heads}
