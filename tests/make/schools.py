"""Builders of a school's calendar and of lessons planned together."""

from datetime import date, datetime
from typing import Any

from holt.programs import actions, asks
from holt.programs.models import LessonPlan, SchoolEntry
from tests.make.directory import NOON
from tests.make.partnerships import Table


def school_entry(
    at: Table, title: str, first: date, last: date | None = None, kind: str = "unit", **more: Any
) -> SchoolEntry:
    """Something in the calendar of the other side of a table (let it be a school)."""
    ask = asks.AddSchoolEntryAsk(at.id, at.employer.pk, kind, title, first, last, **more)
    return actions.add_school_entry(at.maya, ask, now=NOON)


def lesson_steps(at: Table) -> tuple[asks.StepRow, ...]:
    """A visit of the library to the class, then of the class to the library."""
    return (
        asks.StepRow("We bring a box of books", date(2027, 3, 2), at.library.pk, "Ines Duarte"),
        asks.StepRow("The class finds out at the library", date(2027, 3, 9), at.employer.pk),
    )


def lesson_plan(
    at: Table, *, agreed: bool = False, now: datetime = NOON, **changes: Any
) -> LessonPlan:
    """“Rivers of our county”, for the fourth grade; agreed by both sides if asked for."""
    values: dict[str, Any] = {
        "title": "Rivers of our county",
        "grade": "4",
        "aims": "Find out with three kinds of sources.",
        "products": "A map with a story for each mill.",
        "standards": (asks.StandardRow("CCSS.ELA-W.4.7", "Short research projects"),),
        "steps": lesson_steps(at),
    }
    row = actions.plan_lesson(at.ines, asks.PlanLessonAsk(at.id, **(values | changes)), now=now)
    for who in (at.ines, at.maya) if agreed else ():
        row = actions.agree_lesson_plan(who, asks.AgreeLessonPlanAsk(row.pk), now=now)
    return row
