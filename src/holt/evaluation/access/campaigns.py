"""Who may see or do what in a campaign; deny by default.

The ask and who stands behind it: those invited, and the network if it is shared with it. Who
speaks, what was said and written: people of the organizations inside, and nobody else. Never the
public; the holder of a letter's link sees the one thing they were asked.
"""

from dataclasses import dataclass

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = [
    "Standing",
    "may_answer_for",
    "may_join",
    "may_offer",
    "may_open",
    "may_run",
    "may_see",
    "may_see_inside",
    "may_withdraw",
    "may_work",
    "require",
]


@dataclass(frozen=True)
class Standing:
    """A campaign, as access looks at it: who runs it, who joined, who was invited."""

    organization_id: int
    joined: frozenset[int]
    invited: frozenset[int]
    is_shared: bool

    @property
    def inside(self) -> frozenset[int]:
        return self.joined | {self.organization_id}


def may_open(viewer: Viewer, organization_id: int) -> bool:
    """A coordinator, for their own organization."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def may_see(viewer: Viewer, it: Standing) -> bool:
    """The ask: people inside or invited; the network, if it is shared."""
    if viewer.is_house or (it.is_shared and viewer.is_member):
        return True
    return not (it.inside | it.invited).isdisjoint(viewer.roles)


def may_see_inside(viewer: Viewer, it: Standing) -> bool:
    """Speakers, words, letters, thanks: people of the organizations that run it or joined."""
    return viewer.is_house or not it.inside.isdisjoint(viewer.roles)


def may_work(viewer: Viewer, it: Standing) -> bool:
    """Ask speakers and partners, write letters: staff of an organization inside."""
    return any(viewer.acts_for(one, Role.STAFF) for one in it.inside)


def may_run(viewer: Viewer, it: Standing) -> bool:
    """Plan, decide, thank, close: coordinators of the organization that runs it."""
    return viewer.acts_for(it.organization_id, Role.COORDINATOR)


def may_join(viewer: Viewer, organization_id: int, it: Standing) -> bool:
    """A coordinator of an organization that sees the campaign and is not inside."""
    return (
        may_see(viewer, it)
        and organization_id not in it.inside
        and viewer.acts_for(organization_id, Role.COORDINATOR)
    )


def may_answer_for(viewer: Viewer, speaker_id: int, person_id: int | None) -> bool:
    """The speaker: signed in as who was asked, or by the link in their own letter."""
    if viewer.is_house or viewer.holds_link("speaker", speaker_id):
        return True
    return person_id is not None and viewer.person_id == person_id


def may_offer(viewer: Viewer, organization_id: int | None, it: Standing) -> bool:
    """Words for a campaign one sees, as staff of one's own organization."""
    return may_see(viewer, it) and viewer.acts_for(organization_id, Role.STAFF)


def may_withdraw(viewer: Viewer, testimony_id: int, person_id: int | None, it: Standing) -> bool:
    """Whoever gave the words, signed in or by their link; and whoever runs the campaign, who may
    only ever show less."""
    if viewer.holds_link("testimony", testimony_id) or may_run(viewer, it):
        return True
    return person_id is not None and viewer.person_id == person_id
