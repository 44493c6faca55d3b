"""What hangs on the first page of staff: what the community sent and nobody has answered yet."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.programs import access, queries


@panel("today")
def ideas_waiting(viewer: Viewer, _subject_id: int) -> Panel | None:
    """How much waits, with the way there; nothing where nothing does."""
    if viewer.is_house or not access.may_tend_ideas(viewer):
        return None
    ideas, words, hands = kept_for(viewer, "programs.waiting", lambda: _counts(viewer))
    parts = [
        ngettext("%(count)s idea to read", "%(count)s ideas to read", ideas) % {"count": ideas},
        ngettext("%(count)s comment to read", "%(count)s comments to read", words)
        % {"count": words},
        ngettext("%(count)s offer to answer", "%(count)s offers to answer", hands)
        % {"count": hands},
    ]
    counted = zip((ideas, words, hands), parts, strict=True)
    said = [text for count, text in counted if count]
    if not said:
        return None
    context = {"waiting": _(", ").join(said)}
    return Panel(_("From the community"), "programs/panels/waiting.html", context, order=40)


def _counts(viewer: Viewer) -> tuple[int, int, int]:
    found = (queries.ideas_waiting, queries.comments_waiting, queries.offers_waiting)
    ideas, words, hands = (len(read(viewer)) for read in found)
    return ideas, words, hands
