"""Who may see or change sessions: what is inside a partnership is for its table.

The rule is the partnership's own (`partnerships.access`): its parties' people and the holders
of its links see, staff and link holders write. A published program is everyone's to read; who
signed up for it is for staff at the table who need it, never for a link.
"""

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.access import Seat, Seats, may_see_inside, may_work

__all__ = [
    "Seat",
    "Seats",
    "may_follow",
    "may_keep",
    "may_keep_idea",
    "may_see_inside",
    "may_see_sign_ups",
    "may_tend_ideas",
    "may_work",
    "require",
]


def may_follow(viewer: Viewer, organization_id: int) -> bool:
    """Staff say which calendars of others their organization answers for in the public one."""
    return viewer.acts_for(organization_id, Role.STAFF)


def may_see_sign_ups(viewer: Viewer, it: Seats) -> bool:
    """Names and addresses of those who signed up: signed-in staff of a party."""
    return viewer.is_house or any(
        viewer.acts_for(seat.organization_id, Role.STAFF)
        for seat in it.seats
        if seat.state == "accepted"
    )


def may_tend_ideas(viewer: Viewer) -> bool:
    """Read what the community proposes before everyone does: signed-in staff of the network."""
    return viewer.is_house or any(role >= Role.STAFF for role in viewer.roles.values())


def may_keep_idea(viewer: Viewer, kept_by_id: int | None) -> bool:
    """Answer an idea, and see who had it: staff of the organization that takes care of it."""
    if kept_by_id is None:
        return may_tend_ideas(viewer)
    return viewer.acts_for(kept_by_id, Role.STAFF)


def may_keep(viewer: Viewer, organization_id: int | None) -> bool:
    """What one organization offers, lends or shows: its staff keep it and answer for it."""
    return viewer.acts_for(organization_id, Role.STAFF)
