"""What the needs room asks of this one through its ports: which partnerships serve what."""

from collections.abc import Collection, Iterable

from django.db.models import Q, QuerySet

from holt.kernel.viewer import Role, Viewer
from holt.needs.ports import Serving
from holt.partnerships import queries, rules
from holt.partnerships.models import Partnership, Party


def servings(
    viewer: Viewer, need_ids: Collection[int], goal_ids: Collection[int]
) -> Iterable[Serving]:
    """Partnerships the viewer may see that serve any of these needs or goals."""
    rows = queries.partnerships(viewer).filter(
        Q(need_id__in=list(need_ids)) | Q(goals_served__in=list(goal_ids))
    )
    for row in rows.prefetch_related("goals_served").distinct():
        yield Serving(
            id=row.pk,
            name=row.name,
            url=f"/partnerships/{row.pk}/",
            stage=row.state,
            is_active=row.state in rules.AT_WORK,
            need_id=row.need_id,
            goal_ids=tuple(goal.pk for goal in row.goals_served.all()),
        )


def needs_of_parties(viewer: Viewer) -> QuerySet[Partnership, int | None]:
    """Needs whose partnerships the viewer sits in; by a link, of just that one."""
    seats = Party.objects.filter(organization_id__in=viewer.organization_ids)
    grant = viewer.grant
    if grant is not None:
        held = grant.subject_id if grant.subject_kind == "partnership" else 0
        seats = seats.filter(partnership_id=held)
    mine = seats.exclude(state="left").values("partnership")
    rows = Partnership.objects.filter(pk__in=mine, need__isnull=False)
    return rows.values_list("need_id", flat=True)


def propose_url(viewer: Viewer) -> str:
    """Where a coordinator proposes a partnership."""
    may = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    return "/partnerships/propose/" if may else ""


def living_needs() -> QuerySet[Partnership, int | None]:
    """Needs for which a partnership is being made or at work."""
    rows = Partnership.objects.filter(state__in=rules.ALIVE, need__isnull=False)
    return rows.values_list("need_id", flat=True)


def partners(viewer: Viewer) -> frozenset[int]:
    """Organizations that sit at a table at work with one of the viewer's own."""
    mine = list(viewer.organization_ids)
    tables = Party.objects.filter(
        organization_id__in=mine, partnership__state__in=rules.AT_WORK
    ).exclude(state="left")
    beside = Party.objects.filter(partnership__in=tables.values("partnership"))
    beside = beside.exclude(state="left").exclude(organization_id__in=mine)
    return frozenset(beside.values_list("organization_id", flat=True))
