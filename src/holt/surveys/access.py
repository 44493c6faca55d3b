"""Who may ask and who may read what came of it; deny by default.

A survey belongs to the organization that asks. Its people see what answers come to, in groups;
single answers are shown to nobody on a page.
"""

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = ["may_ask", "may_ask_somewhere", "may_read", "require"]


def may_ask(viewer: Viewer, organization_id: int) -> bool:
    """Staff ask for their own organization."""
    return viewer.acts_for(organization_id, Role.STAFF)


def may_ask_somewhere(viewer: Viewer) -> bool:
    """Whoever asks for some organization may bring answers in; for which is judged by the survey."""
    return viewer.is_house or any(role >= Role.STAFF for role in viewer.roles.values())


def may_read(viewer: Viewer, organization_id: int) -> bool:
    """Everyone of the organization reads what its surveys came to."""
    return viewer.acts_for(organization_id, Role.VIEWER)
