"""One detail of an organization, as its form shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from holt.directory import access
from holt.directory.models import (
    Capability,
    Identifier,
    Invitation,
    Membership,
    Place,
    Service,
    ServiceArea,
)
from holt.directory.queries.organizations import visible, visible_contacts
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer


@dataclass(frozen=True)
class Detail:
    """What a form needs: the thing's values, its version, whose it is, whether one may change it."""

    id: int
    organization_id: int
    organization_name: str
    name: str
    version: int | None
    may_edit: bool
    values: Mapping[str, Any]


PLACE = (
    *("name", "kind", "address", "city", "region", "postal_code", "country", "county", "lat"),
    *("lon", "phone", "hours", "accessibility", "is_main"),
)
CAPABILITY = (
    "brings",
    "what",
    "languages",
    "audience",
    "capacity",
    "when",
    "radius_km",
    "person_id",
)
SERVICE = ("name", "description", "languages", "audience", "fees", "url", "email")
CONTACT = ("name", "title", "email", "phone", "likes", "is_shared", "agreed_on")


def place(viewer: Viewer, place_id: int) -> Detail:
    """A place. Raises NotFound."""
    row = _row(viewer, Place, place_id)
    return _detail(viewer, row, row.name, PLACE)


def service_area(viewer: Viewer, service_area_id: int) -> Detail:
    """A service area. Raises NotFound."""
    row = _row(viewer, ServiceArea, service_area_id)
    return _detail(viewer, row, row.words or row.county, ("shape", "county", "radius_km", "words"))


def capability(viewer: Viewer, capability_id: int) -> Detail:
    """A capability; its subject as a slug. Raises NotFound."""
    row = _row(viewer, Capability, capability_id, "subject")
    subject = row.subject.slug if row.subject else ""
    return _detail(viewer, row, row.what, CAPABILITY, subject=subject)


def service(viewer: Viewer, service_id: int) -> Detail:
    """A service; its subject as a slug, its places as ids. Raises NotFound."""
    row = _row(viewer, Service, service_id, "subject")
    place_ids = list(row.places.order_by("pk").values_list("pk", flat=True))
    subject = row.subject.slug if row.subject else ""
    return _detail(viewer, row, row.name, SERVICE, subject=subject, place_ids=place_ids)


def contact(viewer: Viewer, contact_id: int) -> Detail:
    """A contact the viewer may see. Raises NotFound."""
    rows = visible_contacts(viewer).select_related("organization")
    row = rows.filter(pk=contact_id).first()
    if row is None:
        raise NotFound
    found = _detail(viewer, row, row.name, CONTACT)
    owners = (row.organization_id, row.kept_by_id)
    keeps = any(viewer.acts_for(one, Role.STAFF) for one in owners)
    return Detail(**{**vars(found), "may_edit": keeps})


def identifier(viewer: Viewer, identifier_id: int) -> Detail:
    """An identifier. Raises NotFound."""
    row = _row(viewer, Identifier, identifier_id)
    return _detail(viewer, row, row.value, ("scheme", "value"))


def membership(viewer: Viewer, membership_id: int) -> Detail:
    """A current membership; its name is the person's. Raises NotFound."""
    row = _row(viewer, Membership, membership_id, "person")
    if row.ended_at or not access.may_see_people(viewer, row.organization_id):
        raise NotFound
    return _detail(viewer, row, row.person.name, ("person_id", "role", "may_sign"))


def invitation(viewer: Viewer, invitation_id: int) -> Detail:
    """An invitation not yet accepted, for those who lead the organization. Raises NotFound."""
    row = _row(viewer, Invitation, invitation_id)
    if not access.may_lead(viewer, row.organization_id):
        raise NotFound
    return _detail(viewer, row, row.email, ("email", "role", "accepted_at", "withdrawn_at"))


def _row(viewer: Viewer, model: Any, row_id: int, *joined: str) -> Any:
    row = (
        model.objects.filter(pk=row_id, organization__in=visible(viewer))
        .select_related("organization", *joined)
        .first()
    )
    if row is None:
        raise NotFound
    return row


def _detail(viewer: Viewer, row: Any, name: str, names: tuple[str, ...], **more: Any) -> Detail:
    return Detail(
        row.pk,
        row.organization_id,
        row.organization.name,
        name,
        getattr(row, "version", None),
        access.may_edit(viewer, row.organization),
        {**{one: getattr(row, one) for one in names}, **more},
    )
