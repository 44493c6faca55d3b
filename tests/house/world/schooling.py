"""Work with schools: a calendar and a lesson of the table at work, offers to classes, two visits."""

from datetime import time

from holt.kernel.viewer import NOBODY
from holt.programs import actions, asks
from holt.programs.models import (
    ClassVisit,
    LessonPlan,
    LessonStandard,
    LessonStep,
    SchoolEntry,
    VisitOffer,
)
from tests.house.world import markers
from tests.house.world.markers import PARTIES, PUBLIC, Garden, circle
from tests.house.world.network import World

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
HOURS = (time(9, 30), time(11))
STAFF_HERE = circle("the library's staff", ("ines",), ("ines",))
OFFER_OF_OWN = circle("the library's own people", ("viewer", "ines"), ("ines",))
ASKED_SIGNED_IN = circle("the library's staff and who asked", ("ines", "maya"), ("ines", "maya"))


def furnish_schools(world: World) -> None:
    """One of each, where the table at work and the library's page for teachers show it."""
    at, now, word = world.stage["active"].pk, world.now, world.garden.word
    entry = actions.add_school_entry(
        world.maya,
        asks.AddSchoolEntryAsk(at, world.employer.pk, "unit", "x", world.day(5), world.day(6)),
        now=now,
    )
    step = asks.StepRow("x", world.day(12), world.library.pk, "x")
    planned = asks.PlanLessonAsk(
        at, word("a lesson planned together", PARTIES), "x", "x", "x", "x", "x",
        (asks.StandardRow("x", "x"),), (step,),
    )  # fmt: skip
    plan = actions.plan_lesson(world.ines, planned, now=now)
    offer, hidden = _offer(world, "an offer", PUBLIC), _offer(world, "a hidden offer", OFFER_OF_OWN)
    VisitOffer.objects.filter(pk=hidden).update(is_published=False)
    visits(world, offer)
    world.names |= {
        "school_entry_id": entry.pk,
        "lesson_plan_id": plan.pk,
        "lesson_step_id": LessonStep.objects.get(plan=plan).pk,
        "visit_offer_id": offer,
        "hidden_offer": hidden,
    }
    world.others += [{"class_visit_id": world.names["own_visit_id"]}]


def _offer(world: World, what: str, circle: markers.Circle) -> int:
    ask = asks.OfferVisitAsk(
        world.library.pk, world.garden.word(what, circle), "research", EVERY_DAY, HOURS,
        grades="x", description="x",
    )  # fmt: skip
    return actions.offer_visit(world.ines, ask, now=world.now).pk


def visits(world: World, offer: int) -> None:
    """One asked for by nobody in particular; one by an account, for which another time is free."""
    who = ("x", "visit@school.example", 24)
    ask = asks.AskVisitAsk(offer, world.day(10), HOURS[0], *who, school="x")
    made = actions.ask_visit(NOBODY, ask, now=world.now)
    own = asks.AskVisitAsk(
        offer, world.day(11), HOURS[0], *who, school_id=world.employer.pk, phone="x", wish="x"
    )
    asked = actions.ask_visit(world.maya, own, now=world.now)
    other = asks.ProposeOtherDateAsk(asked.pk, world.day(12), HOURS[1], "x")
    actions.propose_other_date(world.ines, other, now=world.now)
    world.names |= {"class_visit_id": made.pk, "own_visit_id": asked.pk}


def plant_schools(world: World, garden: Garden) -> None:
    """Calendar and lessons are the table's; offers are public; who asks is for staff and them."""
    quiet = circle(PARTIES.name, PARTIES.may)
    for entry in SchoolEntry.objects.all():
        garden.plant(entry, PARTIES, calendar=quiet)
    for model in (LessonPlan, LessonStandard, LessonStep):
        for row in model._default_manager.all():
            garden.plant(row, PARTIES)
    for offer in VisitOffer.objects.all():
        is_hidden = offer.pk == world.names["hidden_offer"]
        may = circle(STAFF_HERE.name, STAFF_HERE.may)
        garden.plant(
            offer, may if is_hidden else PUBLIC, title=OFFER_OF_OWN if is_hidden else PUBLIC
        )
    for visit in ClassVisit.objects.all():
        is_own = visit.pk == world.names["own_visit_id"]
        names = ASKED_SIGNED_IN if is_own else STAFF_HERE
        school = circle(names.name, names.may) if is_own else names
        garden.plant(visit, names, school_text=school)
