"""Members: the list for facilitators, one with how they stand, one to be changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.viewer import Viewer
from holt.training import access, rules
from holt.training.models import Course, HandIn, Mark, Member
from holt.training.queries.courses import (
    TaskLine,
    UnitLine,
    courses,
    facilitator_ids,
    tasks_of,
    units_of,
)


@dataclass(frozen=True)
class Book:
    """What a course asks for and what its members did, read once."""

    units: tuple[UnitLine, ...]
    tasks: tuple[TaskLine, ...]
    least_percent: int
    marks: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    done: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def standing(self, member_id: int, group_id: int | None, today: date) -> rules.Standing:
        """How one member stands; tasks of other groups are not theirs."""
        mine = [one for one in self.tasks if one.group_id in (None, group_id)]
        return rules.standing(
            [rules.Unit(one.id, one.minutes) for one in self.units if one.state != "canceled"],
            [rules.Task(one.id, one.due_on, one.is_needed) for one in mine],
            self.marks.get(member_id, {}),
            self.done.get(member_id, frozenset()),
            self.least_percent,
            today,
        )


def book_of(row: Course, member_ids: Iterable[int]) -> Book:
    """The book of a course for these members."""
    wanted = list(member_ids)
    marks: dict[int, dict[int, str]] = defaultdict(dict)
    for member_id, unit_id, how in Mark.objects.filter(member__in=wanted).values_list(
        "member_id", "unit_id", "how"
    ):
        marks[member_id][unit_id] = how
    done: dict[int, set[int]] = defaultdict(set)
    for member_id, task_id in HandIn.objects.filter(member__in=wanted).values_list(
        "member_id", "task_id"
    ):
        done[member_id].add(task_id)
    return Book(
        units_of(row.pk, False),
        tasks_of(row.pk),
        row.least_percent,
        marks,
        {pk: frozenset(ids) for pk, ids in done.items()},
    )


@dataclass(frozen=True)
class AtRisk:
    """A member who may not finish, and why: codes with a number."""

    member_id: int
    name: str
    risks: tuple[tuple[str, int], ...]


def at_risk(viewer: Viewer, course_id: int, today: date) -> tuple[AtRisk, ...]:
    """Who may not finish, for facilitators. Raises NotFound, NotAllowed."""
    row = _facilitated(viewer, course_id)
    members = list(Member.objects.filter(course=row, state="chosen").select_related("person"))
    book = book_of(row, [one.pk for one in members])
    found = [
        AtRisk(one.pk, one.person.name, rules.risks(book.standing(one.pk, one.group_id, today)))
        for one in members
    ]
    return tuple(sorted((one for one in found if one.risks), key=lambda one: one.name))


def _facilitated(viewer: Viewer, course_id: int) -> Course:
    row = courses(viewer).filter(pk=course_id).first()
    if row is None:
        raise NotFound
    access.require(access.may_facilitate(viewer, row, facilitator_ids(row.pk)), viewer)
    return row


def members(viewer: Viewer, course_id: int) -> QuerySet[Any]:
    """Everyone who ever applied for a course, for facilitators. Raises NotFound, NotAllowed."""
    row = _facilitated(viewer, course_id)
    rows = Member.objects.filter(course=row).select_related("person", "organization", "group")
    return rows.order_by("state", "person__name", "pk")


@dataclass(frozen=True)
class MemberPage:
    """A member as their page shows them; what is between them and facilitators is empty for
    their library's coordinators."""

    id: int
    course_id: int
    course: str
    is_selective: bool
    needs_yes: bool
    person_id: int
    name: str
    organization_id: int
    organization: str
    group_id: int | None
    group: str
    why: str
    named_by: str
    supervisor: str
    supervisor_said: str
    library_pays: bool
    wants_certificate: bool
    state: str
    reason: str
    code: str
    applied_at: datetime
    version: int
    units: tuple[tuple[UnitLine, str], ...]
    tasks: tuple[tuple[TaskLine, Any], ...]
    standing: rules.Standing
    risks: tuple[tuple[str, int], ...]
    is_me: bool
    may_facilitate: bool
    may_speak_for: bool
    may_lead: bool


