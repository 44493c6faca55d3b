"""Lessons planned together: the list, one, one to be changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Min, Q, QuerySet

from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.viewer import Viewer
from holt.partnerships import queries as partnerships
from holt.programs import access
from holt.programs.models import LessonPlan, LessonStep
from holt.programs.queries.inside import partnerships_inside, seats_of


@dataclass(frozen=True)
class StepLine:
    """A step as the page shows it."""

    id: int
    on: date | None
    what: str
    organization_id: int | None
    organization: str
    who: str
    session_id: int | None
    is_planned: bool

    @property
    def by(self) -> str:
        """Who does it, in words."""
        return ", ".join(one for one in (self.organization, self.who) if one)


@dataclass(frozen=True)
class LessonPlanPage:
    """A lesson planned together."""

    id: int
    partnership_id: int
    partnership: str
    title: str
    subject: str
    grade: str
    aims: str
    products: str
    materials: str
    review: str
    state: str
    copied_from_id: int | None
    copied_review: str
    changed_at: datetime
    version: int
    standards: tuple[tuple[str, str], ...]
    steps: tuple[StepLine, ...]
    parties: tuple[tuple[int, str, bool], ...]
    may_work: bool
    said_yes: bool

    @property
    def waits_for(self) -> tuple[str, ...]:
        """Who has not said yes yet."""
        return tuple(name for _pk, name, yes in self.parties if not yes)


def lesson_plans(viewer: Viewer) -> QuerySet[LessonPlan]:
    """Plans of tables the viewer may look at, latest changed first."""
    rows = LessonPlan.objects.filter(partnership__in=partnerships_inside(viewer))
    return rows.order_by("-changed_at", "-pk")


def with_first_days(rows: QuerySet[LessonPlan]) -> QuerySet[Any, Any]:
    """The same with the partnership and the day of the first step, still one query."""
    return rows.select_related("partnership").annotate(first_on=Min("steps__on"))


def lesson_plan(viewer: Viewer, lesson_plan_id: int) -> LessonPlanPage:
    """One plan. Raises NotFound."""
    rows = lesson_plans(viewer).select_related("partnership", "copied_from")
    row = rows.filter(pk=lesson_plan_id).first()
    if row is None:
        raise NotFound
    seats = seats_of(row.partnership_id)
    copied = (
        *("title", "subject", "grade", "aims", "products", "materials", "review", "state"),
        *("copied_from_id", "changed_at", "version", "partnership_id"),
    )
    parties = _parties(row)
    mine = {one.organization_id for one in seats.seats} & set(viewer.organization_ids)
    return LessonPlanPage(
        id=row.pk,
        partnership=row.partnership.name,
        copied_review=row.copied_from.review if row.copied_from else "",
        standards=tuple(row.standards.order_by("place_in_list").values_list("code", "text")),
        steps=tuple(_step(one) for one in _steps(row)),
        parties=parties,
        may_work=access.may_work(viewer, seats),
        said_yes=any(yes for pk, _name, yes in parties if pk in mine),
        **{name: getattr(row, name) for name in copied},
    )


def _parties(row: LessonPlan) -> tuple[tuple[int, str, bool], ...]:
    """(organization id, name, whether it has said yes) of those at the table."""
    yeses = set(row.yeses.values_list("party_id", flat=True))
    parties = partnerships.parties_of(row.partnership_id)
    return tuple(
        (one.organization_id, one.organization.name, one.pk in yeses)
        for one in parties
        if one.state == "accepted"
    )


def _steps(row: LessonPlan) -> QuerySet[LessonStep]:
    return row.steps.select_related("organization", "session").order_by("place_in_list")


def _step(one: LessonStep) -> StepLine:
    return StepLine(
        one.pk,
        one.on,
        one.what,
        one.organization_id,
        one.organization.name if one.organization else "",
        one.who,
        one.session_id,
        bool(one.session and one.session.state != "canceled"),
    )


def lesson_step(viewer: Viewer, lesson_step_id: int) -> tuple[LessonPlanPage, StepLine]:
    """A step and its plan. Raises NotFound."""
    found = lesson_plan(viewer, plan_of_step(lesson_step_id))
    return found, next(one for one in found.steps if one.id == lesson_step_id)


def plan_of_step(lesson_step_id: int) -> int:
    """The id of a step's plan; who may see it is asked of the plan. Raises NotFound."""
    rows = LessonStep.objects.filter(pk=lesson_step_id)
    found = rows.values_list("plan_id", flat=True).first()
    if found is None:
        raise NotFound
    return found


def lesson_plan_to_change(
    viewer: Viewer, lesson_plan_id: int
) -> tuple[partnerships.Held, LessonPlan]:
    """A plan in its partnership, the partnership locked. Raises NotFound."""
    rows = LessonPlan.objects.filter(pk=lesson_plan_id)
    partnership_id = rows.values_list("partnership_id", flat=True).first()
    if partnership_id is None:
        raise NotFound
    try:
        held = partnerships.to_change(viewer, partnership_id)
    except NotAllowed as refused:
        raise NotFound from refused
    return held, rows.get()


def _search(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    found = Q(title__icontains=value) | Q(subject__icontains=value) | Q(aims__icontains=value)
    return rows.filter(found)


def _of_partnership(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    known = value.isascii() and value.isdigit() and len(value) < 19
    return rows.filter(partnership_id=int(value)) if known else rows.none()


LESSON_PLAN_FILTERS: Mapping[str, Callable[[QuerySet[Any], str], QuerySet[Any]]] = {
    "q": _search,
    "state": lambda rows, value: rows.filter(state=value),
    "partnership": _of_partnership,
}
LESSON_PLAN_SORTS: Mapping[str, tuple[str, ...]] = {"title": ("title",), "state": ("state",)}


def lesson_plan_line(row: Any) -> Mapping[str, Any]:
    """A row for the API."""
    return {
        "id": row.pk,
        "partnership_id": row.partnership_id,
        "title": row.title,
        "subject": row.subject,
        "grade": row.grade,
        "state": row.state,
        "first_on": row.first_on,
        "changed_at": row.changed_at,
        "version": row.version,
    }
