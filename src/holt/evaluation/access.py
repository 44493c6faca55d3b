"""Who may see, change or confirm outcomes; deny by default.

What is inside a partnership is for its table (`partnerships.access`); a link sent to confirm one
outcome opens that outcome and nothing else. Drafts are for the party that writes them.
"""

from collections.abc import Collection
from dataclasses import dataclass

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.access import Seat, Seats, may_run, may_see_inside, may_work, my_seats

__all__ = [
    "ReportRights",
    "holds",
    "may_answer_alarm",
    "may_answer_for_report",
    "may_change",
    "may_confirm_for",
    "may_make_report",
    "may_publish_report",
    "may_see",
    "may_see_inside",
    "may_show_alarms",
    "may_work",
    "require",
    "rights_of_report",
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


@dataclass(frozen=True)
class ReportRights:
    """What one viewer may do with one report now."""

    edit: bool = False
    release: bool = False
    withdraw: bool = False
    share: bool = False
    publish: bool = False
    unpublish: bool = False


NETWORKS_KINDS = frozenset({"network_year"})
SHARED_KINDS = frozenset({"board"})


def may_make_report(viewer: Viewer, kind: str, organization_id: int) -> bool:
    """Staff for their own organization; a year of the network: a coordinator."""
    least = Role.COORDINATOR if kind in NETWORKS_KINDS else Role.STAFF
    return viewer.grant is None and viewer.acts_for(organization_id, least)


def may_answer_for_report(viewer: Viewer, organization_id: int) -> bool:
    """Release it, take it back, give it to a board: a coordinator of whose it is."""
    return viewer.grant is None and viewer.acts_for(organization_id, Role.COORDINATOR)


def may_publish_report(viewer: Viewer) -> bool:
    """Open a year of the network to anybody: its operator."""
    return viewer.is_operator or viewer.is_house


def rights_of_report(
    viewer: Viewer, organization_id: int, kind: str, verbs: Collection[str], is_public: bool
) -> ReportRights:
    """By the state's verbs, whose it is, and who is asking."""
    makes = may_make_report(viewer, kind, organization_id)
    answers = may_answer_for_report(viewer, organization_id)
    publishes = kind in NETWORKS_KINDS and may_publish_report(viewer)
    return ReportRights(
        edit=makes and "edit_report" in verbs,
        release=answers and "release_report" in verbs,
        withdraw=answers and "withdraw_report" in verbs,
        share=answers and kind in SHARED_KINDS and "share_report" in verbs,
        publish=publishes and not is_public and "publish_report" in verbs,
        unpublish=publishes and is_public and "unpublish_report" in verbs,
    )
