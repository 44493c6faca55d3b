"""Who may see, change or confirm outcomes; deny by default.

What is inside a partnership is for its table (`partnerships.access`); a link sent to confirm one
outcome opens that outcome and nothing else. Drafts are for the party that writes them.
"""

from collections.abc import Collection
from dataclasses import dataclass

from holt.directory.access import may_edit as may_offer_aid
from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.access import Seat, Seats, may_run, may_see_inside, may_work, my_seats

__all__ = [
    "ReportRights",
    "holds",
    "may_answer_aid",
    "may_answer_alarm",
    "may_answer_for",
    "may_answer_for_report",
    "may_ask_network",
    "may_call_out",
    "may_call_out_somewhere",
    "may_change",
    "may_choose_measures",
    "may_confirm_for",
    "may_log_aid",
    "may_make_report",
    "may_note_measure",
    "may_offer_aid",
    "may_publish_report",
    "may_read_board",
    "may_see",
    "may_see_aid",
    "may_see_aid_contact",
    "may_see_inside",
    "may_show_alarms",
    "may_strike_measure_note",
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


def may_see_aid(viewer: Viewer) -> bool:
    """People of the network; never the public, and no link to something else."""
    return viewer.is_member


def may_call_out(viewer: Viewer, organization_id: int) -> bool:
    """Coordinators of the organization that calls, and the operator for any."""
    return viewer.is_operator or viewer.acts_for(organization_id, Role.COORDINATOR)


def may_call_out_somewhere(viewer: Viewer) -> bool:
    """Whoever may send a call-out for some organization."""
    leads = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    return viewer.is_operator or viewer.is_house or leads


def may_see_aid_contact(viewer: Viewer, organization_id: int) -> bool:
    """Whom to reach in an emergency: its own people, and whoever may send a call-out."""
    return organization_id in viewer.roles or may_call_out_somewhere(viewer)


def may_read_board(viewer: Viewer, organization_id: int) -> bool:
    """Who answered what, and the log: the people of the organization that called, and the
    operator. Everybody else of the network sees what is wanted and what is still missing."""
    return viewer.is_operator or viewer.acts_for(organization_id, Role.VIEWER)


def may_log_aid(viewer: Viewer, organization_id: int) -> bool:
    """Staff of the organization that called, and the operator."""
    return viewer.is_operator or viewer.acts_for(organization_id, Role.STAFF)


def may_answer_aid(viewer: Viewer, called_id: int, organization_id: int, caller_id: int) -> bool:
    """Staff of the organization that was called, the holder of the link to this very call made
    for it, and whoever runs the call-out and was told by phone."""
    grant = viewer.grant
    if grant is not None:
        held = viewer.holds_link("aid_called", called_id)
        return held and grant.organization_id == organization_id
    return viewer.acts_for(organization_id, Role.STAFF) or may_log_aid(viewer, caller_id)


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
