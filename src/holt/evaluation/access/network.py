"""Alarms, and the network asked."""

from holt.kernel.viewer import Role, Viewer
from holt.partnerships.access import Seats, may_run


def may_answer_alarm(viewer: Viewer, seats: Seats) -> bool:
    """Whoever runs the partnership for a party; not by link alone."""
    return may_run(viewer, seats)


def may_ask_network(viewer: Viewer) -> bool:
    """The network's operator, and coordinators: whoever brings organizations together."""
    held = (role >= Role.COORDINATOR for role in viewer.roles.values())
    return viewer.is_operator or viewer.is_house or any(held)


def may_answer_for(viewer: Viewer, network_seat_id: int, organization_id: int) -> bool:
    """Staff of the organization that is asked, or the holder of the letter it got."""
    return viewer.acts_for(organization_id, Role.STAFF) or viewer.holds_link(
        "network_seat", network_seat_id
    )


def may_show_alarms(viewer: Viewer) -> bool:
    """The network's operator."""
    return viewer.is_operator or viewer.is_house
