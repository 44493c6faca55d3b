"""Who may see or do what in training; deny by default.

Courses are for people of the network, never for the public or for holders of links. Drafts are
seen where they are planned. How somebody does in a course is theirs, their facilitators' and, as
far as it sends or pays for them, their library's coordinators'.
"""

from collections.abc import Collection
from typing import Protocol

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = [
    "is_self",
    "may_facilitate",
    "may_lead",
    "may_learn",
    "may_plan",
    "may_read_notes",
    "may_speak_for",
    "require",
]


class Led(Protocol):
    """Of a course, the library that leads it."""

    lead_id: int


def may_learn(viewer: Viewer) -> bool:
    """A signed-in person with a role somewhere in the network."""
    return viewer.is_house or (viewer.person_id is not None and bool(viewer.roles))


def may_plan(viewer: Viewer, organization_ids: Collection[int]) -> bool:
    """Staff of a library at the course's table: they see drafts and change the course."""
    return viewer.is_house or any(viewer.acts_for(one, Role.STAFF) for one in organization_ids)


def may_lead(viewer: Viewer, course: Led) -> bool:
    """Staff of the leading library: they announce, end, call off and give certificates."""
    return viewer.acts_for(course.lead_id, Role.STAFF)


def may_facilitate(viewer: Viewer, course: Led, facilitators: Collection[int]) -> bool:
    """Facilitators and staff of the leading library: members, marks, tasks, groups."""
    return may_lead(viewer, course) or (
        viewer.person_id is not None and viewer.person_id in facilitators
    )


def may_read_notes(viewer: Viewer, facilitators: Collection[int]) -> bool:
    """Facilitators' notes: facilitators of the course alone, not even their directors."""
    return viewer.person_id is not None and viewer.person_id in facilitators


def may_speak_for(viewer: Viewer, organization_id: int) -> bool:
    """A library's coordinators name people, say the supervisor's yes, and see who is sent."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def is_self(viewer: Viewer, person_id: int) -> bool:
    return viewer.person_id is not None and viewer.person_id == person_id
