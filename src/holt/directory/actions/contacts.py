"""Somebody to talk to, and the names others know an organization by."""

from datetime import datetime

from holt.directory import access, checked, identifiers, keep, queries
from holt.directory.asks import (
    AddContactAsk,
    AddIdentifierAsk,
    EditContactAsk,
    EndContactAsk,
    RemoveIdentifierAsk,
)
from holt.directory.models import Contact, Identifier, Organization
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer


@verb("directory.add_contact", ask=AddContactAsk)
def add_contact(actor: Viewer, ask: AddContactAsk, *, now: datetime) -> Contact:
    """Write down somebody to talk to; your organization's own note unless they agreed to more."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_add(actor), actor)
    contact = Contact.objects.create(
        organization=organization,
        kept_by_id=_keeper(actor, organization, ask.kept_by_id),
        person_id=_person(organization, ask.person_id),
        **checked.contact_values(ask),
    )
    _tell(organization, contact, "added", actor, now)
    return contact


@verb("directory.edit_contact", ask=EditContactAsk)
def edit_contact(actor: Viewer, ask: EditContactAsk, *, now: datetime) -> Contact:
    """Change a contact, or whether the network sees it."""
    contact, organization = _to_change(actor, ask.contact_id)
    changes = save_amended(contact, "contact", checked.contact_values(ask), ask.version)
    if changes:
        _tell(organization, contact, "edited", actor, now)
    return contact


@verb("directory.end_contact", ask=EndContactAsk)
def end_contact(actor: Viewer, ask: EndContactAsk, *, now: datetime) -> Contact:
    """Say that this person is no longer the one to talk to; their address is forgotten."""
    contact, organization = _to_change(actor, ask.contact_id)
    values = {
        "ended_on": ask.ended_on,
        "email": "",
        "phone": "",
        "likes": "",
        "is_shared": False,
    }
    save_amended(contact, "contact", values, None)
    _tell(organization, contact, "ended", actor, now)
    return contact


def _keeper(actor: Viewer, organization: Organization, wanted: int | None) -> int | None:
    """Whose note it is: as asked, else the organization itself, else the actor's own."""
    if wanted is not None:
        if not actor.acts_for(wanted, Role.STAFF):
            raise Refused("not_a_choice", "kept_by_id")
        return wanted
    if actor.acts_for(organization.pk, Role.STAFF):
        return organization.pk
    return next((one for one, role in sorted(actor.roles.items()) if role >= Role.STAFF), None)


def _person(organization: Organization, person_id: int | None) -> int | None:
    if person_id is None:
        return None
    if not organization.memberships.filter(person_id=person_id, ended_at=None).exists():
        raise Refused("not_a_colleague", "person_id")
    return person_id


def _to_change(actor: Viewer, contact_id: int) -> tuple[Contact, Organization]:
    """A contact the actor sees and keeps. Raises NotFound, NotAllowed."""
    contact = queries.visible_contacts(actor).filter(pk=contact_id).first()
    if contact is None:
        raise NotFound
    organization = queries.organization_to_change(actor, contact.organization_id)
    may = access.may_change_contact(actor, contact.organization_id, contact.kept_by_id)
    access.require(may, actor)
    return Contact.objects.select_for_update(no_key=True).get(pk=contact_id), organization


def _tell(
    organization: Organization, contact: Contact, how: str, actor: Viewer, now: datetime
) -> None:
    """Only those who keep it hear of it: names and addresses are never in the diary."""
    own = {organization.pk, contact.kept_by_id or organization.pk}
    keep.tell_detail(
        organization, "contact", how, contact.pk, by=actor, at=now, audience=Audience.only(own)
    )


@verb("directory.add_identifier", ask=AddIdentifierAsk)
def add_identifier(actor: Viewer, ask: AddIdentifierAsk, *, now: datetime) -> Identifier:
    """Add an ISIL, FSCS, OCLC, EIN, ROR or other identifier; each belongs to one organization."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    scheme = checks.choice(ask.scheme, "scheme", Identifier.Scheme.values)
    value = identifiers.normal(scheme, ask.value)
    _not_taken(organization, scheme, value)
    row = Identifier.objects.create(organization=organization, scheme=scheme, value=value)
    keep.refresh_search([organization.pk])
    keep.tell_detail(
        organization,
        "identifier",
        "added",
        row.pk,
        by=actor,
        at=now,
        changes={scheme: (None, value)},
    )
    return row


def _not_taken(organization: Organization, scheme: str, value: str) -> None:
    rows = Identifier.objects.filter(scheme=scheme, value=value).select_related("organization")
    if scheme == Identifier.Scheme.OTHER:
        rows = rows.filter(organization=organization)
    taken = rows.first()
    if taken is not None:
        facts = {"name": taken.organization.name, "organization_id": taken.organization_id}
        raise Refused("identifier_taken", "value", facts)


@verb("directory.remove_identifier", ask=RemoveIdentifierAsk)
def remove_identifier(actor: Viewer, ask: RemoveIdentifierAsk, *, now: datetime) -> None:
    """Take away an identifier; the diary keeps what it was."""
    row = Identifier.objects.filter(pk=ask.identifier_id).first()
    if row is None:
        raise NotFound
    organization = queries.organization_to_change(actor, row.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    row_id, before = row.pk, {row.scheme: (row.value, None)}
    row.delete()
    keep.refresh_search([organization.pk])
    keep.tell_detail(organization, "identifier", "ended", row_id, by=actor, at=now, changes=before)
