"""Circles, their members, their meetings, and whose turn it is."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.peers import access
from holt.peers.models import Circle, Meeting, Membership, Question


def circles(viewer: Viewer) -> QuerySet[Circle]:
    """Every circle, by name, for people of the network."""
    if not access.may_meet_colleagues(viewer):
        return Circle.objects.none()
    return Circle.objects.order_by("name", "pk")


def with_members(rows: QuerySet[Circle], viewer: Viewer) -> QuerySet[Any]:
    """The same with the number of members and whether the viewer is one."""
    mine = Membership.objects.filter(
        circle=OuterRef("pk"), person_id=viewer.person_id or 0, left_at=None
    )
    there = Membership.objects.filter(circle=OuterRef("pk"), left_at=None).order_by()
    counted = Subquery(there.values("circle").annotate(n=Count("pk")).values("n"))
    return rows.annotate(member_count=Coalesce(counted, 0), is_mine=Exists(mine))


@dataclass(frozen=True)
class MemberLine:
    person_id: int
    name: str
    zone: str
    is_convener: bool
    hosted: int


@dataclass(frozen=True)
class MeetingLine:
    id: int
    circle_id: int
    circle: str
    starts_at: datetime
    minutes: int
    zone: str
    host: str
    place_text: str
    online_link: str
    state: str
    notes: str
    came: int
    burden: dict[str, float]
    version: int


@dataclass(frozen=True)
class CirclePage:
    """A circle as its page shows it; links and notes are for members."""

    id: int
    name: str
    purpose: str
    work: str
    subjects: tuple[str, ...]
    language: str
    is_mixed: bool
    minutes: int
    credit_hours: str
    is_closed: bool
    is_member: bool
    may_convene: bool
    members: tuple[MemberLine, ...]
    coming: tuple[MeetingLine, ...]
    past: tuple[MeetingLine, ...]
    agenda: tuple[tuple[int, str], ...]
    version: int


def circle(viewer: Viewer, circle_id: int, now: datetime) -> CirclePage:
    """One circle. Raises NotFound."""
    row: Any = circles(viewer).filter(pk=circle_id).first()
    if row is None:
        raise NotFound
    members = members_of(circle_id)
    is_member = viewer.is_house or any(one.person_id == viewer.person_id for one in members)
    meetings = [meeting_line(one, is_member) for one in _meetings(circle_id)]
    return CirclePage(
        id=row.pk,
        name=row.name,
        purpose=row.purpose,
        work=row.work,
        subjects=tuple(row.subjects),
        language=row.language,
        is_mixed=row.is_mixed,
        minutes=row.minutes,
        credit_hours=f"{row.credit_hours:g}",
        is_closed=row.is_closed,
        is_member=is_member,
        may_convene=access.may_convene(viewer, conveners(members)),
        members=members,
        coming=tuple(one for one in meetings if one.state == "planned" and one.starts_at > now),
        past=tuple(
            one for one in reversed(meetings) if one.state == "held" or one.starts_at <= now
        ),
        agenda=_agenda(circle_id, [one.person_id for one in members]) if is_member else (),
        version=row.version,
    )


def members_of(circle_id: int) -> tuple[MemberLine, ...]:
    """Who is in it today, those who convene first, and how often each has hosted."""
    rows = Membership.objects.filter(circle_id=circle_id, left_at=None).select_related("person")
    hosted = hosted_in(circle_id)
    ordered = rows.order_by("-is_convener", "person__name", "pk")
    return tuple(_member(one, hosted) for one in ordered)


def _member(row: Membership, hosted: Counter[int]) -> MemberLine:
    person: Any = row.person
    return MemberLine(person.pk, person.name, person.zone, row.is_convener, hosted[person.pk])


def hosted_in(circle_id: int) -> Counter[int]:
    """How often each person has hosted, or is about to."""
    rows = Meeting.objects.filter(circle_id=circle_id).exclude(state="canceled")
    return Counter(one for one in rows.values_list("host_id", flat=True) if one)


def borne_in(circle_id: int, since: date) -> dict[str, float]:
    """What the hours of a circle's meetings since then have asked of each, by person."""
    rows = Meeting.objects.filter(circle_id=circle_id, starts_at__date__gte=since)
    sums: Counter[str] = Counter()
    for burden in rows.exclude(state="canceled").values_list("burden", flat=True):
        sums.update(burden)
    return dict(sums)


