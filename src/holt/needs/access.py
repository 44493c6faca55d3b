"""Who may see or change what in the needs room; deny by default."""

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer
from holt.needs.models import Goal, Need

__all__ = [
    "may_assess",
    "may_change_goal",
    "may_coordinate",
    "may_edit",
    "may_hand_over",
    "may_import",
    "may_log",
    "may_match",
    "may_plan",
    "may_publish_report",
    "may_see_source",
    "may_see_strategy",
    "may_set_goals",
    "require",
]


def may_log(viewer: Viewer, organization_id: int | None) -> bool:
    """Staff of the organization that heard it."""
    return viewer.acts_for(organization_id, Role.STAFF)


def may_edit(viewer: Viewer, need: Need) -> bool:
    """Staff of the need's organization write: the text, its evidence, publishing a draft."""
    return viewer.acts_for(need.organization_id, Role.STAFF)


def may_coordinate(viewer: Viewer, need: Need) -> bool:
    """Coordinators of the need's organization park, reopen, match and mark it met."""
    return viewer.acts_for(need.organization_id, Role.COORDINATOR)


may_match = may_coordinate
may_set_goals = may_edit


def may_see_source(viewer: Viewer, need: Need) -> bool:
    """From whom it was heard stays inside the need's own organization."""
    return viewer.acts_for(need.organization_id, Role.VIEWER)


def may_hand_over(viewer: Viewer, organization_id: int, from_person_id: int) -> bool:
    """Coordinators hand over anyone's needs; staff hand over their own."""
    own = viewer.person_id == from_person_id and viewer.acts_for(organization_id, Role.STAFF)
    return own or viewer.acts_for(organization_id, Role.COORDINATOR)


def may_see_strategy(viewer: Viewer) -> bool:
    """Goals and priorities are the network's to read."""
    return viewer.is_member


def may_plan(viewer: Viewer, organization_id: int) -> bool:
    """Coordinators keep their organization's strategy."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def may_change_goal(viewer: Viewer, goal: Goal) -> bool:
    """The goal's own coordinators; a priority shown to everyone is kept by any coordinator."""
    if goal.organization_id is not None:
        return may_plan(viewer, goal.organization_id)
    return viewer.is_house or any(role >= Role.COORDINATOR for role in viewer.roles.values())


def may_import(viewer: Viewer) -> bool:
    """The operator brings figures in."""
    return viewer.is_operator or viewer.is_house


def may_assess(viewer: Viewer, organization_id: int) -> bool:
    """Staff plan and weigh an assessment of their own organization."""
    return viewer.acts_for(organization_id, Role.STAFF)


def may_publish_report(viewer: Viewer, organization_id: int) -> bool:
    """Coordinators put the report before everyone, and take it back."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)
