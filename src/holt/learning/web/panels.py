"""What this room hangs on pages below: cases of those who met the same."""

from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel
from holt.learning import queries
from holt.learning.web.showing import similar_rows
from holt.learning.web.words import SOURCES
from holt.needs.queries import NeedPage
from holt.partnerships.queries import PartnershipPage

TEMPLATE = "learning/panels/similar.html"


@panel("today")
def asked(viewer: Viewer, _subject_id: int) -> Panel | None:
    """What my organizations were asked after a review, an ending or an outcome: two taps."""
    if not viewer.roles:
        return None
    rows = kept_for(viewer, "learning.asked", lambda: queries.asked_of_me(viewer, clock.now()))
    if not rows:
        return None
    context = {"rows": [(one, SOURCES[one.came_from]) for one in rows]}
    return Panel(_("What did you learn?"), "learning/panels/asked.html", context, order=60)


@panel("needs.need", with_page=True)
def for_need(viewer: Viewer, need_id: int, page: NeedPage) -> Panel | None:
    """Who met the same, and one that failed; nothing if nobody has."""
    found = queries.similar_to_need(viewer, page)
    if not found:
        return None
    context = {"rows": similar_rows(found, viewer)}
    return Panel(_("Similar cases"), TEMPLATE, context, order=60)


@panel("evaluation.trouble", with_page=True)
def for_trouble(
    viewer: Viewer, partnership_id: int, page: tuple[PartnershipPage, tuple[str, ...]]
) -> Panel | None:
    """Who met what worries about this partnership; nothing while nothing does."""
    shown, obstacles = page
    found = queries.similar_to_partnership(viewer, shown, obstacles) if obstacles else ()
    if not found:
        return None
    context = {"rows": similar_rows(found, viewer)}
    return Panel(_("Others who met the same"), TEMPLATE, context)


@panel("partnerships.review", with_page=True)
def for_review(viewer: Viewer, partnership_id: int, page: PartnershipPage) -> Panel | None:
    """What others saw with the like, where each side writes how it goes; nothing if nobody did."""
    found = queries.similar_to_partnership(viewer, page)
    if not found:
        return None
    context = {"rows": similar_rows(found, viewer)}
    return Panel(_("Similar cases"), TEMPLATE, context)


@panel("partnerships.partnership", with_page=True)
def for_partnership(viewer: Viewer, partnership_id: int, page: PartnershipPage) -> Panel | None:
    """Its own lessons, then those of others who did the like."""
    found = queries.similar_to_partnership(viewer, page)
    writes = any(role >= Role.STAFF for role in viewer.roles.values())
    if not found and not (writes and page.sees_inside):
        return None
    context = {
        "rows": similar_rows(found, viewer),
        "write_url": f"/lessons/write-lesson/?partnership={partnership_id}" if writes else "",
        "note_url": f"/lessons/note-lesson/?partnership={partnership_id}" if writes else "",
        "agreement": _signed(page) if writes and page.sees_inside else None,
        "partnership_id": partnership_id,
        "ask_id": partnership_id if page.may_work and page.sees_inside and writes else None,
    }
    return Panel(_("Similar cases"), TEMPLATE, context, order=80)


def _signed(page: PartnershipPage) -> int | None:
    """The number of its newest agreement that is in force, to be shared without names."""
    numbers = [one.number for one in page.agreements if one.state == "signed"]
    return max(numbers, default=None)
