"""What partnerships logged and scored in a period, row by row: what measures are counted from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from holt.kernel.viewer import Viewer
from holt.partnerships.models import GoalScore, LedgerEntry, Partnership, Party, PlanGoal


@dataclass(frozen=True)
class LedgerFact:
    """A line of a ledger that was not struck out."""

    id: int
    partnership_id: int
    organization_id: int
    direction: str
    kind: str
    what: str
    quantity: float
    cents: int
    on: date


@dataclass(frozen=True)
class GoalFact:
    """A goal with its score of a day; no score and no day when none was given in the period."""

    id: int
    partnership_id: int
    statement: str
    weight: int
    score: int | None
    on: date | None


def _inside(viewer: Viewer, partnership_ids: Collection[int]) -> QuerySet[Any]:
    """Those of the partnerships the viewer may look into, as `access.may_see_inside` says."""
    rows = Partnership.objects.filter(pk__in=partnership_ids).order_by()
    if viewer.is_house:
        return rows.values("pk")
    seats = Party.objects.filter(partnership=OuterRef("pk")).exclude(state="left")
    mine = Exists(seats.filter(organization_id__in=list(viewer.roles)))
    grant = viewer.grant
    if grant is None or grant.subject_kind != "partnership":
        return rows.filter(mine).values("pk")
    held = Q(Exists(seats.filter(organization_id=grant.organization_id)), pk=grant.subject_id)
    return rows.filter(Q(mine) | held).values("pk")


def logged(
    viewer: Viewer, partnership_ids: Collection[int], since: date, until: date
) -> tuple[LedgerFact, ...]:
    """Lines of their ledgers from one day to another, both included, the first first."""
    rows = LedgerEntry.objects.filter(
        partnership__in=_inside(viewer, partnership_ids), struck_at=None, on__range=(since, until)
    )
    found = rows.order_by("on", "pk").select_related("party")
    return tuple(
        LedgerFact(
            one.pk, one.partnership_id, one.party.organization_id, one.direction, one.kind,
            one.what, float(one.quantity), one.cents, one.on,
        )
        for one in found
    )  # fmt: skip


def scored(
    viewer: Viewer, partnership_ids: Collection[int], since: date, until: date
) -> tuple[GoalFact, ...]:
    """Their goals, each with every score of the period, the first first; once without any."""
    inside = _inside(viewer, partnership_ids)
    goals = PlanGoal.objects.filter(partnership__in=inside, withdrawn_at=None).order_by("pk")
    scores = GoalScore.objects.filter(goal__in=goals.order_by(), on__range=(since, until))
    given: dict[int, list[tuple[int | None, date | None]]] = {}
    for goal_id, score, on in scores.order_by("on", "pk").values_list("goal_id", "score", "on"):
        given.setdefault(goal_id, []).append((score, on))
    return tuple(
        GoalFact(*plain, score, on)
        for plain in goals.values_list("pk", "partnership_id", "statement", "weight")
        for score, on in given.get(plain[0]) or [(None, None)]
    )
