"""Courses of the small network: one that runs, one announced, a draft; who is in them."""

from datetime import time

from holt.programs import actions as programs
from holt.programs import asks as programs_asks
from holt.programs.models import Program, Session, SignUp
from holt.training import actions, asks, queries
from holt.training.models import (
    Course,
    Group,
    HandIn,
    Member,
    PrivateNote,
    Task,
    TranscriptShare,
    Unit,
)
from tests import make
from tests.house.world.markers import HERSELF, Garden, circle
from tests.house.world.network import World

COLLEAGUES = circle(
    "people of the network", ("stranger", "viewer", "ines", "maya"), ("stranger", "ines", "maya")
)
INSIDE = circle("who is in the course", ("ines", "maya"), ("ines", "maya"))
BETWEEN = circle("a member, their house and facilitators", ("ines", "maya"), ("ines", "maya"))
TABLE = circle("the table of a draft", ("ines",), ("ines",))
LEADS = circle("facilitators", ("ines",), ("ines",))


def furnish_training(world: World) -> None:
    """Ines leads, Maya takes part; a colleague of Ines has applied."""
    ines, maya, library, now = world.ines, world.maya, world.library, world.now
    running = _course(world, "x", is_selective=True, criteria="x", needs_yes=False)
    table = asks.SetPartakerAsk(running.pk, world.employer.pk, pays=True)
    actions.set_partaker(ines, table, now=now)
    row = actions.tie_program(ines, asks.TieProgramAsk(running.pk), now=now)
    dates = programs_asks.AddDatesAsk(
        row.program_id or 0, world.day(25), time(10), time(12), "week", 2, place_text="x"
    )
    first = programs.add_dates(ines, dates, now=now)
    actions.announce_course(ines, asks.AnnounceCourseAsk(running.pk), now=now)
    mine = actions.apply_for(maya, asks.ApplyForAsk(running.pk, world.employer.pk, "x"), now=now)
    actions.choose_member(ines, asks.ChooseMemberAsk(mine.pk, "x"), now=now)
    unit = asks.AddUnitAsk(running.pk, "x", "x", first.pk)
    units = [actions.add_unit(ines, unit, now=now)]
    actions.form_groups(ines, asks.FormGroupsAsk(running.pk, 1), now=now)
    group = Group.objects.get(course=running)
    named = asks.EditGroupAsk(group.pk, "x", ines.person_id, "x")
    actions.edit_group(ines, named, now=now)
    actions.share_note(maya, asks.ShareNoteAsk(group.pk, "x"), now=now)
    actions.note_group(ines, asks.NoteGroupAsk(group.pk, "x"), now=now)
    actions.note_member(ines, asks.NoteMemberAsk(mine.pk, "x"), now=now)
    actions.begin_course(ines, asks.BeginCourseAsk(running.pk), now=now)
    _tasks(world, running)
    colleague = make.member_of(library, "staff", name="Cal Ortega")
    applied = actions.apply_for(colleague, asks.ApplyForAsk(running.pk, library.pk, "x"), now=now)
    world.names |= {
        "course_id": running.pk,
        "member_id": mine.pk,
        "applied_member": applied.pk,
        "unit_id": units[0].pk,
        "group_id": group.pk,
        "draft_course": _course(world, "x").pk,
        "untied_course": _announced(world).pk,
    }
    _share(world)
    world.others += [
        {"course_id": world.names["draft_course"]},
        {"course_id": world.names["untied_course"]},
        {"member_id": applied.pk},
    ]


def _course(world: World, title: str, **more: object) -> Course:
    ask = asks.PlanCourseAsk(
        title,
        world.library.pk,
        world.day(25),
        world.day(60),
        aims="x",
        for_whom="x",
        place_text="x",
        paid_text="x",
        credit_hours="6",
        scheme="x",
        seats=10,
        **more,  # type: ignore[arg-type]
    )
    return actions.plan_course(world.ines, ask, now=world.now)


def _announced(world: World) -> Course:
    row = _course(world, "x")
    return actions.announce_course(world.ines, asks.AnnounceCourseAsk(row.pk), now=world.now)


def _tasks(world: World, course: Course) -> None:
    """One that Maya has handed in, one she has not."""
    task = asks.AddTaskAsk(course.pk, "x", world.day(10), "x")
    done = actions.add_task(world.ines, task, now=world.now)
    hand_in = asks.HandInAsk(done.pk, "x", "https://example.org/x")
    actions.hand_in(world.maya, hand_in, now=world.now)
    world.names["task_id"] = actions.add_task(world.ines, task, now=world.now).pk
    world.others.append({"task_id": done.pk})


def _share(world: World) -> None:
    """Ines shares her transcript with her library."""
    ask = asks.ShareTranscriptAsk(
        ("certificates", "circles"), world.day(60), "x", organization_id=world.library.pk
    )
    row = actions.share_transcript(world.ines, ask, now=world.now)
    world.names |= {"share_id": row.pk, "share_key": queries.share_key(row)}


def plant_training(world: World, garden: Garden) -> None:
    """What a course is, the network may know; how people do, they and those who lead them."""
    may = circle(COLLEAGUES.name, COLLEAGUES.may)
    for course in Course.objects.all():
        is_main = course.pk == world.names["course_id"]
        is_draft = course.pk == world.names["draft_course"]
        of = COLLEAGUES if is_main else circle(TABLE.name, TABLE.may) if is_draft else may
        off = circle("a reason that is not said", ("stranger", "viewer", "ines", "maya"))
        garden.plant(course, of, reason=off)
    _plant_dates(world, garden)
    for unit in Unit.objects.all():
        garden.plant(unit, COLLEAGUES)
    for task in Task.objects.all():
        garden.plant(task, INSIDE)
    for row in Member.objects.all():
        is_main = row.pk == world.names["member_id"]
        garden.plant(row, BETWEEN if is_main else circle("their house", ("ines",)))
    for group in Group.objects.all():
        garden.plant(group, INSIDE)
    for note in PrivateNote.objects.all():
        garden.plant(note, LEADS)
    for done in HandIn.objects.all():
        garden.plant(done, INSIDE)
    for share in TranscriptShare.objects.all():
        garden.plant(share, HERSELF)


def _plant_dates(world: World, garden: Garden) -> None:
    """The program of a course is its table's until it is published; its dates, its members' too."""
    planners = circle("who plans the course", ("viewer", "ines", "maya"))
    course = Course.objects.get(pk=world.names["course_id"])
    garden.plant(Program.objects.get(pk=course.program_id), planners)
    for session in Session.objects.filter(program_id=course.program_id):
        garden.plant(session, planners)
        for one in SignUp.objects.filter(session=session):
            garden.plant(one, circle("staff of the library", ("ines",)))
