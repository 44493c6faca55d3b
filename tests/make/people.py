"""Builders of persons and viewers."""

import itertools
from datetime import UTC, datetime

from holt.kernel.models import Network
from holt.kernel.viewer import THE_HOUSE, Role, Viewer
from holt.people import queries
from holt.people.actions import make_link
from holt.people.models import Person, SignedLink

_numbers = itertools.count(1)


def person(name: str = "Ines Duarte", email: str = "", **fields: object) -> Person:
    """A saved person with an address of their own."""
    number = next(_numbers)
    return Person.objects.create_user(
        email or f"person{number}@example.org", "correct horse", name=name, **fields
    )


def viewer(
    role: Role | None = None, organization_id: int | None = None, **fields: object
) -> Viewer:
    """A signed-in person as the house sees them, with one role if an organization is named."""
    who = person()
    roles = {organization_id: role} if organization_id and role else {}
    return Viewer(person_id=who.pk, name=who.name, email=who.email, roles=roles, **fields)  # type: ignore[arg-type]


def seat(who: Person, **fields: object) -> Viewer:
    """This person as the house sees them at the pages, without any role."""
    return Viewer(
        person_id=who.pk,
        name=who.name,
        email=who.email,
        is_operator=who.is_operator,
        language=who.language,
        zone=who.zone,
        **fields,  # type: ignore[arg-type]
    )


def signed_link(
    maker: Viewer = THE_HOUSE, *, now: datetime | None = None, **fields: object
) -> tuple[SignedLink, str]:
    """A signed link to a partnership for a partner's representative, and its token."""
    values: dict[str, object] = {
        "purpose": "proposal",
        "subject_kind": "partnership",
        "subject_id": 7,
        "organization_id": 3,
        "email": "maya@works.example",
        "name": "Maya Ortiz",
    }
    return make_link(maker, now=now or datetime.now(UTC), **(values | fields))  # type: ignore[arg-type]


def link_holder(link: SignedLink) -> Viewer:
    """Who holds this link, as the house sees them."""
    return Viewer(name=link.name, email=link.email, grant=queries.grant_for(link))


def demo_network() -> Network:
    """The network's settings, saying that this is a demo."""
    return Network.objects.update_or_create(one=True, defaults={"is_demo": True})[0]
