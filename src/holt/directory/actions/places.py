"""Where an organization is found, and how far it reaches."""

from datetime import datetime

from holt.directory import access, checked, keep, queries
from holt.directory.asks import (
    AddPlaceAsk,
    AddServiceAreaAsk,
    ClosePlaceAsk,
    EditPlaceAsk,
    RemoveServiceAreaAsk,
)
from holt.directory.models import Organization, Place, ServiceArea
from holt.kernel.errors import NotFound
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer


@verb("directory.add_place", ask=AddPlaceAsk)
def add_place(actor: Viewer, ask: AddPlaceAsk, *, now: datetime) -> Place:
    """Add a building, branch address, outdoor place or stop; the first one is the main one."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    values = checked.place_values(ask)
    values["is_main"] = ask.is_main or not organization.places.filter(is_main=True).exists()
    _only_one_main(organization, values["is_main"])
    place = Place.objects.create(organization=organization, **values)
    keep.refresh_search([organization.pk])
    keep.tell_detail(organization, "place", "added", place.pk, by=actor, at=now)
    return place


@verb("directory.edit_place", ask=EditPlaceAsk)
def edit_place(actor: Viewer, ask: EditPlaceAsk, *, now: datetime) -> Place:
    """Change a place."""
    place, organization = _place_to_change(actor, ask.place_id)
    values = checked.place_values(ask)
    _only_one_main(organization, values["is_main"] and not place.is_main)
    changes = save_amended(place, "place", values, ask.version)
    if changes:
        keep.refresh_search([organization.pk])
        keep.tell_detail(
            organization, "place", "edited", place.pk, by=actor, at=now, changes=changes
        )
    return place


@verb("directory.close_place", ask=ClosePlaceAsk)
def close_place(actor: Viewer, ask: ClosePlaceAsk, *, now: datetime) -> Place:
    """Say that a place is no longer used; what happened there keeps its name."""
    place, organization = _place_to_change(actor, ask.place_id)
    values = {"closed_on": ask.closed_on, "is_main": False}
    changes = save_amended(place, "place", values, None)
    keep.refresh_search([organization.pk])
    keep.tell_detail(organization, "place", "ended", place.pk, by=actor, at=now, changes=changes)
    return place


def _only_one_main(organization: Organization, is_main: bool) -> None:
    if is_main:
        organization.places.filter(is_main=True).update(is_main=False)


def _place_to_change(actor: Viewer, place_id: int) -> tuple[Place, Organization]:
    place = Place.objects.filter(pk=place_id).first()
    if place is None:
        raise NotFound
    organization = queries.organization_to_change(actor, place.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    return Place.objects.select_for_update(no_key=True).get(pk=place_id), organization


@verb("directory.add_service_area", ask=AddServiceAreaAsk)
def add_service_area(actor: Viewer, ask: AddServiceAreaAsk, *, now: datetime) -> ServiceArea:
    """Say how far the organization reaches: a county, a radius around it, or in words."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    area = ServiceArea.objects.create(organization=organization, **checked.area_values(ask))
    keep.tell_detail(organization, "service_area", "added", area.pk, by=actor, at=now)
    return area


@verb("directory.remove_service_area", ask=RemoveServiceAreaAsk)
def remove_service_area(actor: Viewer, ask: RemoveServiceAreaAsk, *, now: datetime) -> None:
    """Take back a service area; the diary keeps what it was."""
    area = ServiceArea.objects.filter(pk=ask.service_area_id).first()
    if area is None:
        raise NotFound
    organization = queries.organization_to_change(actor, area.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    before = {name: (getattr(area, name), None) for name in ("shape", "county", "words")}
    area_id = area.pk
    area.delete()
    keep.tell_detail(
        organization, "service_area", "ended", area_id, by=actor, at=now, changes=before
    )
