"""Good Asks of work with schools."""

from datetime import time, timedelta

from holt.programs import actions as doing
from holt.programs import asks
from holt.programs.models import ClassVisit
from tests.house.examples import example
from tests.house.world import World

CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    "DTSTART;VALUE=DATE:20270104\r\nSUMMARY:Days off\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@example("programs.add_school_entry")
def add_school_entry(world: World) -> asks.AddSchoolEntryAsk:
    at = world.stage["active"].pk
    return asks.AddSchoolEntryAsk(at, world.employer.pk, "unit", "Fractions", world.day(30))


@example("programs.bring_school_calendar")
def bring_school_calendar(world: World) -> asks.BringSchoolCalendarAsk:
    at = world.stage["active"].pk
    return asks.BringSchoolCalendarAsk(at, world.employer.pk, "District", CALENDAR)


@example("programs.remove_school_entry")
def remove_school_entry(world: World) -> asks.RemoveSchoolEntryAsk:
    return asks.RemoveSchoolEntryAsk(world.names["school_entry_id"])


@example("programs.plan_lesson")
def plan_lesson(world: World) -> asks.PlanLessonAsk:
    step = asks.StepRow("A box of books", world.day(20), world.library.pk)
    return asks.PlanLessonAsk(world.stage["active"].pk, "Rivers", steps=(step,))


@example("programs.edit_lesson_plan")
def edit_lesson_plan(world: World) -> asks.EditLessonPlanAsk:
    return asks.EditLessonPlanAsk(world.names["lesson_plan_id"], "Rivers and mills")


@example("programs.agree_lesson_plan")
def agree_lesson_plan(world: World) -> asks.AgreeLessonPlanAsk:
    return asks.AgreeLessonPlanAsk(world.names["lesson_plan_id"])


def agreed(world: World) -> int:
    """A new lesson to which both sides have said yes."""
    made = doing.plan_lesson(world.ines, plan_lesson(world), now=world.now)
    for who in (world.ines, world.maya):
        doing.agree_lesson_plan(who, asks.AgreeLessonPlanAsk(made.pk), now=world.now)
    return made.pk


@example("programs.teach_lesson_plan")
def teach_lesson_plan(world: World) -> asks.TeachLessonPlanAsk:
    return asks.TeachLessonPlanAsk(agreed(world))


@example("programs.review_lesson_plan")
def review_lesson_plan(world: World) -> asks.ReviewLessonPlanAsk:
    taught = teach_lesson_plan(world)
    doing.teach_lesson_plan(world.maya, taught, now=world.now)
    return asks.ReviewLessonPlanAsk(taught.lesson_plan_id, "Begin with the map")


@example("programs.copy_lesson_plan")
def copy_lesson_plan(world: World) -> asks.CopyLessonPlanAsk:
    return asks.CopyLessonPlanAsk(world.names["lesson_plan_id"])


@example("programs.schedule_lesson_step")
def schedule_lesson_step(world: World) -> asks.ScheduleLessonStepAsk:
    return asks.ScheduleLessonStepAsk(world.names["lesson_step_id"], time(10), time(11))


@example("programs.offer_visit")
def offer_visit(world: World) -> asks.OfferVisitAsk:
    return asks.OfferVisitAsk(world.library.pk, "Stories", "storytime", (1,), (time(9),))


@example("programs.edit_visit_offer")
def edit_visit_offer(world: World) -> asks.EditVisitOfferAsk:
    offer = world.names["visit_offer_id"]
    return asks.EditVisitOfferAsk(offer, "Find out", "research", (1, 3), (time(9, 30),))


@example("programs.ask_visit")
def ask_visit(world: World) -> asks.AskVisitAsk:
    return asks.AskVisitAsk(
        world.names["visit_offer_id"], world.day(20), time(9, 30), "Rosa Lima",
        "rosa@school.example", 24, "Alder Elementary",
    )  # fmt: skip


@example("programs.accept_visit")
def accept_visit(world: World) -> asks.AcceptVisitAsk:
    return asks.AcceptVisitAsk(world.names["class_visit_id"], world.stage["active"].pk)


@example("programs.propose_other_date")
def propose_other_date(world: World) -> asks.ProposeOtherDateAsk:
    return asks.ProposeOtherDateAsk(world.names["class_visit_id"], world.day(25), time(13))


@example("programs.take_other_date", by="maya")
def take_other_date(world: World) -> asks.TakeOtherDateAsk:
    return asks.TakeOtherDateAsk(world.names["own_visit_id"])


@example("programs.move_visit", by="maya")
def move_visit(world: World) -> asks.MoveVisitAsk:
    return asks.MoveVisitAsk(world.names["own_visit_id"], world.day(22), time(9, 30))


@example("programs.decline_visit")
def decline_visit(world: World) -> asks.DeclineVisitAsk:
    return asks.DeclineVisitAsk(world.names["class_visit_id"], "Closed that week")


@example("programs.cancel_visit")
def cancel_visit(world: World) -> asks.CancelVisitAsk:
    return asks.CancelVisitAsk(world.names["class_visit_id"], reason="A burst pipe")


@example("programs.count_visit")
def count_visit(world: World) -> asks.CountVisitAsk:
    pk = world.names["class_visit_id"]
    begun = {"starts_at": world.now - timedelta(hours=2), "ends_at": world.now}
    ClassVisit.objects.filter(pk=pk).update(state="accepted", **begun)
    return asks.CountVisitAsk(pk, 23, 2)
