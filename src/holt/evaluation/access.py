"""Who may see, change or confirm outcomes; deny by default.

What is inside a partnership is for its table (`partnerships.access`); a link sent to confirm one
outcome opens that outcome and nothing else. Drafts are for the party that writes them.
"""

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.access import Seat, Seats, may_run, may_see_inside, may_work, my_seats

__all__ = [
    "holds",
    "may_answer_alarm",
    "may_change",
    "may_choose_measures",
    "may_confirm_for",
    "may_note_measure",
    "may_see",
    "may_see_inside",
    "may_show_alarms",
    "may_strike_measure_note",
    "may_work",
    "require",
]


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


def may_answer_alarm(viewer: Viewer, seats: Seats) -> bool:
    """Whoever runs the partnership for a party; not by link alone."""
    return may_run(viewer, seats)


def may_show_alarms(viewer: Viewer) -> bool:
    """The network's operator."""
    return viewer.is_operator or viewer.is_house


def may_choose_measures(viewer: Viewer, organization_id: int | None, seats: Seats | None) -> bool:
    """An organization's coordinators; in a partnership whoever runs it for a party."""
    if seats is not None:
        return may_run(viewer, seats)
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def may_note_measure(viewer: Viewer, organization_id: int | None, seats: Seats | None) -> bool:
    """An organization's staff; in a partnership whoever works in it, by link too."""
    if seats is not None:
        return may_work(viewer, seats)
    return viewer.acts_for(organization_id, Role.STAFF)


def may_strike_measure_note(
    viewer: Viewer, organization_id: int | None, party_id: int | None, seats: Seats | None
) -> bool:
    """Staff of the organization, or of the party that noted it."""
    if seats is not None and party_id is not None:
        return may_change(viewer, party_id, seats)
    return viewer.is_house or viewer.acts_for(organization_id, Role.STAFF)
