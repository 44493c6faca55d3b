"""Courses: the list, one with its units, dates and tasks, one to be changed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Role, Viewer
from holt.people import queries as people
from holt.programs import queries as programs
from holt.training import access, rules
from holt.training.models import Course, Facilitator, Group, Member, Partaker, Task, Unit

TAKEN = ("chosen", "finished")


def courses(viewer: Viewer) -> QuerySet[Course]:
    """What is announced, for people of the network; drafts for those who plan or facilitate."""
    rows = Course.objects.order_by("-first_on", "title", "pk")
    if viewer.is_house:
        return rows
    if not access.may_learn(viewer):
        return rows.none()
    houses = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    at_table = Partaker.objects.filter(course=OuterRef("pk"), organization__in=houses)
    leads = Facilitator.objects.filter(course=OuterRef("pk"), person_id=viewer.person_id or 0)
    inside = Q(lead__in=houses) | Exists(at_table) | Exists(leads)
    return rows.filter(~Q(state=Course.State.DRAFT) | inside)


def with_counts(rows: QuerySet[Course], viewer: Viewer) -> QuerySet[Any]:
    """The same with the lead, how many have a place, and whether the viewer is in it."""
    mine = Member.objects.filter(
        course=OuterRef("pk"), person_id=viewer.person_id or 0, state__in=rules.LIVE
    )
    taken = Count("members", filter=Q(members__state__in=TAKEN), distinct=True)
    return rows.select_related("lead").annotate(taken=taken, is_mine=Exists(mine))


@dataclass(frozen=True)
class PartakerLine:
    organization_id: int
    name: str
    gives: bool
    hosts: bool
    pays: bool
    seats: int | None
    share: int | None
    taken: int


@dataclass(frozen=True)
class UnitLine:
    """A unit and its date; `session_id` None: no date yet. The link is for those who are in it."""

    id: int
    number: int
    title: str
    about: str
    session_id: int | None
    starts_at: datetime | None
    ends_at: datetime | None
    zone: str
    where: str
    online_link: str
    state: str
    version: int

    @property
    def minutes(self) -> int:
        if not (self.starts_at and self.ends_at):
            return 0
        return int((self.ends_at - self.starts_at).total_seconds() // 60)


@dataclass(frozen=True)
class TaskLine:
    id: int
    title: str
    detail: str
    due_on: date
    is_needed: bool
    group_id: int | None
    group: str


@dataclass(frozen=True)
class CoursePage:
    """A course as its page shows it; what is inside is empty for others."""

    id: int
    kind: str
    title: str
    aims: str
    for_whom: str
    subjects: tuple[str, ...]
    languages: tuple[str, ...]
    place_text: str
    lead_id: int
    lead: str
    first_on: date
    last_on: date
    seats: int | None
    per_library: int | None
    freed_on: date | None
    is_selective: bool
    criteria: str
    needs_yes: bool
    fee: Decimal
    paid_text: str
    least_percent: int
    credit_hours: Decimal
    scheme: str
    state: str
    reason: str
    version: int
    program_id: int | None
    program: str
    program_is_public: bool
    partakers: tuple[PartakerLine, ...]
    facilitators: tuple[tuple[int, str], ...]
    units: tuple[UnitLine, ...]
    tasks: tuple[TaskLine, ...]
    groups: tuple[tuple[int, str], ...]
    members: tuple[tuple[int, str, str], ...]
    taken: int
    waiting: int
    applied: int
    mine_id: int | None
    mine_state: str
    may_plan: bool
    may_lead: bool
    may_facilitate: bool


def course(viewer: Viewer, course_id: int) -> CoursePage:
    """One course. Raises NotFound."""
    rows = courses(viewer).select_related("lead", "program")
    row = rows.filter(pk=course_id).first()
    if row is None:
        raise NotFound
    members = list(Member.objects.filter(course=row, state__in=rules.LIVE).select_related("person"))
    mine = next((one for one in members if access.is_self(viewer, one.person_id)), None)
    leads = facilitators_of(row.pk)
    may = access.may_facilitate(viewer, row, [pk for pk, _name in leads])
    is_in = may or (mine is not None and mine.state in TAKEN)
    partakers = partakers_of(row, members)
    tables = {row.lead_id, *(one.organization_id for one in partakers)}
    return _page(
        row,
        members=members,
        mine=mine,
        is_in=is_in,
        partakers=partakers,
        facilitators=leads,
        may_facilitate=may,
        may_lead=access.may_lead(viewer, row),
        may_plan=access.may_plan(viewer, tables),
    )


def _page(row: Any, *, members: list[Any], mine: Any, is_in: bool, **given: Any) -> CoursePage:
    counts = {state: sum(one.state == state for one in members) for state in rules.LIVE}
    there = [one for one in members if one.state in TAKEN] if is_in else []
    group_id = mine.group_id if mine else None
    is_public = bool(row.program and row.program.state == "published")
    sees_program = is_public or given["may_plan"]
    same = (
        "pk",
        "kind",
        "title",
        "aims",
        "for_whom",
        "place_text",
        "lead_id",
        "first_on",
        "last_on",
        "seats",
    )
    more = ("per_library", "freed_on", "is_selective", "criteria", "needs_yes", "fee", "paid_text")
    last = ("least_percent", "credit_hours", "scheme", "state", "reason", "version", "program_id")
    values = {name: getattr(row, name) for name in (*same[1:], *more, *last)}
    return CoursePage(
        id=row.pk,
        subjects=tuple(row.subjects),
        languages=tuple(row.languages),
        lead=row.lead.name,
        program=row.program.title if row.program and sees_program else "",
        program_is_public=is_public,
        units=units_of(row.pk, is_in),
        tasks=tasks_of(row.pk, None if given["may_facilitate"] else group_id) if is_in else (),
        groups=groups_of(row.pk) if is_in else (),
        members=tuple(
            (one.pk, one.person.name, one.state)
            for one in sorted(there, key=lambda one: one.person.name)
        ),
        taken=counts["chosen"] + counts["finished"],
        waiting=counts["waiting"],
        applied=counts["applied"],
        mine_id=mine.pk if mine else None,
        mine_state=mine.state if mine else "",
        **values,
        **given,
    )


def facilitators_of(course_id: int) -> tuple[tuple[int, str], ...]:
    """(person id, name) of who leads the course through its units."""
    rows = Facilitator.objects.filter(course_id=course_id).order_by("person__name", "pk")
    return tuple(rows.values_list("person_id", "person__name"))


def facilitator_ids(course_id: int) -> frozenset[int]:
    rows = Facilitator.objects.filter(course_id=course_id)
    return frozenset(rows.values_list("person_id", flat=True))


def partakers_of(row: Course, members: Sequence[Any]) -> tuple[PartakerLine, ...]:
    """Who is at the course's table, what each brings, its share of the seats and how many it has."""
    held = seats_of(row, members)
    share = rules.shares(held)
    rows = Partaker.objects.filter(course=row).select_related("organization")
    return tuple(
        PartakerLine(
            one.organization_id,
            one.organization.name,
            one.gives,
            one.hosts,
            one.pays,
            one.seats,
            share.get(one.organization_id),
            held.taken.get(one.organization_id, 0),
        )
        for one in rows.order_by("-gives", "organization__folded_name", "pk")
    )


