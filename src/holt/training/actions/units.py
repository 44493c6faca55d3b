"""Units and their dates, who came, tasks and what is handed in."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.programs import queries as dates
from holt.training import access, events, queries, rules
from holt.training.actions.telling import tell_inside, tell_of, write
from holt.training.actions.tying import list_everyone
from holt.training.asks import (
    AddTaskAsk,
    AddUnitAsk,
    EditUnitAsk,
    ExcuseTaskAsk,
    HandInAsk,
    MarkUnitAsk,
    TakeDatesAsk,
)
from holt.training.models import Course, Group, HandIn, Mark, Member, Task, Unit

NEW_TASK = _("A task in “%(course)s”")
NEW_TASK_TEXT = _("What it is and when it is due is on this page.")
HERE = ("chosen", "finished")


def facilitated(actor: Viewer, course_id: int) -> Course:
    """A course, locked, for its facilitators. Raises NotFound, NotAllowed."""
    row = queries.course_to_change(actor, course_id)
    may = access.may_facilitate(actor, row, queries.facilitator_ids(row.pk))
    access.require(may, actor)
    return row


@verb("training.add_unit", ask=AddUnitAsk, signed_in_only=True)
def add_unit(actor: Viewer, ask: AddUnitAsk, *, now: datetime) -> Unit:
    """One more part of a course, at its end."""
    course = facilitated(actor, ask.course_id)
    rules.STATES.after(course.state, "edit_course")
    row = _unit(course, ask.title, ask.about, queries.require_date(course, ask.session_id))
    tell_of(events.UnitAdded, course, actor, now)
    return row


def _unit(course: Course, title: str, about: str, session_id: int | None) -> Unit:
    count = Unit.objects.filter(course=course).count()
    if count >= rules.MOST_UNITS:
        raise Refused("too_many", "title", {"most": rules.MOST_UNITS})
    return Unit.objects.create(
        course=course,
        number=count + 1,
        title=checks.text(title, "title", most=200, needed=True),
        about=checks.text(about, "about", most=4000),
        session_id=session_id,
    )


@verb("training.take_dates", ask=TakeDatesAsk, signed_in_only=True)
def take_dates(actor: Viewer, ask: TakeDatesAsk, *, now: datetime) -> Course:
    """A unit for each date of the program that has none, in their order."""
    course = facilitated(actor, ask.course_id)
    rules.STATES.after(course.state, "edit_course")
    free = queries.free_dates(course.pk, course.program_id)
    if not free:
        raise Refused("no_dates_left")
    for one in free:
        _unit(course, one.title, "", one.id)
    list_everyone(course, now)
    tell_of(events.DatesTaken, course, actor, now)
    return course


@verb("training.edit_unit", ask=EditUnitAsk, signed_in_only=True)
def edit_unit(actor: Viewer, ask: EditUnitAsk, *, now: datetime) -> Unit:
    """Change what a unit says, or its date."""
    course, row = queries.unit_to_change(actor, ask.unit_id)
    rules.STATES.after(course.state, "edit_course")
    values = {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "about": checks.text(ask.about, "about", most=4000),
        "session_id": queries.require_date(course, ask.session_id, row.pk),
    }
    save_amended(row, "unit", values, ask.version)
    tell_of(events.UnitEdited, course, actor, now)
    return row


@verb("training.mark_unit", ask=MarkUnitAsk, signed_in_only=True)
def mark_unit(actor: Viewer, ask: MarkUnitAsk, *, now: datetime) -> Unit:
    """Who came, made it up, is excused or missed it, by hand; the door does not change it then."""
    course, unit = queries.unit_to_change(actor, ask.unit_id)
    known = {one.pk for one in queries.chosen_of(course.pk)}
    for one in ask.rows:
        if one.member_id not in known:
            raise NotFound("rows")
        how = checks.choice(one.how, "rows", rules.HOWS)
        values = {"how": how, "by_hand": True, "at": now}
        Mark.objects.update_or_create(member_id=one.member_id, unit=unit, defaults=values)
    tell_inside(events.UnitMarked, course, actor, now)
    return unit


def take_from_door(session_id: int, now: datetime) -> int:
    """What the door of a session says of its unit: who came; once it is held, who missed it. What
    was set by hand stays. How many marks."""
    unit = queries.unit_of_session(session_id)
    if unit is None:
        return 0
    came = dates.sign_ups(THE_HOUSE, session_id).filter(came__gt=0).exclude(email="")
    there = set(came.values_list("email", flat=True))
    is_held = dates.session(THE_HOUSE, session_id).state == "held"
    by_hand = set(Mark.objects.filter(unit=unit, by_hand=True).values_list("member_id", flat=True))
    rows = [
        Mark(member=one, unit=unit, how=how, at=now)
        for one in queries.chosen_of(unit.course_id)
        if one.pk not in by_hand and (how := _how(one.person.email in there, is_held and there))
    ]
    Mark.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["member", "unit"], update_fields=["how", "at"]
    )
    return len(rows)


def _how(was_there: bool, is_counted: object) -> str:
    """Nobody missed a unit at whose door nobody was checked in: it was counted some other way."""
    if was_there:
        return "came"
    return "missed" if is_counted else ""


@verb("training.add_task", ask=AddTaskAsk, signed_in_only=True)
def add_task(actor: Viewer, ask: AddTaskAsk, *, now: datetime) -> Task:
    """Something to do, for all or for one group; they are written."""
    course = facilitated(actor, ask.course_id)
    rules.STATES.after(course.state, "edit_course")
    if Task.objects.filter(course=course).count() >= rules.MOST_TASKS:
        raise Refused("too_many", "title", {"most": rules.MOST_TASKS})
    if ask.group_id and not Group.objects.filter(pk=ask.group_id, course=course).exists():
        raise NotFound("group_id")
    row = Task.objects.create(
        course=course,
        group_id=ask.group_id,
        title=checks.text(ask.title, "title", most=200, needed=True),
        detail=checks.text(ask.detail, "detail", most=8000),
        due_on=ask.due_on,
        is_needed=ask.is_needed,
    )
    theirs = Member.objects.filter(course=course, state=Member.State.CHOSEN)
    theirs = theirs.filter(group_id=ask.group_id) if ask.group_id else theirs
    to = theirs.order_by("pk").values_list("person_id", flat=True)
    write(to, course, NEW_TASK, NEW_TASK_TEXT, now, path=f"/training/tasks/{row.pk}/hand-in/")
    tell_inside(events.TaskAdded, course, actor, now)
    return row


@verb("training.hand_in", ask=HandInAsk, signed_in_only=True)
def hand_in(actor: Viewer, ask: HandInAsk, *, now: datetime) -> HandIn:
    """What I did; said again, it replaces what was handed in before."""
    task, member = queries.own_task_to_change(actor, ask.task_id)
    text = checks.text(ask.text, "text", most=8000)
    link = checks.web_address(ask.link, "link")
    if not (text or link):
        raise Refused("needed", "text")
    values = {"text": text, "link": link, "is_excused": False, "at": now}
    row, _new = HandIn.objects.update_or_create(member=member, task=task, defaults=values)
    tell_inside(events.HandedIn, task.course, actor, now)
    return row


@verb("training.excuse_task", ask=ExcuseTaskAsk, signed_in_only=True)
def excuse_task(actor: Viewer, ask: ExcuseTaskAsk, *, now: datetime) -> Task:
    """A member need not do it; what was handed in stays."""
    task, member = queries.task_to_excuse(actor, ask.task_id, ask.member_id)
    rules.require_chosen(member.state)
    HandIn.objects.get_or_create(member=member, task=task, defaults={"is_excused": True, "at": now})
    tell_inside(events.TaskExcused, task.course, actor, now)
    return task
