"""Who may see or change what in the directory; deny by default."""

from holt.directory.models import Contact, Organization
from holt.kernel.access import require
from holt.kernel.viewer import Role, Viewer

__all__ = [
    "may_add",
    "may_change_contact",
    "may_close",
    "may_edit",
    "may_extend_taxonomy",
    "may_give_role",
    "may_hand_over",
    "may_import",
    "may_lead",
    "may_leave",
    "may_see_contact",
    "may_see_people",
    "may_speak",
    "may_take_archive",
    "require",
]


def is_somewhere(viewer: Viewer, least: Role) -> bool:
    """Whether the viewer has at least this role in some organization, or keeps the machine."""
    return viewer.is_operator or viewer.is_house or any(r >= least for r in viewer.roles.values())


def may_add(viewer: Viewer, parent: Organization | None = None) -> bool:
    """Staff of any organization add organizations; a part is added by those who edit the whole."""
    return may_edit(viewer, parent) if parent else is_somewhere(viewer, Role.STAFF)


def may_edit(viewer: Viewer, organization: Organization) -> bool:
    """Its own staff; for one outside the network, staff of any organization keep the entry."""
    if organization.status == Organization.Status.LEFT:
        return viewer.is_operator or viewer.is_house
    if viewer.acts_for(organization.pk, Role.STAFF) or viewer.is_operator:
        return True
    return not organization.is_network_member and is_somewhere(viewer, Role.STAFF)


def may_speak(viewer: Viewer, organization: Organization) -> bool:
    """Its own staff say what others should say about it; nobody else does."""
    return viewer.acts_for(organization.pk, Role.STAFF)


def may_close(viewer: Viewer, organization: Organization) -> bool:
    """Its own coordinators; for one outside the network, coordinators of any organization."""
    if viewer.acts_for(organization.pk, Role.COORDINATOR) or viewer.is_operator:
        return True
    return not organization.is_network_member and is_somewhere(viewer, Role.COORDINATOR)


def may_lead(viewer: Viewer, organization_id: int) -> bool:
    """Coordinators of the organization and the operator look after who belongs to it."""
    return viewer.is_operator or viewer.acts_for(organization_id, Role.COORDINATOR)


def may_see_people(viewer: Viewer, organization_id: int) -> bool:
    """Everyone of the network sees who works where; addresses stay inside."""
    return viewer.is_member


def may_take_archive(viewer: Viewer, organization_id: int) -> bool:
    """Its own coordinators: drafts and sources are in it, which the operator does not read."""
    return viewer.acts_for(organization_id, Role.COORDINATOR)


def may_give_role(viewer: Viewer, organization_id: int, role: Role, may_sign: bool) -> bool:
    """Coordinators give roles up to their own; who signs is named by a director or operator."""
    if viewer.is_operator or viewer.acts_for(organization_id, Role.DIRECTOR):
        return True
    own = viewer.roles.get(organization_id, 0)
    return own >= Role.COORDINATOR and own >= role and not may_sign


def may_hand_over(viewer: Viewer, organization_id: int, from_person_id: int) -> bool:
    """Coordinators hand over anyone's work; everybody hands over their own."""
    own = viewer.person_id == from_person_id and viewer.acts_for(organization_id, Role.STAFF)
    return own or may_lead(viewer, organization_id)


def may_leave(viewer: Viewer, organization_id: int) -> bool:
    """A director takes the organization out of the network; the operator does it when asked."""
    return viewer.is_operator or viewer.acts_for(organization_id, Role.DIRECTOR)


def may_extend_taxonomy(viewer: Viewer) -> bool:
    """Coordinators anywhere add kinds and subjects."""
    return is_somewhere(viewer, Role.COORDINATOR)


def may_import(viewer: Viewer) -> bool:
    """Coordinators anywhere and operators bring tables in; what they may not edit is refused."""
    return is_somewhere(viewer, Role.COORDINATOR)


def may_see_contact(viewer: Viewer, contact: Contact) -> bool:
    """The organization itself and who wrote it down; the network once the person agreed."""
    own = {contact.organization_id, contact.kept_by_id}
    if viewer.is_house or own & set(viewer.roles):
        return True
    return contact.is_shared and viewer.is_member


def may_change_contact(viewer: Viewer, organization_id: int, kept_by_id: int | None) -> bool:
    """Staff of the organization itself, or of whoever wrote the contact down."""
    return any(viewer.acts_for(one, Role.STAFF) for one in (organization_id, kept_by_id))