def conveners(members: tuple[MemberLine, ...]) -> frozenset[int]:
    return frozenset(one.person_id for one in members if one.is_convener)


def _meetings(circle_id: int) -> QuerySet[Any]:
    rows = Meeting.objects.filter(circle_id=circle_id).exclude(state="canceled")
    joined = rows.select_related("circle", "host").annotate(heads=Count("came"))
    return joined.order_by("starts_at", "pk")


def meeting_line(row: Any, is_member: bool) -> MeetingLine:
    """A meeting as pages show it; what was said and the link are for members."""
    return MeetingLine(
        id=row.pk,
        circle_id=row.circle_id,
        circle=row.circle.name,
        starts_at=row.starts_at,
        minutes=row.minutes,
        zone=row.zone,
        host=row.host.name if row.host else "",
        place_text=row.place_text if is_member else "",
        online_link=row.online_link if is_member else "",
        state=row.state,
        notes=row.notes if is_member else "",
        came=row.heads,
        burden=row.burden if is_member else {},
        version=row.version,
    )


def _agenda(circle_id: int, member_ids: Collection[int]) -> tuple[tuple[int, str], ...]:
    """What members have asked and nobody has solved: the agenda makes itself.

    What they asked the circle, and what they asked the whole network under their own name.
    """
    of_members = Q(circle=None, is_unnamed=False, asked_by__in=list(member_ids))
    rows = Question.objects.filter(Q(circle_id=circle_id) | of_members)
    rows = rows.filter(state__in=("open", "answered"))
    ordered = rows.order_by(F("circle_id").asc(nulls_last=True), "asked_at", "pk")
    return tuple(ordered.values_list("pk", "title")[:20])


def meeting(viewer: Viewer, meeting_id: int) -> MeetingLine:
    """One meeting, for members of its circle. Raises NotFound."""
    rows = Meeting.objects.select_related("circle", "host").annotate(heads=Count("came"))
    row = rows.filter(pk=meeting_id, circle__in=_own(viewer)).first()
    if row is None:
        raise NotFound
    return meeting_line(row, True)


def _own(viewer: Viewer) -> QuerySet[Any]:
    if viewer.is_house:
        return Circle.objects.values("pk")
    rows = Membership.objects.filter(person_id=viewer.person_id or 0, left_at=None)
    return rows.values("circle_id")


def came_to(viewer: Viewer, meeting_id: int) -> tuple[int, ...]:
    """Who came to a meeting of one's own circle."""
    meeting(viewer, meeting_id)
    return tuple(Meeting.objects.get(pk=meeting_id).came.values_list("pk", flat=True))


def circle_to_change(viewer: Viewer, circle_id: int) -> Circle:
    """A circle, locked. Raises NotFound."""
    row = circles(viewer).select_for_update(no_key=True).filter(pk=circle_id).first()
    if row is None:
        raise NotFound
    return row


def meeting_to_change(viewer: Viewer, meeting_id: int) -> Meeting:
    """A meeting of one's own circle, locked. Raises NotFound."""
    rows = Meeting.objects.select_for_update(no_key=True, of=("self",)).select_related("circle")
    row = rows.filter(pk=meeting_id, circle__in=_own(viewer)).first()
    if row is None:
        raise NotFound
    return row


def own_circles(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the circles the viewer is in."""
    rows = circles(viewer).filter(pk__in=_own(viewer), is_closed=False)
    return tuple(rows.values_list("pk", "name"))


def circles_for(viewer: Viewer, work: str, most: int = 4) -> tuple[tuple[int, str, bool], ...]:
    """(id, name, mixed) of circles for this work that the viewer is not in, and mixed ones."""
    rows = circles(viewer).filter(is_closed=False).exclude(pk__in=_own(viewer))
    fits = rows.filter(Q(work=work) | Q(is_mixed=True)).order_by("is_mixed", "name", "pk")
    return tuple(fits.values_list("pk", "name", "is_mixed")[:most])


def meetings_soon(now: datetime, until: datetime) -> tuple[int, ...]:
    """Meetings nobody was reminded of yet that begin before then."""
    rows = Meeting.objects.filter(
        state="planned", reminded_at=None, starts_at__gt=now, starts_at__lte=until
    )
    return tuple(rows.values_list("pk", flat=True))


CIRCLE_FILTERS = {"q": lambda rows, value: rows.filter(name__icontains=value)}
CIRCLE_SORTS = {"name": ("name",)}
