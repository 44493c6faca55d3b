"""What this room hangs on Today: my next unit and tasks, and who waits for my yes."""

from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.kernel.web.panels import Panel, panel
from holt.training import access, queries


@panel("today")
def training(viewer: Viewer, _subject_id: int) -> Panel | None:
    """Tasks that are due soon, and people who wait for a supervisor's yes."""
    if not access.may_learn(viewer) or viewer.person_id is None:
        return None
    tasks, waiting = kept_for(viewer, "training.today", lambda: _both(viewer))
    if not tasks and not waiting:
        return None
    context = {"tasks": tasks, "waiting": waiting}
    return Panel(_("Learning together"), "training/panels/today.html", context, order=57)


def _both(viewer: Viewer) -> tuple[tuple[queries.DueTask, ...], tuple[tuple[int, str, str], ...]]:
    return queries.due_tasks(viewer, clock.now().date()), queries.to_answer(viewer)[:5]


@panel("settings")
def my_transcript(viewer: Viewer, _subject_id: int) -> Panel | None:
    """The way to one's own transcript."""
    return Panel(_("My transcript"), "training/panels/my_transcript.html", order=51)
