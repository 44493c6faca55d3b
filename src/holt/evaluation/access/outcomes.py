"""Who may see, change or confirm what changed."""

from holt.kernel.viewer import Role, Viewer
from holt.partnerships.access import Seat, Seats, may_see_inside, my_seats


def holds(viewer: Viewer, outcome_id: int, seats: Seats) -> Seat | None:
    """The seat of whoever came by a link to this very outcome."""
    grant = viewer.grant
    if grant is None or not viewer.holds_link("outcome", outcome_id):
        return None
    here = (one for one in seats.seats if one.state != "left")
    return next((one for one in here if one.organization_id == grant.organization_id), None)


def may_see(viewer: Viewer, outcome_id: int, seats: Seats) -> bool:
    """The table, and the holder of a link to it."""
    return may_see_inside(viewer, seats) or holds(viewer, outcome_id, seats) is not None


def may_change(viewer: Viewer, recorded_party_id: int, seats: Seats) -> bool:
    """Staff of the party that recorded it, or the holder of that party's link."""
    mine = my_seats(viewer, seats, Role.STAFF)
    return viewer.is_house or any(one.party_id == recorded_party_id for one in mine)


def may_confirm_for(viewer: Viewer, outcome_id: int, seats: Seats) -> tuple[Seat, ...]:
    """The seats the viewer may confirm for: staff of a party, or a link."""
    if viewer.is_house:
        return seats.seats
    held = holds(viewer, outcome_id, seats)
    return (*my_seats(viewer, seats, Role.STAFF), *((held,) if held else ()))
