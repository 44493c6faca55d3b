"""Who may see or change what in spaces; deny by default.

Everyone sees free and busy of what is published; who booked what is seen by the staff of the
space's own organization, and by whoever booked it, signed in or by their link.
"""

from typing import Protocol

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer
from holt.spaces.rules import Guest

__all__ = [
    "guest_of",
    "is_own",
    "may_approve",
    "may_change",
    "may_keep",
    "may_rule",
    "may_see_who",
    "require",
]


class Booked(Protocol):
    """Of a booking, what decides who may see it."""

    pk: int
    person_id: int | None
    first_of_series_id: int | None


def may_keep(viewer: Viewer, organization_id: int) -> bool:
    """Staff of the organization keep its spaces and their bookings."""
    return viewer.acts_for(organization_id, Role.STAFF)


may_see_who = may_keep


def may_rule(viewer: Viewer, organization_id: int) -> bool:
    """Coordinators of the organization say on what terms guests book."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def may_approve(viewer: Viewer, organization_id: int, approver_id: int | None) -> bool:
    """Whom the terms name, or a coordinator; where they name nobody, any of the staff."""
    if approver_id is None:
        return may_keep(viewer, organization_id)
    return viewer.person_id == approver_id or may_rule(viewer, organization_id)


def is_own(viewer: Viewer, booking: Booked) -> bool:
    """Whether it is the viewer's own booking, or they came by its link
    or that of its series."""
    mine = viewer.person_id is not None and viewer.person_id == booking.person_id
    series = booking.first_of_series_id or booking.pk
    return mine or any(viewer.holds_link("booking", one) for one in (booking.pk, series))


def may_change(viewer: Viewer, booking: Booked, organization_id: int) -> bool:
    """Whoever booked it, and the space's staff."""
    return is_own(viewer, booking) or may_keep(viewer, organization_id)


def guest_of(viewer: Viewer, organization_id: int) -> str:
    """As what kind of guest the viewer books there."""
    if viewer.acts_for(organization_id, Role.STAFF):
        return Guest.OWN
    return Guest.PARTNER if viewer.is_member else Guest.PUBLIC
