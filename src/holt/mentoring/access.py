"""Who may see or do what in mentoring; deny by default.

A round of the association is for everyone of the network; any other organization's is for its own
people and those of its parts. Its coordinators see who applied, the pairs and counts; what two
people write to each other only they see, and whom somebody named nobody but themselves.
"""

from typing import Protocol

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = ["may_apply", "may_open_round", "may_run", "require"]


class RunBy(Protocol):
    """Of a round, which organization runs it."""

    organization_id: int


def may_apply(viewer: Viewer) -> bool:
    """A signed-in person with a role somewhere in the network."""
    return viewer.is_house or (viewer.person_id is not None and bool(viewer.roles))


def may_open_round(viewer: Viewer, organization_id: int) -> bool:
    """Its coordinators."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def may_run(viewer: Viewer, row: RunBy) -> bool:
    """The coordinators of the organization that runs it."""
    return viewer.acts_for(row.organization_id, Role.COORDINATOR)
