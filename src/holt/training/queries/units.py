"""Units and tasks to be marked, changed and handed in."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.programs import queries as programs
from holt.training import access
from holt.training.models import Course, HandIn, Mark, Member, Task, Unit
from holt.training.queries.courses import (
    UnitLine,
    course_to_change,
    courses,
    facilitator_ids,
    free_dates,
    units_of,
)
from holt.training.queries.members import chosen_of

SOON, MOST_DUE = timedelta(days=14), 5


@dataclass(frozen=True)
class UnitPage:
    """A unit to be marked: who has a place, and what stands so far (how, by hand)."""

    course_id: int
    course: str
    unit: UnitLine
    members: tuple[tuple[int, str, str, bool], ...]
    dates: tuple[programs.SessionLine, ...]


def unit(viewer: Viewer, unit_id: int) -> UnitPage:
    """One unit, for facilitators. Raises NotFound, NotAllowed."""
    row = _unit(viewer, unit_id)
    found = next(one for one in units_of(row.course_id, True) if one.id == unit_id)
    marks = {one.member_id: one for one in Mark.objects.filter(unit=row)}
    lines = []
    for one in chosen_of(row.course_id):
        mark = marks.get(one.pk)
        lines.append(
            (one.pk, one.person.name, mark.how if mark else "", bool(mark and mark.by_hand))
        )
    dates = free_dates(row.course_id, row.course.program_id)
    return UnitPage(row.course_id, row.course.title, found, tuple(lines), dates)


def _unit(viewer: Viewer, unit_id: int) -> Any:
    row: Any = Unit.objects.select_related("course").filter(pk=unit_id).first()
    if row is None or not courses(viewer).filter(pk=row.course_id).exists():
        raise NotFound
    may = access.may_facilitate(viewer, row.course, facilitator_ids(row.course_id))
    access.require(may, viewer)
    return row


def unit_to_change(viewer: Viewer, unit_id: int) -> tuple[Course, Unit]:
    """A unit, its course locked first, for facilitators. Raises NotFound, NotAllowed."""
    course_id = _unit(viewer, unit_id).course_id
    course = course_to_change(viewer, course_id)
    return course, Unit.objects.get(pk=unit_id)


def require_date(course: Course, session_id: int | None, but: int | None = None) -> int | None:
    """The id of a date of the course's program that no other unit has. Raises NotFound."""
    if session_id is None:
        return None
    rows = programs.sessions(THE_HOUSE).filter(pk=session_id, program_id=course.program_id or 0)
    held = Unit.objects.filter(session_id=session_id).exclude(pk=but or 0)
    if not rows.exists() or held.exists():
        raise NotFound("session_id")
    return session_id


@dataclass(frozen=True)
class OwnTask:
    """A task as whoever hands it in sees it."""

    id: int
    course_id: int
    course: str
    title: str
    detail: str
    due_on: date
    text: str
    link: str


def own_task(viewer: Viewer, task_id: int) -> OwnTask:
    """A task of the viewer's own. Raises NotFound."""
    task, member = _own(viewer, task_id)
    row = HandIn.objects.filter(task=task, member=member).first()
    return OwnTask(
        task.pk,
        task.course_id,
        task.course.title,
        task.title,
        task.detail,
        task.due_on,
        row.text if row else "",
        row.link if row else "",
    )


def _own(viewer: Viewer, task_id: int) -> tuple[Task, Member]:
    task = Task.objects.select_related("course").filter(pk=task_id).first()
    if task is None or viewer.person_id is None:
        raise NotFound
    rows = Member.objects.filter(
        course=task.course_id, person_id=viewer.person_id, state__in=("chosen", "finished")
    )
    member = rows.first()
    if member is None or task.group_id not in (None, member.group_id):
        raise NotFound
    return task, member


def own_task_to_change(viewer: Viewer, task_id: int) -> tuple[Task, Member]:
    """The same for the verb. Raises NotFound."""
    return _own(viewer, task_id)


@dataclass(frozen=True)
class TaskPage:
    """A task as facilitators see it: who handed it in, who has not."""

    id: int
    course_id: int
    course: str
    title: str
    detail: str
    due_on: date
    handed: tuple[tuple[str, HandIn], ...]
    open: tuple[tuple[int, str], ...]


def task(viewer: Viewer, task_id: int) -> TaskPage:
    """One task, for facilitators. Raises NotFound, NotAllowed."""
    row = Task.objects.select_related("course").filter(pk=task_id).first()
    if row is None or not courses(viewer).filter(pk=row.course_id).exists():
        raise NotFound
    may = access.may_facilitate(viewer, row.course, facilitator_ids(row.course_id))
    access.require(may, viewer)
    rows = {one.member_id: one for one in HandIn.objects.filter(task=row)}
    theirs = [one for one in chosen_of(row.course_id) if row.group_id in (None, one.group_id)]
    return TaskPage(
        row.pk,
        row.course_id,
        row.course.title,
        row.title,
        row.detail,
        row.due_on,
        tuple((one.person.name, rows[one.pk]) for one in theirs if one.pk in rows),
        tuple((one.pk, one.person.name) for one in theirs if one.pk not in rows),
    )


def task_to_excuse(viewer: Viewer, task_id: int, member_id: int) -> tuple[Task, Member]:
    """A task and a member of its course, for facilitators. Raises NotFound, NotAllowed."""
    found = task(viewer, task_id)
    row = Member.objects.filter(pk=member_id, course_id=found.course_id).first()
    if row is None:
        raise NotFound("member_id")
    return Task.objects.get(pk=task_id), row


def unit_of_session(session_id: int) -> Unit | None:
    """The unit whose date this is, for what is heard from programs."""
    return Unit.objects.select_related("course").filter(session_id=session_id).first()


@dataclass(frozen=True)
class DueTask:
    """A task of the viewer's own that is not handed in."""

    id: int
    title: str
    course: str
    due_on: date


def due_tasks(viewer: Viewer, today: date) -> tuple[DueTask, ...]:
    """The viewer's tasks due within two weeks, or late, earliest first."""
    mine = Member.objects.filter(person_id=viewer.person_id or 0, state="chosen")
    places = dict(mine.filter(course__state="running").values_list("course_id", "group_id"))
    if not places:
        return ()
    done = HandIn.objects.filter(member__in=mine).values("task_id")
    rows = Task.objects.filter(course_id__in=places, due_on__lte=today + SOON)
    open_ = rows.exclude(pk__in=done).select_related("course").order_by("due_on", "pk")
    return tuple(
        DueTask(one.pk, one.title, one.course.title, one.due_on)
        for one in open_
        if one.group_id in (None, places[one.course_id])
    )[:MOST_DUE]
