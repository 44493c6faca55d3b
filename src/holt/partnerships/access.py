"""Who may see or do what in a partnership (docs/reasoning: "Who sees what"). Deny, then allow."""

from collections.abc import Iterable
from dataclasses import dataclass

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = ["Seat", "Seats", "require"]


@dataclass(frozen=True)
class Seat:
    """One party, as access looks at it."""

    party_id: int
    organization_id: int
    state: str
    is_lead: bool


@dataclass(frozen=True)
class Seats:
    """A partnership, as access looks at it."""

    partnership_id: int
    is_public: bool
    seats: tuple[Seat, ...]


def may_see(viewer: Viewer, it: Seats) -> bool:
    """Its name, parties, stage, level and summary: the network; anyone if all parties agree."""
    return it.is_public or viewer.is_member or bool(my_seats(viewer, it))


def may_see_inside(viewer: Viewer, it: Seats) -> bool:
    """Plan, agreement, ledger, conversation …: the parties' people and link holders only."""
    return viewer.is_house or bool(my_seats(viewer, it))


def my_seats(viewer: Viewer, it: Seats, least: Role = Role.VIEWER) -> tuple[Seat, ...]:
    """The seats the viewer speaks for. A link is for one partnership and one organization."""
    held = viewer.grant if viewer.holds_link("partnership", it.partnership_id) else None
    return tuple(
        seat
        for seat in it.seats
        if seat.state != "left"
        and (
            viewer.acts_for(seat.organization_id, least)
            or (held is not None and held.organization_id == seat.organization_id)
        )
    )


def may_work(viewer: Viewer, it: Seats) -> bool:
    """Write, log, keep promises: staff of a party, or a link holder."""
    return viewer.is_house or bool(my_seats(viewer, it, Role.STAFF))


def may_run(viewer: Viewer, it: Seats) -> bool:
    """Plan, draft, renew, end: a party's coordinator or director. Not by link alone."""
    return viewer.is_house or any(
        viewer.acts_for(seat.organization_id, Role.COORDINATOR)
        for seat in it.seats
        if seat.state != "left"
    )


def may_speak_for(viewer: Viewer, seat: Seat, it: Seats) -> bool:
    """Answer for this party: its coordinator or director, or the holder of its link."""
    return seat in my_seats(viewer, it, Role.COORDINATOR)


def may_sign(viewer: Viewer, seat: Seat, it: Seats) -> bool:
    """Sign for this party: whom the organization names, its director, or its link with a code."""
    if viewer.is_house or seat.organization_id in viewer.signs_for:
        return True
    return viewer.grant is not None and seat in my_seats(viewer, it, Role.DIRECTOR)


def may_propose(viewer: Viewer, organization_ids: Iterable[int]) -> bool:
    """Propose: a coordinator of one of the organizations."""
    return any(viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)


def may_introduce(viewer: Viewer, organization_id: int) -> bool:
    """Introduce two others: a coordinator of the introducing organization."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def may_set_rates(viewer: Viewer) -> bool:
    """The network's rates: its operator, or a director."""
    return viewer.is_operator or viewer.is_house or Role.DIRECTOR in viewer.roles.values()