def member(viewer: Viewer, member_id: int, today: date) -> MemberPage:
    """One member, for themselves, facilitators and the library that sends them. NotFound."""
    row = _seen(viewer, member_id)
    is_me = access.is_self(viewer, row.person_id)
    leads = access.may_facilitate(viewer, row.course, facilitator_ids(row.course_id))
    inside = is_me or leads
    book = book_of(row.course, [row.pk])
    stands = book.standing(row.pk, row.group_id, today)
    handed = {one.task_id: one for one in HandIn.objects.filter(member=row)} if inside else {}
    mine = [one for one in book.tasks if one.group_id in (None, row.group_id)]
    marks = book.marks.get(row.pk, {})
    return MemberPage(
        id=row.pk,
        course_id=row.course_id,
        course=row.course.title,
        is_selective=row.course.is_selective,
        needs_yes=row.course.needs_yes,
        person_id=row.person_id,
        name=row.person.name,
        organization_id=row.organization_id,
        organization=row.organization.name,
        group_id=row.group_id if inside else None,
        group=row.group.name if row.group and inside else "",
        why=row.why,
        named_by=row.named_by.name if row.named_by else "",
        supervisor=row.supervisor.name if row.supervisor else "",
        supervisor_said=row.supervisor_said,
        library_pays=row.library_pays,
        wants_certificate=row.wants_certificate,
        state=row.state,
        reason=row.reason,
        code=row.credit.code if row.credit else "",
        applied_at=row.applied_at,
        version=row.version,
        units=tuple((one, marks.get(one.id, "")) for one in book.units),
        tasks=tuple((one, handed.get(one.id)) for one in mine) if inside else (),
        standing=stands,
        risks=rules.risks(stands) if row.state == "chosen" else (),
        is_me=is_me,
        may_facilitate=leads,
        may_speak_for=access.may_speak_for(viewer, row.organization_id),
        may_lead=access.may_lead(viewer, row.course),
    )


def _seen(viewer: Viewer, member_id: int) -> Any:
    joined = ("course", "person", "organization", "group", "named_by", "supervisor", "credit")
    row: Any = Member.objects.select_related(*joined).filter(pk=member_id).first()
    if row is None or not courses(viewer).filter(pk=row.course_id).exists():
        raise NotFound
    leads = facilitator_ids(row.course_id)
    may = (
        access.is_self(viewer, row.person_id)
        or access.may_facilitate(viewer, row.course, leads)
        or access.may_speak_for(viewer, row.organization_id)
    )
    if not may:
        raise NotFound
    return row


def member_to_change(viewer: Viewer, member_id: int) -> tuple[Course, Member]:
    """A member of a course the viewer may see, the course locked first. Raises NotFound."""
    row = _seen(viewer, member_id)
    course = Course.objects.select_for_update(no_key=True).get(pk=row.course_id)
    return course, Member.objects.select_related("person", "organization").get(pk=member_id)


def member_led(viewer: Viewer, member_id: int) -> tuple[Course, Member]:
    """The same, for facilitators. Raises NotFound, NotAllowed."""
    course, row = member_to_change(viewer, member_id)
    if not access.may_facilitate(viewer, course, facilitator_ids(course.pk)):
        raise NotAllowed
    return course, row


def chosen_of(course_id: int) -> tuple[Any, ...]:
    """The members who have a place, by name, for whoever has looked who asks."""
    rows = Member.objects.filter(course_id=course_id, state__in=("chosen", "finished"))
    joined = rows.select_related("person", "organization", "group")
    return tuple(joined.order_by("person__name", "pk"))


MEMBER_FILTERS = {
    "q": lambda rows, value: rows.filter(person__name__icontains=value),
    "state": lambda rows, value: rows.filter(state=value),
}