def seats_of(row: Course, members: Collection[Any] | None = None) -> rules.Seats:
    """The seats of a course as its rule looks at them."""
    if members is None:
        members = Member.objects.filter(course=row, state__in=TAKEN)
    taken: dict[int, int] = {}
    for one in members:
        if one.state in TAKEN:
            taken[one.organization_id] = taken.get(one.organization_id, 0) + 1
    agreed = Partaker.objects.filter(course=row).values_list("organization_id", "seats")
    return rules.Seats(row.seats, row.per_library, row.freed_on, dict(agreed), taken)


def units_of(course_id: int, is_in: bool) -> tuple[UnitLine, ...]:
    """The units of a course in their order, each with its date as the program has it; where, and
    the link, are for those who are in it."""
    rows = list(Unit.objects.filter(course_id=course_id).order_by("number", "pk"))
    wanted = [one.session_id for one in rows if one.session_id]
    found = programs.with_details(programs.sessions(THE_HOUSE).filter(pk__in=wanted))
    dates = {one.pk: programs.line(one) for one in found} if wanted else {}
    return tuple(_unit(one, dates.get(one.session_id or 0), is_in) for one in rows)


def _unit(row: Unit, on: programs.SessionLine | None, is_in: bool) -> UnitLine:
    return UnitLine(
        id=row.pk,
        number=row.number,
        title=row.title,
        about=row.about,
        session_id=on.id if on else None,
        starts_at=on.starts_at if on else None,
        ends_at=on.ends_at if on else None,
        zone=on.zone if on else "",
        where=on.where if on and is_in else "",
        online_link=on.online_link if on and is_in else "",
        state=on.state if on else "",
        version=row.version,
    )


