"""What this room announces."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class LessonEvent(Event):
    """Something that happened to a lesson."""

    subject: ClassVar[tuple[str, str]] = ("lesson", "lesson_id")
    lesson_id: int
    organization_id: int
    organization: str
    title: str


class LessonWritten(LessonEvent):
    name: ClassVar[str] = "learning.lesson_written"


class LessonEdited(LessonEvent):
    name: ClassVar[str] = "learning.lesson_edited"


class LessonPublished(LessonEvent):
    name: ClassVar[str] = "learning.lesson_published"


class LessonWithdrawn(LessonEvent):
    name: ClassVar[str] = "learning.lesson_withdrawn"
