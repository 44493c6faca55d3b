"""What is told of lessons planned together."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class LessonPlanEvent(Event):
    """Something that happened to a lesson planned together."""

    subject: ClassVar[tuple[str, str]] = ("lesson_plan", "lesson_plan_id")
    lesson_plan_id: int
    title: str


class LessonPlanned(LessonPlanEvent):
    name: ClassVar[str] = "programs.lesson_planned"


class LessonPlanEdited(LessonPlanEvent):
    name: ClassVar[str] = "programs.lesson_plan_edited"


class LessonPlanCopied(LessonPlanEvent):
    name: ClassVar[str] = "programs.lesson_plan_copied"


class LessonPlanYes(LessonPlanEvent):
    name: ClassVar[str] = "programs.lesson_plan_yes"


class LessonPlanAgreed(LessonPlanEvent):
    name: ClassVar[str] = "programs.lesson_plan_agreed"


class LessonPlanTaught(LessonPlanEvent):
    name: ClassVar[str] = "programs.lesson_plan_taught"


class LessonPlanReviewed(LessonPlanEvent):
    name: ClassVar[str] = "programs.lesson_plan_reviewed"


class LessonStepScheduled(LessonPlanEvent):
    name: ClassVar[str] = "programs.lesson_step_scheduled"
