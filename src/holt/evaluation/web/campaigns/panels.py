"""What campaigns hang on Today, and on the pages of what they rest on."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation.queries import campaigns as queries
from holt.evaluation.queries.campaigns import CampaignShort, CampaignWaits
from holt.evaluation.web.campaigns.words import STATES, TONES
from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel

RESTS = "evaluation/campaigns/panels/rests.html"


@panel("today")
def waiting(viewer: Viewer, _subject_id: int) -> Panel | None:
    """An answer of mine, the next hearing, a decision that was due, thanks to be said."""
    if viewer.person_id is None:
        return None
    now = clock.now()
    found = kept_for(
        viewer, "evaluation.campaigns.today", lambda: queries.campaigns_waiting(viewer, now)
    )
    if not found:
        return None
    context = {"rows": [_row(one) for one in found]}
    template = "evaluation/campaigns/panels/today.html"
    return Panel(_("Campaigns"), template, context, order=44)


def _row(one: CampaignWaits) -> dict[str, object]:
    """What waits, in a sentence, with its one next step."""
    day = date_format(one.at, "DATETIME_FORMAT") if one.at else ""
    silent = ngettext(
        "%(day)s: %(count)s person has not answered yet.",
        "%(day)s: %(count)s people have not answered yet.",
        one.count,
    )
    left = ngettext(
        "%(count)s person waits for thanks.", "%(count)s people wait for thanks.", one.count
    )
    said = {
        "answer": (_("You are asked to speak on %(day)s"), _("Answer"), "speaking/{}/answer-speaking"),
        "unanswered": (silent, _("See who speaks"), "hearings/{}"),
        "hearing": ("%(day)s", _("See who speaks"), "hearings/{}"),
        "decision": (_("It was to be decided by now."), _("Say what was decided"), "campaigns/{}/record-decision"),
        "thanks": (left, _("Thank them"), "campaigns/{}/send-thanks"),
    }  # fmt: skip
    note, action, address = said[one.code]
    return {
        "title": one.title,
        "note": note % {"day": day, "count": one.count},
        "action": action,
        "url": f"/{address.format(one.id)}/",
        "is_due": one.code in ("answer", "decision"),
    }


@panel("needs.need")
def of_need(viewer: Viewer, need_id: int) -> Panel | None:
    """Campaigns that rest on this need, and the way to open one."""
    return _rests(viewer, "need", need_id)


@panel("partnerships.partnership")
def of_partnership(viewer: Viewer, partnership_id: int) -> Panel | None:
    """Campaigns that rest on this partnership. That page asks the database eight times at most,
    so this is kept awhile."""
    return _rests(viewer, "partnership", partnership_id)


def _rests(viewer: Viewer, kind: str, thing_id: int) -> Panel | None:
    if not viewer.roles:
        return None
    found: tuple[CampaignShort, ...] = kept_for(
        viewer,
        f"evaluation.campaigns.{kind}.{thing_id}",
        lambda: queries.campaigns_resting_on(viewer, **{f"{kind}_id": thing_id}),
    )
    leads = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    if not found and not leads:
        return None
    context = {
        "rows": [(one, STATES[one.state], TONES[one.state]) for one in found],
        "open": f"/campaigns/open-campaign/?{kind}={thing_id}" if leads else "",
    }
    title = _("A campaign rests on this") if found else _("Ask for it together")
    return Panel(title, RESTS, context, order=70)
