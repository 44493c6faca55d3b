"""Who may see or do what with skills; deny by default.

What people can teach and want to learn is for people of the network: never for the public, the
operator alone, or holders of links.
"""

from typing import Protocol

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = ["is_theirs", "may_keep_words", "may_say_for", "may_see_skills", "require"]


class SaidBy(Protocol):
    """Of a skill, whose it is; without a person it is the library's."""

    person_id: int | None
    organization_id: int


def may_see_skills(viewer: Viewer) -> bool:
    """A signed-in person with a role somewhere in the network."""
    return viewer.is_house or (viewer.person_id is not None and bool(viewer.roles))


def may_say_for(viewer: Viewer, organization_id: int) -> bool:
    """What a library can teach is said by its coordinators."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def is_theirs(viewer: Viewer, row: SaidBy) -> bool:
    """A person's own, or a library's for its coordinators."""
    if row.person_id is None:
        return may_say_for(viewer, row.organization_id)
    return viewer.is_house or viewer.person_id == row.person_id


def may_keep_words(viewer: Viewer, associations: frozenset[int]) -> bool:
    """The association's coordinators keep the list of words in order."""
    return viewer.is_house or any(viewer.acts_for(one, Role.COORDINATOR) for one in associations)
