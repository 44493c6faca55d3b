"""Who may see or change lessons; deny by default."""

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = ["may_change", "may_write", "require"]


def may_write(viewer: Viewer, organization_id: int) -> bool:
    """Staff of the organization whose lesson it is."""
    return viewer.acts_for(organization_id, Role.STAFF)


may_change = may_write
