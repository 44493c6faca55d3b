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


@dataclass(frozen=True)
class LessonAsked(Event):
    """Everyone at a table was asked what they learned."""

    name: ClassVar[str] = "learning.lesson_asked"
    subject: ClassVar[tuple[str, str]] = ("partnership", "partnership_id")
    partnership_id: int
    partnership: str
    came_from: str


class ReaderAsked(LessonEvent):
    name: ClassVar[str] = "learning.reader_asked"


class LessonRead(LessonEvent):
    name: ClassVar[str] = "learning.lesson_read"


@dataclass(frozen=True)
class LessonHelped(Event):
    """Somebody went by a lesson."""

    name: ClassVar[str] = "learning.lesson_helped"
    subject: ClassVar[tuple[str, str]] = ("lesson", "lesson_id")
    lesson_id: int
    organization_id: int
    organization: str
    helped: str