def tasks_of(course_id: int, group_id: int | None = None) -> tuple[TaskLine, ...]:
    """The tasks of a course, earliest first; with a group, those for all and for this group."""
    rows = Task.objects.filter(course_id=course_id).select_related("group")
    if group_id is not None:
        rows = rows.filter(Q(group=None) | Q(group_id=group_id))
    return tuple(
        TaskLine(
            one.pk,
            one.title,
            one.detail,
            one.due_on,
            one.is_needed,
            one.group_id,
            one.group.name if one.group else "",
        )
        for one in rows.order_by("due_on", "pk")
    )


def groups_of(course_id: int) -> tuple[tuple[int, str], ...]:
    rows = Group.objects.filter(course_id=course_id).order_by("name", "pk")
    return tuple(rows.values_list("pk", "name"))


def free_dates(course_id: int, program_id: int | None) -> tuple[programs.SessionLine, ...]:
    """Dates of the program that no unit has yet, soonest first."""
    if program_id is None:
        return ()
    taken = Unit.objects.filter(course_id=course_id).exclude(session=None)
    rows = programs.sessions(THE_HOUSE).filter(program_id=program_id).exclude(state="canceled")
    left = rows.exclude(pk__in=taken.values("session_id")).order_by("starts_at", "pk")
    return tuple(programs.line(one) for one in programs.with_details(left))


def course_to_change(viewer: Viewer, course_id: int) -> Course:
    """A course, locked. Raises NotFound."""
    rows = courses(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=course_id).first()
    if row is None:
        raise NotFound
    return row


def table_of(row: Course) -> frozenset[int]:
    """The libraries at a course's table."""
    rows = Partaker.objects.filter(course=row)
    return frozenset({row.lead_id, *rows.values_list("organization_id", flat=True)})


def own_houses(viewer: Viewer, least: Role = Role.VIEWER) -> tuple[tuple[int, str], ...]:
    """(id, name) of organizations the viewer belongs to, at least in this role."""
    return directory.own_choices(viewer, least)


def program_choices(viewer: Viewer, lead_id: int) -> tuple[tuple[int, str], ...]:
    """(id, title) of programs the leading library runs that the viewer works on and that hold no
    course yet."""
    rows = programs.programs(viewer).filter(run_by=lead_id, course=None)
    rows = rows.exclude(state="withdrawn").order_by("-pk")
    return tuple(rows.values_list("pk", "title")[:60])


def require_persons(viewer: Viewer, person_id: int) -> int:
    """The id of a person of the network. Raises NotFound."""
    if not people.persons(viewer).filter(pk=person_id).exists():
        raise NotFound("person_id")
    return person_id


def colleagues_of(viewer: Viewer, organization_id: int) -> tuple[directory.Member, ...]:
    """Who works at a library, for its coordinators, who name people."""
    if not access.may_speak_for(viewer, organization_id):
        return ()
    return directory.people_of(viewer, organization_id)


def coordinators_of(organization_id: int) -> tuple[int, ...]:
    """Who says the supervisor's yes at a library, by person."""
    rows = directory.staff_of([organization_id], Role.COORDINATOR)
    return tuple(dict.fromkeys(one.person_id for one in rows if one.person_id))


def course_of_program(program_id: int | None) -> Course | None:
    """The course whose dates a program holds, for what is heard from programs."""
    return Course.objects.filter(program_id=program_id).first() if program_id else None


def _worded(rows: QuerySet[Course], text: str) -> QuerySet[Course]:
    return rows.filter(Q(title__icontains=text) | Q(aims__icontains=text))


COURSE_FILTERS = {
    "q": _worded,
    "state": lambda rows, value: rows.filter(state=value),
    "kind": lambda rows, value: rows.filter(kind=value),
    "subject": lambda rows, value: rows.filter(subjects__contains=[value]),
}
COURSE_SORTS = {"first_on": ("first_on",), "title": ("title",), "state": ("state",)}
