"""Who may see or change what in roads; deny by default.

A published mobile library's stops and timetable are everyone's. Studies, plans, promises and the
crew's notes are for the people of its own organization; its staff change them.
"""

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = ["may_keep", "may_see_inside", "require"]


def may_keep(viewer: Viewer, organization_id: int) -> bool:
    """Staff of the organization keep its mobile library."""
    return viewer.acts_for(organization_id, Role.STAFF)


def may_see_inside(viewer: Viewer, organization_id: int) -> bool:
    """Promises, notes, studies and plans: whoever belongs to the organization."""
    return viewer.acts_for(organization_id, Role.VIEWER)
