"""Organizations are added, edited, verified, closed and opened again."""

from datetime import datetime
from typing import Any

from holt.directory import access, checked, events, keep, queries, rules
from holt.directory.asks import (
    AddOrganizationAsk,
    CloseAsk,
    EditOrganizationAsk,
    ReopenAsk,
    VerifyAsk,
)
from holt.directory.models import Organization, Place
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer

KIND = "organization"


@verb("directory.add_organization", ask=AddOrganizationAsk)
def add_organization(actor: Viewer, ask: AddOrganizationAsk, *, now: datetime) -> Organization:
    """Add an organization, or a part of one. Refuses "likely_duplicates" unless `sure`."""
    parent = _parent(actor, ask.parent_id)
    access.require(access.may_add(actor, parent), actor)
    values = checked.organization_values(ask)
    main = _main_place(ask, values["name"])
    if not ask.sure:
        _look_for_likely(actor, ask)
    organization = Organization.objects.create(
        **values,
        parent=parent,
        is_network_member=_joins(actor, ask.is_network_member, parent),
        source=checks.text(ask.source, "source", most=40),
        folded_name=rules.folded_name(values["name"]),
        search_text=rules.search_text(values["name"], values["other_names"], (ask.city,), ()),
        added_at=now,
        added_by_id=actor.person_id,
        edited_at=now,
        edited_by_id=actor.person_id,
    )
    if main:
        Place.objects.create(organization=organization, **main)
    tell(
        events.Added(organization.pk, organization.name, ask.parent_id),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    return organization


def _parent(actor: Viewer, parent_id: int | None) -> Organization | None:
    """The whole a part belongs to, at most two levels down. Raises Refused."""
    if parent_id is None:
        return None
    parent = queries.visible(actor).filter(pk=parent_id).select_related("parent__parent").first()
    if parent is None:
        raise Refused("not_a_choice", "parent_id")
    if parent.parent and parent.parent.parent_id:
        raise Refused("parts_too_deep", "parent_id", {"most": rules.DEEPEST})
    return parent


def _joins(actor: Viewer, wanted: bool, parent: Organization | None) -> bool:
    """Parts stand where their whole stands; the operator says who else is of the network."""
    if parent is not None:
        return parent.is_network_member
    return wanted and (actor.is_operator or actor.is_house)


def _main_place(ask: AddOrganizationAsk, name: str) -> dict[str, Any] | None:
    if not (ask.address.strip() or ask.city.strip() or ask.lat is not None):
        return None
    return checked.main_place_values(ask, name)


def _look_for_likely(actor: Viewer, ask: AddOrganizationAsk) -> None:
    likely = queries.likely_duplicates(
        actor, ask.name, phone=ask.phone, url=ask.url, address=ask.address, city=ask.city
    )
    if likely:
        facts = {
            "names": ", ".join(one.name for one in likely),
            "ids": [one.id for one in likely],
        }
        raise Refused("likely_duplicates", "sure", facts)


@verb("directory.edit_organization", ask=EditOrganizationAsk)
def edit_organization(actor: Viewer, ask: EditOrganizationAsk, *, now: datetime) -> Organization:
    """Change what an organization says of itself. Raises Stale when somebody was faster."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    values = checked.organization_values(ask)
    values["parent_id"] = _moved_to(actor, organization, ask.parent_id)
    if actor.is_operator or actor.is_house:
        values["is_network_member"] = ask.is_network_member
    changes = save_amended(organization, KIND, values, ask.version)
    if not changes:
        return organization
    keep.touch(organization, actor, now)
    keep.refresh_search([organization.pk])
    organization.refresh_from_db(fields=["folded_name", "search_text"])
    tell(
        events.Edited(organization.pk, organization.name, tuple(changes)),
        by=actor,
        at=now,
        audience=Audience.network(),
        changes=changes,
        version=organization.version,
    )
    return organization


def _moved_to(actor: Viewer, organization: Organization, parent_id: int | None) -> int | None:
    """Where it stands from now on, checked when that differs from before."""
    if parent_id == organization.parent_id:
        return parent_id
    parent = _parent(actor, parent_id)
    if parent is not None:
        access.require(access.may_edit(actor, parent), actor)
        above = {parent.pk, parent.parent_id}
        if organization.pk in above:
            raise Refused("own_part", "parent_id")
        if organization.parts.exists() and (parent.parent_id or _has_grandparts(organization)):
            raise Refused("parts_too_deep", "parent_id", {"most": rules.DEEPEST})
    return parent_id


def _has_grandparts(organization: Organization) -> bool:
    return Organization.objects.filter(parent__parent=organization).exists()


@verb("directory.verify", ask=VerifyAsk)
def verify(actor: Viewer, ask: VerifyAsk, *, now: datetime) -> Organization:
    """Say that what stands here is right, today; kept apart from edits."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    values = {"verified_on": now.date(), "verified_by_id": actor.person_id}
    changes = save_amended(organization, KIND, values, None)
    tell(
        events.Verified(organization.pk, organization.name),
        by=actor,
        at=now,
        audience=Audience.network(),
        changes=changes,
        version=organization.version,
    )
    return organization


@verb("directory.close", ask=CloseAsk)
def close(actor: Viewer, ask: CloseAsk, *, now: datetime) -> Organization:
    """Say that the organization has closed; it stays readable and leaves the lists."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_close(actor, organization), actor)
    if organization.status != Organization.Status.ACTIVE:
        raise Refused("not_active")
    note = checks.text(ask.note, "note", most=500)
    values = {
        "status": Organization.Status.CLOSED,
        "closed_on": ask.closed_on,
        "closing_note": note,
    }
    changes = save_amended(organization, KIND, values, None)
    tell(
        events.Closed(organization.pk, organization.name),
        by=actor,
        at=now,
        audience=Audience.network(),
        changes=changes,
        version=organization.version,
    )
    return organization


@verb("directory.reopen", ask=ReopenAsk)
def reopen(actor: Viewer, ask: ReopenAsk, *, now: datetime) -> Organization:
    """Take a closing back."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_close(actor, organization), actor)
    if organization.status != Organization.Status.CLOSED:
        raise Refused("not_closed")
    values = {"status": Organization.Status.ACTIVE, "closed_on": None, "closing_note": ""}
    changes = save_amended(organization, KIND, values, None)
    tell(
        events.Reopened(organization.pk, organization.name),
        by=actor,
        at=now,
        audience=Audience.network(),
        changes=changes,
        version=organization.version,
    )
    return organization
