"""Who may see or change lessons and resources; deny by default."""

from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = [
    "holds_lesson_link",
    "may_change",
    "may_read_for",
    "may_set_words",
    "may_write",
    "require",
]


def may_write(viewer: Viewer, organization_id: int, partnership_id: int | None = None) -> bool:
    """Staff of the organization whose lesson it is, or whom it asked by a link to the table."""
    if viewer.acts_for(organization_id, Role.STAFF):
        return True
    return partnership_id is not None and holds_lesson_link(viewer, organization_id, partnership_id)


def holds_lesson_link(viewer: Viewer, organization_id: int, partnership_id: int) -> bool:
    """Whether the viewer came by the letter that asked what was learned there."""
    grant = viewer.grant
    return (
        grant is not None
        and grant.purpose == "lesson"
        and grant.organization_id == organization_id
        and viewer.holds_link("partnership", partnership_id)
    )


def may_change(viewer: Viewer, organization_id: int) -> bool:
    """Staff of the organization whose lesson or resource it is."""
    return viewer.acts_for(organization_id, Role.STAFF)


def may_read_for(viewer: Viewer, reading_id: int, organization_id: int) -> bool:
    """The second reader: the asked organization's staff, or the holder of the reader's link."""
    return viewer.acts_for(organization_id, Role.STAFF) or viewer.holds_link("reading", reading_id)


def may_set_words(viewer: Viewer) -> bool:
    """Coordinators of any organization and the operator keep the table of words and tags."""
    if viewer.is_operator or viewer.is_house:
        return True
    return any(role >= Role.COORDINATOR for role in viewer.roles.values())
