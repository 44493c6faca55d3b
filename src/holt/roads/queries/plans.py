"""Planning runs, for the library's own people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.roads import access
from holt.roads.models import Mobile, RoutePlan
from holt.roads.queries.visible import inside_row, mobile_to_change, visible


@dataclass(frozen=True)
class PlanPage:
    """A run: how far it is, what may be picked. `trade` rows hold figures and days."""

    id: int
    mobile_id: int
    mobile: str
    organization_id: int
    state: str
    seconds: float
    done: int
    total: int
    asked_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    by: str
    facts: Mapping[str, Any]
    trade: tuple[Mapping[str, Any], ...]
    picked: int | None
    made_id: int | None
    made_from: date | None
    may_keep: bool


def plan(viewer: Viewer, plan_id: int) -> PlanPage:
    """Raises NotFound, NotAllowed."""
    row = plan_row(viewer, plan_id)
    home = row.mobile.organization_id
    access.require(access.may_see_inside(viewer, home), viewer)
    return PlanPage(
        row.pk, row.mobile_id, row.mobile.name, home, row.state, row.seconds, row.done, row.total,
        row.asked_at, row.started_at, row.ended_at, row.by.name if row.by else "", row.facts,
        tuple(row.trade), row.picked, row.made_id, row.made.from_on if row.made else None,
        access.may_keep(viewer, home),
    )  # fmt: skip


def plan_row(viewer: Viewer, plan_id: int) -> RoutePlan:
    seen = visible(viewer).order_by().values("pk")
    rows = RoutePlan.objects.select_related("mobile", "by", "made").filter(mobile__in=seen)
    row = rows.filter(pk=plan_id).first()
    if row is None:
        raise NotFound
    return row


def plan_to_change(viewer: Viewer, plan_id: int) -> tuple[Mobile, RoutePlan]:
    """A run and its mobile library, locked. Raises NotFound, NotAllowed."""
    row = plan_row(viewer, plan_id)
    mobile = mobile_to_change(viewer, row.mobile_id)
    return mobile, RoutePlan.objects.select_for_update(no_key=True).get(pk=row.pk)


def plans(viewer: Viewer, mobile_id: int) -> Sequence[RoutePlan]:
    """The last runs, newest first. Raises NotFound, NotAllowed."""
    mobile = inside_row(viewer, mobile_id)
    return list(RoutePlan.objects.filter(mobile=mobile).order_by("-asked_at", "-pk")[:20])
