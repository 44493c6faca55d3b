"""Places to learn at, and working visits with their costs."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound, Refused
from holt.kernel.viewer import THE_HOUSE, Role, Viewer
from holt.skills import access
from holt.skills.models import AWAY, Placement, WorkVisit, WorkVisitCost


@dataclass(frozen=True)
class PlacementPage:
    """A place to learn at as its page shows it."""

    id: int
    organization_id: int
    organization: str
    direction: str
    by: str
    title: str
    what: str
    subjects: tuple[str, ...]
    languages: tuple[str, ...]
    guide: str
    most: int
    days: int
    conditions: str
    is_open: bool
    may_edit: bool
    version: int


@dataclass(frozen=True)
class CostLine:
    """One cost, in cents."""

    what: str
    payer: str
    cents: int


@dataclass(frozen=True)
class WorkVisitPage:
    """A working visit as its two libraries see it."""

    id: int
    title: str
    placement_id: int | None
    home_id: int
    home: str
    host_id: int
    host: str
    person_id: int | None
    person: str
    starts_on: date
    ends_on: date
    plan: str
    guide: str
    cover: str
    cover_by: str
    report: str
    brings_back: str
    reason: str
    state: str
    home_said_yes: bool
    host_said_yes: bool
    costs: tuple[CostLine, ...]
    may_plan: bool
    may_agree_for_home: bool
    may_agree_for_host: bool
    is_visitor: bool
    version: int


def placements(viewer: Viewer) -> QuerySet[Placement]:
    """Every place that is open, and one's own library's; none for outsiders."""
    rows = Placement.objects.select_related("organization", "by").order_by("title", "pk")
    if not access.may_see_skills(viewer):
        return rows.none()
    if viewer.is_house:
        return rows
    return rows.filter(Q(is_open=True) | Q(organization_id__in=list(viewer.roles)))


def placement(viewer: Viewer, placement_id: int) -> PlacementPage:
    """One place. Raises NotFound."""
    row: Any = placements(viewer).filter(pk=placement_id).first()
    if row is None:
        raise NotFound
    copied = ("title", "what", "guide", "most", "days", "conditions", "is_open", "direction")
    return PlacementPage(
        id=row.pk,
        organization_id=row.organization_id,
        organization=row.organization.name,
        by=row.by.name if row.by else "",
        subjects=tuple(row.subjects),
        languages=tuple(row.languages),
        may_edit=access.may_offer_place(viewer, row.organization_id, row.direction),
        version=row.version,
        **{name: getattr(row, name) for name in copied},
    )


def placement_to_change(viewer: Viewer, placement_id: int) -> Placement:
    """One place, locked. Raises NotFound."""
    rows = placements(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=placement_id).first()
    if row is None:
        raise NotFound
    return row


def placement_to_answer(viewer: Viewer, placement_id: int) -> Placement:
    """One that is open. Raises NotFound; Refused "placement_closed"."""
    row = placements(viewer).filter(pk=placement_id).first()
    if row is None:
        raise NotFound
    if not row.is_open:
        raise Refused("placement_closed")
    return row


def work_visits(viewer: Viewer) -> QuerySet[WorkVisit]:
    """Visits of one's own libraries, and one's own, latest first."""
    rows = WorkVisit.objects.select_related("home", "host", "person", "cover_by")
    rows = rows.order_by("-starts_on", "-pk")
    if viewer.is_house:
        return rows
    ours = list(viewer.roles)
    mine = Q(person_id=viewer.person_id, person__isnull=False)
    return rows.filter(mine | Q(home_id__in=ours) | Q(host_id__in=ours))


def work_visit(viewer: Viewer, work_visit_id: int) -> WorkVisitPage:
    """One visit. Raises NotFound."""
    row: Any = work_visits(viewer).filter(pk=work_visit_id).first()
    if row is None:
        raise NotFound
    costs = WorkVisitCost.objects.filter(work_visit=row).order_by("pk")
    copied = ("title", "placement_id", "home_id", "host_id", "person_id", "starts_on", "ends_on")
    texts = ("plan", "guide", "cover", "report", "brings_back", "reason", "state", "version")
    return WorkVisitPage(
        id=row.pk,
        home=row.home.name,
        host=row.host.name,
        person=row.person.name if row.person else "",
        cover_by=row.cover_by.name if row.cover_by else "",
        home_said_yes=row.home_yes_at is not None,
        host_said_yes=row.host_yes_at is not None,
        costs=tuple(CostLine(one.what, one.payer, one.cents) for one in costs),
        may_plan=access.may_plan_work_visit(viewer, row),
        may_agree_for_home=access.may_agree_for(viewer, row.home_id, row.person_id),
        may_agree_for_host=access.may_agree_for(viewer, row.host_id, row.person_id),
        is_visitor=access.is_visitor(viewer, row),
        **{name: getattr(row, name) for name in (*copied, *texts)},
    )


def work_visit_to_change(viewer: Viewer, work_visit_id: int) -> WorkVisit:
    """One visit, locked. Raises NotFound."""
    rows = work_visits(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=work_visit_id).first()
    if row is None:
        raise NotFound
    return row


def cover_choices(home_id: int, visitor_id: int | None) -> tuple[tuple[int, str], ...]:
    """(id, name) of those at home who could cover the shifts."""
    found = directory.people_of(THE_HOUSE, home_id)
    return tuple((one.person_id, one.name) for one in found if one.person_id != visitor_id)


def require_cover(row: WorkVisit, person_id: int | None) -> int | None:
    """Who covers, if named: somebody of the house who is not away. Refuses "cover_is_away"."""
    if person_id is None:
        return None
    if person_id not in dict(cover_choices(row.home_id, row.person_id)):
        raise Refused("not_a_choice", "cover_by_id")
    away = WorkVisit.objects.filter(
        person_id=person_id, state__in=AWAY, starts_on__lte=row.ends_on, ends_on__gte=row.starts_on
    )
    if away.exists():
        raise Refused("cover_is_away", "cover_by_id")
    return person_id


def to_be_told(row: WorkVisit) -> set[int]:
    """Who comes, and the coordinators of both libraries."""
    staff = directory.staff_emails([row.home_id, row.host_id], Role.COORDINATOR)
    return {one.person_id for one in staff} | ({row.person_id} if row.person_id else set())
