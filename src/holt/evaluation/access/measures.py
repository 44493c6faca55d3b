"""Who may choose measures, note by hand and strike a note out."""

from holt.evaluation.access.outcomes import may_change
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.access import Seats, may_run, may_work


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
