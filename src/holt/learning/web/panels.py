"""What this room hangs on pages below: lessons from those who met the same."""

from collections.abc import Sequence

from django.core.cache import caches
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.panels import Panel, panel
from holt.learning import queries
from holt.learning.queries import SimilarLesson
from holt.learning.web.words import KIND_TONES, KINDS
from holt.needs.queries import NeedPage
from holt.partnerships.queries import PartnershipPage

SECONDS_KEPT = 20


@panel("needs.need", with_page=True)
def for_need(viewer: Viewer, need_id: int, page: NeedPage) -> Panel | None:
    """What others learned about the same subjects; nothing if nobody has."""
    found = queries.similar_to_need(viewer, page)
    if not found:
        return None
    context = {"rows": _rows(found, viewer)}
    return Panel(_("Similar lessons"), "learning/panels/similar.html", context, order=60)


@panel("partnerships.partnership", with_page=True)
def for_partnership(viewer: Viewer, partnership_id: int, page: PartnershipPage) -> Panel | None:
    """Its own lessons, then those of others who did the like."""
    found = queries.similar_to_partnership(viewer, page)
    writes = any(role >= Role.STAFF for role in viewer.roles.values())
    if not found:
        return None
    context = {
        "rows": _rows(found, viewer),
        "write_url": f"/lessons/write-lesson/?partnership={partnership_id}" if writes else "",
    }
    return Panel(_("Similar lessons"), "learning/panels/similar.html", context, order=80)


def _rows(found: Sequence[SimilarLesson], viewer: Viewer) -> list[dict[str, object]]:
    """Each lesson with its kind in words and the subjects it shares."""
    shares = any(one.shared for one in found)
    labels = _labels(viewer.language) if shares else {}
    return [
        {
            "lesson": one,
            "kind": KINDS[one.kind],
            "tone": KIND_TONES[one.kind],
            "why": _why(one, labels),
        }
        for one in found
    ]


def _labels(language: str) -> dict[str, str]:
    """The subjects' names, kept for some seconds: they stand on every page of a need."""
    found: dict[str, str] | None = caches["frame"].get(f"subjects.{language}")
    if found is None:
        found = directory.subject_labels(language)
        caches["frame"].set(f"subjects.{language}", found, SECONDS_KEPT)
    return found


def _why(one: SimilarLesson, labels: dict[str, str]) -> str:
    """Why it is shown here."""
    if one.is_own:
        return _("From this partnership.")
    if not one.shared:
        return _("About the same need.")
    names = ", ".join(labels.get(slug, slug) for slug in one.shared)
    return _("Shares: %(subjects)s.") % {"subjects": names}
