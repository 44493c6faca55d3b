"""Who may see or do what in studies and pilots; deny by default.

A call is for the network or for everyone. What partners agree on (protocol, roles, ethics, data)
is theirs. Data is taken by those on its list alone; the keeper and the lead see who took it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = [
    "Listed",
    "Seat",
    "may_answer_call",
    "may_count",
    "may_decide",
    "may_keep",
    "may_lead",
    "may_plan",
    "may_see_inside",
    "may_sign",
    "may_take",
    "require",
]


@dataclass(frozen=True)
class Seat:
    """A role somebody holds in a study today."""

    organization_id: int
    person_id: int | None
    role: str


@dataclass(frozen=True)
class Listed:
    """A line of the access list."""

    person_id: int | None
    organization_id: int | None
    until: date
    withdrawn_at: datetime | None


def may_plan(viewer: Viewer, organization_id: int) -> bool:
    """Staff call for partners and plan pilots for their own organization."""
    return viewer.acts_for(organization_id, Role.STAFF)


def may_answer_call(viewer: Viewer, organization_id: int) -> bool:
    """Coordinators answer for their organization."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def may_see_inside(viewer: Viewer, seats: tuple[Seat, ...]) -> bool:
    """People of the partners."""
    return viewer.is_house or any(one.organization_id in viewer.roles for one in seats)


def may_lead(viewer: Viewer, organization_id: int) -> bool:
    """The lead's own staff."""
    return viewer.acts_for(organization_id, Role.STAFF)


def may_sign(viewer: Viewer, organization_id: int, seats: tuple[Seat, ...]) -> bool:
    """A partner's coordinators say yes for it."""
    is_partner = any(one.organization_id == organization_id for one in seats)
    return is_partner and viewer.acts_for(organization_id, Role.COORDINATOR)


def may_keep(viewer: Viewer, seats: tuple[Seat, ...]) -> bool:
    """The data keeper: the person named, or staff of the organization named; the lead until there
    is one."""
    if viewer.is_house:
        return True
    keepers = [one for one in seats if one.role == "keeper"]
    for one in keepers or [one for one in seats if one.role == "lead"]:
        by_role = one.person_id is None and viewer.acts_for(one.organization_id, Role.STAFF)
        if by_role or (one.person_id is not None and one.person_id == viewer.person_id):
            return True
    return False


def may_take(viewer: Viewer, listed: tuple[Listed, ...], today: date) -> bool:
    """Whoever is on the list today, as a person or as staff of an organization; nobody else, the
    keeper and the lead included."""
    return any(_holds(viewer, one) for one in listed if _is_open(one, today))


def _is_open(one: Listed, today: date) -> bool:
    return one.withdrawn_at is None and today <= one.until


def _holds(viewer: Viewer, one: Listed) -> bool:
    if one.person_id is not None:
        return viewer.person_id == one.person_id
    own = viewer.roles.get(one.organization_id or 0, 0)
    return viewer.person_id is not None and own >= Role.STAFF


def may_count(viewer: Viewer, organization_id: int, site_organization_id: int) -> bool:
    """Staff where it is counted, or of the organization whose pilot it is."""
    return viewer.acts_for(site_organization_id, Role.STAFF) or viewer.acts_for(
        organization_id, Role.STAFF
    )


def may_decide(viewer: Viewer, organization_ids: tuple[int, ...]) -> bool:
    """Coordinators of any organization that takes part decide whether to go on."""
    return any(viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
