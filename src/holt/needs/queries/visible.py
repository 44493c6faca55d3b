"""Which needs and goals a viewer may see; every other read begins here."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.needs import ports, rules
from holt.needs.models import BulkPark, Goal, Need

OPENNESS = Need.Openness
DRAFT = Need.State.DRAFT


def visible(viewer: Viewer) -> QuerySet[Need]:
    """Own organizations' needs; published ones that are public, the network's, or shown to us."""
    rows = Need.objects.all()
    if viewer.is_house:
        return rows
    ours = list(viewer.roles)
    shown = Q(openness=OPENNESS.PUBLIC)
    if viewer.is_member:
        shown |= Q(openness=OPENNESS.NETWORK)
    if ours:
        shown |= Q(restricted_to__overlap=ours, openness=OPENNESS.RESTRICTED)
    if viewer.organization_ids:
        for parties in ports.PARTIES:
            shown |= Q(pk__in=parties(viewer))
    return rows.filter(Q(organization_id__in=list(viewer.roles)) | (shown & ~Q(state=DRAFT)))


def need_to_change(viewer: Viewer, need_id: int) -> Need:
    """The need, locked FOR NO KEY UPDATE. Raises NotFound."""
    row = _locked(viewer).filter(pk=need_id).first()
    if row is None:
        raise NotFound
    return row


def needs_to_change(viewer: Viewer, ids: Iterable[int]) -> tuple[Need, ...]:
    """Several, locked in id order; those the viewer may not see are left out."""
    return tuple(_locked(viewer).filter(pk__in=set(ids)).order_by("pk"))


def _locked(viewer: Viewer) -> QuerySet[Need]:
    rows = visible(viewer).select_for_update(no_key=True, of=("self",))
    return rows.select_related("organization")


def visible_goals(viewer: Viewer) -> QuerySet[Goal]:
    """Goals and priorities, for the network and whoever stands with it; in their order."""
    rows = Goal.objects.order_by("side", "place_in_list", "pk")
    return rows if viewer.is_member or viewer.organization_ids else rows.none()


def goal_to_change(viewer: Viewer, goal_id: int) -> Goal:
    """The goal, locked FOR NO KEY UPDATE. Raises NotFound."""
    rows = visible_goals(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=goal_id).first()
    if row is None:
        raise NotFound
    return row


def bulk_parks(viewer: Viewer) -> QuerySet[BulkPark]:
    """Bulk changes the viewer made, the latest first."""
    rows = BulkPark.objects.order_by("-at", "-pk")
    return rows if viewer.is_house else rows.filter(by_id=viewer.person_id, by__isnull=False)


def bulk_park_to_undo(viewer: Viewer, bulk_park_id: int) -> BulkPark:
    """The viewer's own bulk change, locked. Raises NotFound."""
    rows = bulk_parks(viewer).select_for_update(no_key=True)
    row = rows.filter(pk=bulk_park_id).first()
    if row is None:
        raise NotFound
    return row


def coordinated(person_id: int, organization_ids: Iterable[int]) -> tuple[Need, ...]:
    """For the house: needs a person coordinates for these organizations, locked in id order."""
    rows = Need.objects.select_for_update(no_key=True).filter(
        coordinator_id=person_id, organization_id__in=set(organization_ids)
    )
    return tuple(rows.order_by("pk"))


def still_worked_on(organization_ids: Iterable[int]) -> tuple[int, ...]:
    """For the house: ids of these organizations' needs that could still be parked."""
    rows = Need.objects.filter(organization_id__in=set(organization_ids))
    able = [one for one in rules.STATES.states if "park" in rules.STATES.allowed(one)]
    return tuple(rows.filter(state__in=able).order_by("pk").values_list("pk", flat=True))


def for_the_house(need_id: int) -> Need:
    """Unscoped: for reactions and jobs that act for nobody. Raises NotFound."""
    row = Need.objects.filter(pk=need_id).first()
    if row is None:
        raise NotFound
    return row
