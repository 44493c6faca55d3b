"""What is told of courses: which one and that it changed, never who is in it."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class CourseEvent(Event):
    """Something that happened to a course."""

    subject: ClassVar[tuple[str, str]] = ("course", "course_id")
    course_id: int
    title: str


class CoursePlanned(CourseEvent):
    name: ClassVar[str] = "training.course_planned"


class CourseEdited(CourseEvent):
    name: ClassVar[str] = "training.course_edited"


class PartakerSet(CourseEvent):
    name: ClassVar[str] = "training.partaker_set"


class PartakerDropped(CourseEvent):
    name: ClassVar[str] = "training.partaker_dropped"


class FacilitatorSet(CourseEvent):
    name: ClassVar[str] = "training.facilitator_set"


class ProgramTied(CourseEvent):
    name: ClassVar[str] = "training.program_tied"


class CourseAnnounced(CourseEvent):
    name: ClassVar[str] = "training.course_announced"


class CourseBegun(CourseEvent):
    name: ClassVar[str] = "training.course_begun"


class CourseEnded(CourseEvent):
    name: ClassVar[str] = "training.course_ended"


class CourseCalledOff(CourseEvent):
    name: ClassVar[str] = "training.course_called_off"
