"""Builders of organizations and what belongs to them."""

from datetime import UTC, date, datetime

from holt.directory import keep, queries
from holt.directory.models import (
    Capability,
    Contact,
    Identifier,
    Kind,
    Membership,
    Organization,
    Place,
    Service,
    Subject,
)
from holt.kernel.viewer import Role, RoleName, Viewer
from holt.methods.words import fold
from holt.people.models import Person
from tests.make.people import person as _person

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def kind(slug: str = "public-library", **fields: object) -> Kind:
    """A kind of organization, made once."""
    defaults = {"name_en": slug.replace("-", " ").capitalize(), "sector": "libraries"} | fields
    return Kind.objects.get_or_create(slug=slug, defaults=defaults)[0]


def subject(slug: str = "english") -> Subject:
    """A subject, made once."""
    names = {"name_en": slug.replace("-", " ").capitalize()}
    return Subject.objects.get_or_create(slug=slug, defaults=names)[0]


def organization(name: str = "Marlow City Library", **fields: object) -> Organization:
    """A saved organization of the network."""
    values = {
        "kind": fields.pop("kind", None) or kind(),
        "folded_name": fold(name),
        "added_at": NOON,
        "edited_at": NOON,
        "is_network_member": True,
    } | fields
    row = Organization.objects.create(name=name, **values)
    keep.refresh_search([row.pk])
    return row


def outsider(
    name: str = "Otter Works", kind_slug: str = "employer", **fields: object
) -> Organization:
    """An organization outside the network, kept by whoever works with it."""
    fields = {"is_network_member": False, "kind": kind(kind_slug)} | fields
    return organization(name, **fields)


def place(organization: Organization, name: str = "Main building", **fields: object) -> Place:
    """A place of an organization; the first is its main one."""
    first = not organization.places.filter(is_main=True).exists()
    row = Place.objects.create(organization=organization, name=name, **{"is_main": first} | fields)
    keep.refresh_search([organization.pk])
    return row


def capability(organization: Organization, **fields: object) -> Capability:
    """Something the organization could bring: teaching English, unless told otherwise."""
    values = {"brings": "teaching", "what": "Teaches English", "subject": subject()} | fields
    return Capability.objects.create(organization=organization, **values)


def service(organization: Organization, name: str = "English classes", **fields: object) -> Service:
    """Something the organization offers."""
    values = {"subject": subject()} | fields
    return Service.objects.create(organization=organization, name=name, **values)


def contact(organization: Organization, name: str = "Rosa Lind", **fields: object) -> Contact:
    """Somebody to talk to, kept by the organization itself and not shared."""
    values = {"kept_by": organization, "email": "rosa@example.org"} | fields
    if values.get("is_shared"):
        values.setdefault("agreed_on", date(2026, 11, 1))
    return Contact.objects.create(organization=organization, name=name, **values)


def identifier(organization: Organization, scheme: str, value: str) -> Identifier:
    """A name others know it by."""
    row = Identifier.objects.create(organization=organization, scheme=scheme, value=value)
    keep.refresh_search([organization.pk])
    return row


def membership(
    organization: Organization,
    role: Role = Role.COORDINATOR,
    person: Person | None = None,
    **fields: object,
) -> Membership:
    """A person's role in an organization."""
    return Membership.objects.create(
        organization=organization,
        person=person or _person(),
        role=RoleName[role.name],
        since=NOON,
        **fields,
    )


def member(
    organization: Organization, role: Role = Role.COORDINATOR, name: str = "Ines Duarte"
) -> Viewer:
    """Somebody who belongs to the organization, as the house sees them."""
    who = _person(name)
    membership(organization, role, who)
    return queries.viewer_for(who)
