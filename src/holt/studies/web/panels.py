"""What this room hangs on Today, on a need's page and on a partnership's."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel
from holt.studies import queries
from holt.studies.web.words import PILOT_STATES, PILOT_TONES, STUDY_STATES, STUDY_TONES

BORN = "studies/panels/born.html"


@panel("today")
def waiting(viewer: Viewer, _subject_id: int) -> Panel | None:
    """What waits for the viewer in studies and pilots."""
    if viewer.person_id is None or not viewer.roles:
        return None
    today = timezone.localdate(clock.now())
    found = kept_for(viewer, f"studies.today.{today}", lambda: queries.waiting(viewer, today))
    if not found:
        return None
    context = {"rows": [_row(one) for one in found]}
    return Panel(_("Studies and pilots"), "studies/panels/today.html", context, order=45)


def _row(one: queries.Waiting) -> dict[str, object]:
    """What waits, in a sentence, with its one next step."""
    day = date_format(one.day, "DATE_FORMAT") if one.day else ""
    said = {
        "decide": (_("A stop rule was met: stop or go on?"), _("Decide")),
        "overdue": (_("It was to end on %(day)s. Its lesson is due."), _("End it")),
        "answer": (_("%(where)s would take part."), _("Answer")),
        "sign": (_("A version of the protocol waits for your yes."), _("Read and sign")),
        "remove": (_("Its data was to be kept until %(day)s."), _("Look at the data")),
        "count": (_("%(where)s: to be counted since %(day)s."), _("Count")),
        "ends": (_("It ends on %(day)s, with a lesson."), _("Open")),
    }
    note, action = said[one.code]
    return {
        "title": one.title,
        "note": note % {"day": day, "where": one.where},
        "action": action,
        "url": _address(one),
        "is_due": one.code in ("decide", "overdue"),
    }


def _address(one: queries.Waiting) -> str:
    if one.code == "count":
        return f"/pilots/{one.id}/add-pilot-reading/?site={one.site_id}"
    home = {"study": "studies", "pilot": "pilots", "protocol": "protocols"}[one.about]
    return f"/{home}/{one.id}/"


@panel("needs.need")
def of_need(viewer: Viewer, need_id: int) -> Panel | None:
    """Studies and pilots born from a need, and the way to begin one."""
    rows = kept_for(viewer, f"studies.need.{need_id}", lambda: _born(viewer, need_id))
    return _panel(viewer, rows, f"need={need_id}")


def _born(viewer: Viewer, need_id: int) -> list[tuple[str, str, object, str]]:
    return [
        *_studies(queries.studies_of_need(viewer, need_id)),
        *_pilots(queries.pilots_of(viewer, need_id=need_id)),
    ]


@panel("partnerships.partnership")
def of_partnership(viewer: Viewer, partnership_id: int) -> Panel | None:
    """Pilots run by a partnership, and the way to begin one."""
    rows = kept_for(
        viewer,
        f"studies.partnership.{partnership_id}",
        lambda: _pilots(queries.pilots_of(viewer, partnership_id=partnership_id)),
    )
    return _panel(viewer, rows, f"partnership={partnership_id}")


def _studies(rows: tuple[tuple[int, str, str], ...]) -> list[tuple[str, str, object, str]]:
    return [
        (f"/studies/{pk}/", title, STUDY_STATES[state], STUDY_TONES[state])
        for pk, title, state in rows
    ]


def _pilots(rows: tuple[tuple[int, str, str], ...]) -> list[tuple[str, str, object, str]]:
    return [
        (f"/pilots/{pk}/", title, PILOT_STATES[state], PILOT_TONES[state])
        for pk, title, state in rows
    ]


def _panel(viewer: Viewer, rows: list[tuple[str, str, object, str]], query: str) -> Panel | None:
    """Nothing where nothing was tried: the way to begin is in the list of pilots."""
    if not rows:
        return None
    writes = any(role >= Role.STAFF for role in viewer.roles.values())
    begin = f"/pilots/plan-pilot/?{query}" if writes else ""
    return Panel(_("Tried and studied"), BORN, {"rows": rows, "begin_url": begin}, order=70)
