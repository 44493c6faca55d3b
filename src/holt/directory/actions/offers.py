"""What an organization could bring, and what it already offers the public."""

from datetime import datetime
from typing import Any

from holt.directory import access, checked, keep, queries
from holt.directory.asks import (
    AddCapabilityAsk,
    AddServiceAsk,
    EditCapabilityAsk,
    EditServiceAsk,
    EndCapabilityAsk,
    EndServiceAsk,
)
from holt.directory.models import Capability, Membership, Organization, Service
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer

INACTIVE = "inactive"


@verb("directory.add_capability", ask=AddCapabilityAsk)
def add_capability(actor: Viewer, ask: AddCapabilityAsk, *, now: datetime) -> Capability:
    """Add something the organization could bring to a partnership."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    values = checked.capability_values(ask) | {"person_id": _colleague(organization, ask.person_id)}
    capability = Capability.objects.create(organization=organization, **values)
    keep.tell_detail(organization, "capability", "added", capability.pk, by=actor, at=now)
    return capability


@verb("directory.edit_capability", ask=EditCapabilityAsk)
def edit_capability(actor: Viewer, ask: EditCapabilityAsk, *, now: datetime) -> Capability:
    """Change what the organization could bring."""
    capability, organization = _to_change(Capability, actor, ask.capability_id)
    values = checked.capability_values(ask) | {"person_id": _colleague(organization, ask.person_id)}
    changes = save_amended(capability, "capability", values, ask.version)
    if changes:
        keep.tell_detail(
            organization, "capability", "edited", capability.pk, by=actor, at=now, changes=changes
        )
    return capability


@verb("directory.end_capability", ask=EndCapabilityAsk)
def end_capability(actor: Viewer, ask: EndCapabilityAsk, *, now: datetime) -> Capability:
    """Say that the organization no longer brings this."""
    capability, organization = _to_change(Capability, actor, ask.capability_id)
    changes = save_amended(capability, "capability", {"ended_on": ask.ended_on}, None)
    keep.tell_detail(
        organization, "capability", "ended", capability.pk, by=actor, at=now, changes=changes
    )
    return capability


@verb("directory.add_service", ask=AddServiceAsk)
def add_service(actor: Viewer, ask: AddServiceAsk, *, now: datetime) -> Service:
    """Add something the organization already offers the public."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    values = checked.service_values(ask)
    places = _own_places(organization, ask.place_ids)
    service = Service.objects.create(organization=organization, **values)
    service.places.set(places)
    keep.tell_detail(organization, "service", "added", service.pk, by=actor, at=now)
    return service


@verb("directory.edit_service", ask=EditServiceAsk)
def edit_service(actor: Viewer, ask: EditServiceAsk, *, now: datetime) -> Service:
    """Change what the organization offers the public."""
    service, organization = _to_change(Service, actor, ask.service_id)
    values = checked.service_values(ask)
    places = _own_places(organization, ask.place_ids)
    changes = save_amended(service, "service", values, ask.version)
    service.places.set(places)
    keep.tell_detail(
        organization, "service", "edited", service.pk, by=actor, at=now, changes=changes
    )
    return service


@verb("directory.end_service", ask=EndServiceAsk)
def end_service(actor: Viewer, ask: EndServiceAsk, *, now: datetime) -> Service:
    """Say that this is no longer offered; a need it met may open again."""
    service, organization = _to_change(Service, actor, ask.service_id)
    changes = save_amended(service, "service", {"status": INACTIVE}, None)
    keep.tell_detail(
        organization, "service", "ended", service.pk, by=actor, at=now, changes=changes
    )
    return service


def _to_change(model: Any, actor: Viewer, row_id: int) -> tuple[Any, Organization]:
    """The row, locked after its organization. Raises NotFound, NotAllowed."""
    row = model.objects.filter(pk=row_id).first()
    if row is None:
        raise NotFound
    organization = queries.organization_to_change(actor, row.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    return model.objects.select_for_update(no_key=True).get(pk=row_id), organization


def _colleague(organization: Organization, person_id: int | None) -> int | None:
    """Somebody who belongs to the organization. Refuses "not_a_colleague"."""
    if person_id is None:
        return None
    belongs = Membership.objects.filter(
        organization_id__in=[organization.pk, organization.parent_id],
        person_id=person_id,
        ended_at__isnull=True,
    )
    if not belongs.exists():
        raise Refused("not_a_colleague", "person_id")
    return person_id


def _own_places(organization: Organization, place_ids: tuple[int, ...]) -> list[int]:
    """The organization's own places among these. Refuses "not_a_choice"."""
    wanted = set(place_ids)
    own = organization.places.filter(pk__in=wanted, closed_on=None).values_list("pk", flat=True)
    if wanted - set(own):
        raise Refused("not_a_choice", "place_ids")
    return sorted(wanted)
