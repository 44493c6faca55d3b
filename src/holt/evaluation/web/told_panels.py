"""What surveys say, hung on the page of the program, partnership or need they are about."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from holt.kernel.kept import kept_for
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel
from holt.needs.queries import NeedPage
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import PartnershipPage
from holt.surveys import queries as surveys

MOST = 4


@panel("programs.program")
def of_program(viewer: Viewer, program_id: int) -> Panel | None:
    """One's own surveys about a program everyone may see, or that is on one's own table."""
    return _panel(viewer, "program", program_id)


@panel("partnerships.partnership", with_page=True)
def of_partnership(
    viewer: Viewer, partnership_id: int, page: PartnershipPage | None
) -> Panel | None:
    """For the parties. That page asks the database eight times at most, so this is kept awhile."""
    shown = page or partnerships.partnership(viewer, partnership_id)
    if not shown.sees_inside:
        return None
    name, kind = f"evaluation.told.{partnership_id}", "partnership"
    told = kept_for(viewer, name, lambda: surveys.told_of_about(viewer, kind, partnership_id))
    return _shown(viewer, kind, partnership_id, told)


@panel("needs.need", with_page=True)
def of_need(viewer: Viewer, need_id: int, page: NeedPage | None) -> Panel | None:
    """One's own surveys about a need the viewer sees."""
    return _panel(viewer, "need", need_id)


def _panel(viewer: Viewer, kind: str, thing_id: int) -> Panel | None:
    """One's own surveys about it with what each came to, and the way to begin one. The page it
    hangs on has shown the thing to this viewer already."""
    if not viewer.roles:
        return None
    return _shown(viewer, kind, thing_id, surveys.told_of_about(viewer, kind, thing_id))


def _shown(
    viewer: Viewer, kind: str, thing_id: int, found: tuple[surveys.AboutRow, ...]
) -> Panel | None:
    asks = any(role >= Role.STAFF for role in viewer.roles.values())
    if not found and not asks:
        return None
    context = {
        "rows": [
            {"survey": one, "scores": [(_outcomes()[item], told) for item, told in one.scores]}
            for one in found[:MOST]
        ],
        "more": max(0, len(found) - MOST),
        "begin": f"/surveys/make-survey/?{kind}={thing_id}" if asks else "",
    }
    return Panel(_("What people told us"), "evaluation/panels/told.html", context, order=45)


def _outcomes() -> dict[str, str]:
    return {
        "knowledge": pgettext("an outcome", "Knowledge"),
        "confidence": pgettext("an outcome", "Confidence"),
        "application": pgettext("an outcome", "Application"),
        "awareness": pgettext("an outcome", "Awareness"),
    }
