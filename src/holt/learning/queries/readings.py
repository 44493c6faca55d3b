"""Second readers."""

from dataclasses import dataclass
from datetime import datetime

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.learning import access
from holt.learning.models import Reading
from holt.learning.queries.lessons import LessonPage, lesson


@dataclass(frozen=True)
class ReadingPage:
    """What somebody was asked to read, and what they said."""

    id: int
    lesson: LessonPage
    organization_id: int
    answer: str
    words: str
    may_answer: bool


def reading(viewer: Viewer, reading_id: int) -> ReadingPage:
    """For the reader and for the lesson's own people. Raises NotFound."""
    row = Reading.objects.filter(pk=reading_id).first()
    if row is None:
        raise NotFound
    found = lesson(viewer, row.lesson_id)
    reads = access.may_read_for(viewer, row.pk, row.organization_id)
    if not (reads or found.may_change):
        raise NotFound
    may = reads and not row.answer and found.state == "draft"
    return ReadingPage(row.pk, found, row.organization_id, row.answer, row.words, may)


def reading_to_change(viewer: Viewer, reading_id: int) -> Reading:
    """The row, locked, if the viewer may see it. Raises NotFound."""
    reading(viewer, reading_id)
    rows = Reading.objects.select_for_update(no_key=True, of=("self",))
    return rows.select_related("lesson__organization", "organization").get(pk=reading_id)


def newest_answers(lesson_id: int) -> list[tuple[str, datetime]]:
    """For the house: (answer, asked at) of each organization's newest reading."""
    rows = Reading.objects.filter(lesson_id=lesson_id)
    newest = rows.order_by("organization_id", "-asked_at", "-pk").distinct("organization_id")
    return list(newest.values_list("answer", "asked_at"))
