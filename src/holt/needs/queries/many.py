"""What a bulk change would do before it is done, and what it did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.needs import access, rules
from holt.needs.models import Need
from holt.needs.queries.visible import bulk_parks, visible

MOST_MEMBERS = 300


@dataclass(frozen=True)
class ParkLine:
    """A need chosen for parking; `why_not` is "", "not_yours" or "wrong_state"."""

    id: int
    statement: str
    state: str
    why_not: str


def why_not_park(viewer: Viewer, need: Need) -> str:
    """Why this viewer cannot park this need, as a code; empty when they can."""
    if not access.may_coordinate(viewer, need):
        return "not_yours"
    return "" if "park" in rules.STATES.allowed(need.state) else "wrong_state"


def park_lines(viewer: Viewer, ids: Iterable[int]) -> tuple[ParkLine, ...]:
    """The needs among these that the viewer may see, and whether each could be parked."""
    rows = visible(viewer).filter(pk__in=set(ids)).order_by("-heard_on", "-pk")
    return tuple(
        ParkLine(one.pk, one.statement, one.state, why_not_park(viewer, one)) for one in rows
    )


@dataclass(frozen=True)
class BulkPage:
    """A bulk change as its page shows it; `changed_since` were edited by somebody after it."""

    id: int
    at: datetime
    reason: str
    parked: tuple[ParkLine, ...]
    changed_since: tuple[ParkLine, ...]
    is_undone: bool
    may_undo: bool


def bulk_park(viewer: Viewer, bulk_park_id: int, *, now: datetime) -> BulkPage:
    """A bulk change the viewer made. Raises NotFound."""
    row = bulk_parks(viewer).filter(pk=bulk_park_id).first()
    if row is None:
        raise NotFound
    left_at = {one[0]: one[2] for one in row.parked}
    needs = visible(viewer).filter(pk__in=list(left_at)).order_by("-heard_on", "-pk")
    lines = [(ParkLine(one.pk, one.statement, one.state, ""), one.version) for one in needs]
    return BulkPage(
        row.pk,
        row.at,
        row.reason,
        tuple(line for line, version in lines if version == left_at[line.id]),
        tuple(line for line, version in lines if version != left_at[line.id]),
        row.undone_at is not None,
        row.undone_at is None and rules.may_be_undone(row.at.date(), now.date()),
    )


def network_members(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the network's own organizations, by name, for "who may see it"."""
    rows = directory.active_organizations(viewer).filter(is_network_member=True, parent=None)
    return tuple(rows.values_list("pk", "name")[:MOST_MEMBERS])
