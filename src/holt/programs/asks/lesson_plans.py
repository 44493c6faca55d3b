"""What is asked of the verbs of lessons planned together."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class StandardRow:
    """A standard the lesson works toward: "CCSS.ELA-W.4.7" and what it says."""

    code: str
    text: str = ""


@dataclass(frozen=True)
class StepRow:
    """What happens when; `organization_id` and `who` say who does it. `id` is a step kept before."""

    what: str
    on: date | None = None
    organization_id: int | None = None
    who: str = ""
    id: int | None = None


@dataclass(frozen=True)
class PlanLessonAsk:
    """Plan a lesson together: aims, standards, steps, what pupils will have made."""

    partnership_id: int
    title: str
    subject: str = ""
    grade: str = ""
    aims: str = ""
    products: str = ""
    materials: str = ""
    standards: tuple[StandardRow, ...] = ()
    steps: tuple[StepRow, ...] = ()


@dataclass(frozen=True)
class EditLessonPlanAsk:
    """Change a plan; whoever had said yes is asked again."""

    lesson_plan_id: int
    title: str
    subject: str = ""
    grade: str = ""
    aims: str = ""
    products: str = ""
    materials: str = ""
    standards: tuple[StandardRow, ...] = ()
    steps: tuple[StepRow, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class AgreeLessonPlanAsk:
    """One party's yes to the plan as it was read."""

    lesson_plan_id: int
    version: int | None = None


@dataclass(frozen=True)
class TeachLessonPlanAsk:
    """It was taught."""

    lesson_plan_id: int


@dataclass(frozen=True)
class ReviewLessonPlanAsk:
    """What went well, and what we would change next time."""

    lesson_plan_id: int
    review: str
    version: int | None = None


@dataclass(frozen=True)
class CopyLessonPlanAsk:
    """Begin a new plan from this one, its dates moved so that the first step is on `first_on`."""

    lesson_plan_id: int
    first_on: date | None = None


@dataclass(frozen=True)
class ScheduleLessonStepAsk:
    """Put a step on the calendar as a session at the library or elsewhere."""

    lesson_step_id: int
    begins: time
    ends: time
    place_id: int | None = None
    place_text: str = ""
