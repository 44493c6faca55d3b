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
    "may_see_inside",
    "may_see_sign_ups",
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
