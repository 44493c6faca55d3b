"""Groups: one with its note, a draw to look at, facilitators' notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q

from holt.directory import queries as directory
from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods import grouping
from holt.training import access
from holt.training.models import Course, Group, Member, PrivateNote
from holt.training.queries.courses import TaskLine, courses, facilitator_ids, tasks_of
from holt.training.queries.members import chosen_of

WORKDAY = range(8, 18)


@dataclass(frozen=True)
class NoteLine:
    """A facilitator's note."""

    by: str
    text: str
    at: datetime


@dataclass(frozen=True)
class GroupPage:
    """A group as its members and facilitators see it; notes are facilitators' own."""

    id: int
    course_id: int
    course: str
    name: str
    facilitator_id: int | None
    facilitator: str
    meets: str
    note: str
    version: int
    members: tuple[tuple[int, str, str], ...]
    tasks: tuple[TaskLine, ...]
    notes: tuple[NoteLine, ...]
    may_facilitate: bool
    may_read_notes: bool


def group(viewer: Viewer, group_id: int) -> GroupPage:
    """One group, for its members and facilitators. Raises NotFound."""
    row = _seen(viewer, group_id)
    leads = facilitator_ids(row.course_id)
    reads = access.may_read_notes(viewer, leads)
    inside = [one for one in chosen_of(row.course_id) if one.group_id == row.pk]
    return GroupPage(
        id=row.pk,
        course_id=row.course_id,
        course=row.course.title,
        name=row.name,
        facilitator_id=row.facilitator_id,
        facilitator=row.facilitator.name if row.facilitator else "",
        meets=row.meets,
        note=row.note,
        version=row.version,
        members=tuple((one.pk, one.person.name, one.organization.name) for one in inside),
        tasks=tuple(one for one in tasks_of(row.course_id, row.pk) if one.group_id == row.pk),
        notes=notes_of(group_id=row.pk) if reads else (),
        may_facilitate=access.may_facilitate(viewer, row.course, leads),
        may_read_notes=reads,
    )


def _seen(viewer: Viewer, group_id: int) -> Any:
    rows: Any = Group.objects.select_related("course", "facilitator")
    row = rows.filter(pk=group_id).first()
    if row is None or not courses(viewer).filter(pk=row.course_id).exists():
        raise NotFound
    mine = Member.objects.filter(
        group=row, person_id=viewer.person_id or 0, state__in=("chosen", "finished")
    )
    may = access.may_facilitate(viewer, row.course, facilitator_ids(row.course_id))
    if not (may or mine.exists()):
        raise NotFound
    return row


def notes_of(*, group_id: int | None = None, member_id: int | None = None) -> tuple[NoteLine, ...]:
    """Facilitators' notes, latest first; the caller has looked who reads."""
    about = Q(group_id=group_id) if group_id is not None else Q(member_id=member_id)
    rows = PrivateNote.objects.filter(about)
    found = rows.select_related("by").order_by("-at", "-pk")
    return tuple(NoteLine(one.by.name if one.by else "", one.text, one.at) for one in found)


def member_notes(viewer: Viewer, course_id: int, member_id: int) -> tuple[NoteLine, ...] | None:
    """Notes about a member; None for whoever does not facilitate."""
    if not access.may_read_notes(viewer, facilitator_ids(course_id)):
        return None
    return notes_of(member_id=member_id)


def group_to_change(viewer: Viewer, group_id: int) -> tuple[Course, Group]:
    """A group of one's own or that one facilitates, locked. Raises NotFound."""
    row = _seen(viewer, group_id)
    return row.course, Group.objects.select_for_update(no_key=True).get(pk=row.pk)


def group_led(viewer: Viewer, group_id: int) -> tuple[Course, Group]:
    """The same, for facilitators. Raises NotFound, NotAllowed."""
    course, row = group_to_change(viewer, group_id)
    if not access.may_facilitate(viewer, course, facilitator_ids(course.pk)):
        raise NotAllowed
    return course, row


@dataclass(frozen=True)
class DrawnGroup:
    """A group that is proposed: (member id, name, library) of each, and the parts of its sum."""

    members: tuple[tuple[int, str, str], ...]
    parts: grouping.Parts


def proposed(viewer: Viewer, course_id: int, count: int, now: datetime) -> tuple[DrawnGroup, ...]:
    """So many mixed groups of those who have a place, for facilitators. NotFound, NotAllowed."""
    row = courses(viewer).filter(pk=course_id).first()
    if row is None:
        raise NotFound
    access.require(access.may_facilitate(viewer, row, facilitator_ids(row.pk)), viewer)
    rows = {one.pk: one for one in chosen_of(course_id)}
    drawn = grouping.draw(persons_of(list(rows.values()), now), count)
    return tuple(
        DrawnGroup(
            tuple((pk, rows[pk].person.name, rows[pk].organization.name) for pk in ids), parts
        )
        for ids, parts in zip(drawn.groups, drawn.parts, strict=True)
        if ids
    )


def persons_of(rows: Sequence[Any], now: datetime) -> list[grouping.Person]:
    """Members as the method looks at them."""
    houses = directory.visible(THE_HOUSE).filter(pk__in={one.organization_id for one in rows})
    kinds = dict(houses.values_list("pk", "kind__slug"))
    mains = houses.filter(places__is_main=True, places__lat__isnull=False)
    positions = mains.values_list("pk", "places__lat", "places__lon")
    at = {pk: (lat, lon) for pk, lat, lon in positions if lat is not None and lon is not None}
    return [
        grouping.Person(
            id=one.pk,
            house=one.organization_id,
            kind=kinds.get(one.organization_id, ""),
            size=float(one.organization.staff_count or 0) or None,
            at=at.get(one.organization_id),
            hours=hours_in_utc(one.person.zone, now),
        )
        for one in rows
    ]


def hours_in_utc(zone: str, now: datetime) -> frozenset[int]:
    """The hours of a working day in this zone, as hours of the day in UTC."""
    day = datetime.combine(now.date(), time(0), tzinfo=ZoneInfo(zone))
    return frozenset((day + timedelta(hours=one)).astimezone(UTC).hour for one in WORKDAY)
