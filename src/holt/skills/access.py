"""Who may see or do what with skills; deny by default.

What people can teach and want to learn is for people of the network: never for the public, the
operator alone, or holders of links.
"""

from typing import Protocol

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = [
    "is_speaker",
    "is_theirs",
    "is_visitor",
    "may_agree_for",
    "may_ask_speakers",
    "may_keep_words",
    "may_offer_place",
    "may_plan_work_visit",
    "may_say_for",
    "may_see_skills",
    "may_see_speaking",
    "may_see_words",
    "may_see_work_visit",
    "require",
]


class SaidBy(Protocol):
    """Of a skill, whose it is; without a person it is the library's."""

    @property
    def person_id(self) -> int | None: ...
    @property
    def organization_id(self) -> int: ...


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


def may_see_words(viewer: Viewer) -> bool:
    """People of the network, and the operator, who keeps the network's other lists, too."""
    return may_see_skills(viewer) or viewer.is_operator


def may_keep_words(viewer: Viewer, associations: frozenset[int]) -> bool:
    """The association's coordinators keep the list of words in order; so may the operator."""
    leads = any(viewer.acts_for(one, Role.COORDINATOR) for one in associations)
    return viewer.is_house or viewer.is_operator or leads


def may_ask_speakers(viewer: Viewer, organization_id: int) -> bool:
    """Staff of a library ask a speaker to come."""
    return viewer.acts_for(organization_id, Role.STAFF)


def is_speaker(viewer: Viewer, person_id: int) -> bool:
    """Who offers the talk answers for it."""
    return viewer.is_house or viewer.person_id == person_id


def may_see_speaking(viewer: Viewer, person_id: int, organization_id: int) -> bool:
    """The speaker, and the people of the library that asked."""
    return is_speaker(viewer, person_id) or viewer.acts_for(organization_id, Role.VIEWER)


def may_offer_place(viewer: Viewer, organization_id: int, direction: str) -> bool:
    """A place that binds the library is offered by its coordinators; staff look for one."""
    least = Role.COORDINATOR if direction == "offered" else Role.STAFF
    return viewer.acts_for(organization_id, least)


class Visiting(Protocol):
    """Of a working visit, its two libraries and who comes."""

    @property
    def home_id(self) -> int: ...
    @property
    def host_id(self) -> int: ...
    @property
    def person_id(self) -> int | None: ...


def may_see_work_visit(viewer: Viewer, row: Visiting) -> bool:
    """People of the two libraries, and who comes."""
    mine = viewer.person_id is not None and viewer.person_id == row.person_id
    return mine or any(viewer.acts_for(one, Role.VIEWER) for one in (row.home_id, row.host_id))


def may_plan_work_visit(viewer: Viewer, row: Visiting) -> bool:
    """Staff of the two libraries plan together; who comes, too."""
    mine = viewer.person_id is not None and viewer.person_id == row.person_id
    return mine or any(viewer.acts_for(one, Role.STAFF) for one in (row.home_id, row.host_id))


def may_agree_for(viewer: Viewer, organization_id: int, visitor_id: int | None) -> bool:
    """A coordinator says the library's yes; to one's own visit only the director."""
    least = Role.DIRECTOR if viewer.person_id == visitor_id else Role.COORDINATOR
    return viewer.acts_for(organization_id, least)


def is_visitor(viewer: Viewer, row: Visiting) -> bool:
    """Who comes writes the report."""
    return viewer.is_house or (viewer.person_id is not None and viewer.person_id == row.person_id)
