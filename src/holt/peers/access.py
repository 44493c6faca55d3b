"""Who may see or do what among colleagues; deny by default.

Cards, questions and circles are for people of the network, never for the public or for holders of
links. Who asked without a name is known to themselves only.
"""

from typing import Protocol

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = [
    "is_asker",
    "may_convene",
    "may_look_after",
    "may_meet_colleagues",
    "require",
]


class AskedBy(Protocol):
    """Of a question, who asked it."""

    asked_by_id: int | None


def may_meet_colleagues(viewer: Viewer) -> bool:
    """A signed-in person with a role somewhere in the network."""
    return viewer.is_house or (viewer.person_id is not None and bool(viewer.roles))


def is_asker(viewer: Viewer, question: AskedBy) -> bool:
    """Whoever asked; the house itself may hand on."""
    return viewer.is_house or (
        viewer.person_id is not None and viewer.person_id == question.asked_by_id
    )


def may_convene(viewer: Viewer, conveners: frozenset[int]) -> bool:
    """Who looks after a circle."""
    return viewer.is_house or viewer.person_id in conveners


def may_look_after(viewer: Viewer, associations: frozenset[int]) -> bool:
    """The association's coordinators: they see who may be alone and what nobody answered."""
    return viewer.is_house or any(viewer.acts_for(one, Role.COORDINATOR) for one in associations)
