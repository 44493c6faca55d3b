"""Places, reach, offers, contacts, identifiers: each view shows the form of one verb and does it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import access, queries
from holt.directory.queries import Detail, OrganizationPage
from holt.directory.web.forms import details as forms
from holt.directory.web.links import back_to_organization, organization_url
from holt.kernel import clock
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, viewer_of


def _add(
    request: HttpRequest,
    found: OrganizationPage,
    verb: str,
    form: type[AskForm],
    *,
    title: str,
    why: str = "",
    said: str,
    initial: Mapping[str, Any] | None = None,
    form_kwargs: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """A form that adds something to an organization."""
    return act(
        request,
        verb,
        form,
        title=title % {"name": found.name},
        why=why,
        button=_("Add it"),
        done=back_to_organization,
        said=said,
        fixed={"organization_id": found.id},
        initial=initial,
        form_kwargs=form_kwargs,
        context={"back": organization_url(found.id)},
    )


def _edit(
    request: HttpRequest,
    found: Detail,
    verb: str,
    form: type[AskForm],
    key: str,
    *,
    form_kwargs: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """A form that changes something of an organization."""
    access.require(found.may_edit, viewer_of(request))
    return act(
        request,
        verb,
        form,
        title=_("Edit “%(name)s”") % {"name": found.name},
        why=found.organization_name,
        button=_("Save"),
        done=back_to_organization,
        said=_("Saved."),
        fixed={key: found.id},
        initial={**found.values, "version": found.version},
        form_kwargs=form_kwargs,
        context={"back": organization_url(found.organization_id)},
    )


def _end(
    request: HttpRequest,
    found: Detail,
    verb: str,
    form: type[AskForm],
    key: str,
    *,
    title: str,
    button: str,
    day: str = "",
) -> HttpResponse:
    """A form that ends something of an organization; `day` names the field with its date."""
    access.require(found.may_edit, viewer_of(request))
    back = organization_url(found.organization_id)
    return act(
        request,
        verb,
        form,
        title=title % {"name": found.name},
        why=found.organization_name,
        button=button,
        done=lambda _one: back,
        said=_("Done."),
        fixed={key: found.id},
        initial={day: timezone.localdate(clock.now())} if day else {},
        context={"back": back},
    )


def _editable(request: HttpRequest, organization_id: int) -> OrganizationPage:
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    access.require(found.rights.edit, viewer)
    return found


def add_place(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Where it is found."""
    found = _editable(request, organization_id)
    return _add(
        request,
        found,
        "directory.add_place",
        forms.PlaceForm,
        title=_("Add a place of %(name)s"),
        said=_("The place is added."),
        initial={"name": found.name if not found.places else "", "county": found.county},
    )


def edit_place(request: HttpRequest, place_id: int) -> HttpResponse:
    """A place."""
    found = queries.place(viewer_of(request), place_id)
    return _edit(request, found, "directory.edit_place", forms.EditPlaceForm, "place_id")


def close_place(request: HttpRequest, place_id: int) -> HttpResponse:
    """A place is no longer used."""
    return _end(
        request,
        queries.place(viewer_of(request), place_id),
        "directory.close_place",
        forms.ClosePlaceForm,
        "place_id",
        title=_("“%(name)s” is no longer used"),
        button=_("Say so"),
        day="closed_on",
    )


def add_service_area(request: HttpRequest, organization_id: int) -> HttpResponse:
    """How far it reaches."""
    return _add(
        request,
        _editable(request, organization_id),
        "directory.add_service_area",
        forms.ServiceAreaForm,
        title=_("How far %(name)s reaches"),
        said=_("Its reach is noted."),
        initial={"shape": "county"},
        form_kwargs={"unit": queries.distance_unit()},
    )


def remove_service_area(request: HttpRequest, service_area_id: int) -> HttpResponse:
    """It does not reach there."""
    return _end(
        request,
        queries.service_area(viewer_of(request), service_area_id),
        "directory.remove_service_area",
        forms.RemoveServiceAreaForm,
        "service_area_id",
        title=_("It does not reach there any more"),
        button=_("Remove it"),
    )


def _offer_choices(viewer: Viewer, organization_id: int) -> dict[str, Any]:
    people = queries.people_of(viewer, organization_id)
    return {
        "found": queries.choices(viewer),
        "colleagues": [(one.person_id, one.name) for one in people],
        "unit": queries.distance_unit(),
    }


def add_capability(request: HttpRequest, organization_id: int) -> HttpResponse:
    """What it could bring to a partnership."""
    found = _editable(request, organization_id)
    return _add(
        request,
        found,
        "directory.add_capability",
        forms.CapabilityForm,
        title=_("What %(name)s could bring"),
        why=_("From this Holt suggests it for needs nearby. One thing at a time."),
        said=_("It is noted what they could bring."),
        form_kwargs=_offer_choices(viewer_of(request), organization_id),
    )


def edit_capability(request: HttpRequest, capability_id: int) -> HttpResponse:
    """Something it could bring."""
    viewer = viewer_of(request)
    found = queries.capability(viewer, capability_id)
    return _edit(
        request,
        found,
        "directory.edit_capability",
        forms.EditCapabilityForm,
        "capability_id",
        form_kwargs=_offer_choices(viewer, found.organization_id),
    )


def end_capability(request: HttpRequest, capability_id: int) -> HttpResponse:
    """It no longer brings this."""
    return _end(
        request,
        queries.capability(viewer_of(request), capability_id),
        "directory.end_capability",
        forms.EndCapabilityForm,
        "capability_id",
        title=_("They no longer bring this: %(name)s"),
        button=_("Say so"),
        day="ended_on",
    )


def _service_choices(viewer: Viewer, organization_id: int) -> dict[str, Any]:
    found = queries.organization(viewer, organization_id)
    places = [(one.id, one.name) for one in found.places]
    return {"found": queries.choices(viewer), "places": places}


def add_service(request: HttpRequest, organization_id: int) -> HttpResponse:
    """What it already offers the public."""
    found = _editable(request, organization_id)
    return _add(
        request,
        found,
        "directory.add_service",
        forms.ServiceForm,
        title=_("What %(name)s offers"),
        why=_("What runs already, so that nobody starts the same next door."),
        said=_("The service is added."),
        form_kwargs=_service_choices(viewer_of(request), organization_id),
    )


def edit_service(request: HttpRequest, service_id: int) -> HttpResponse:
    """Something it offers."""
    viewer = viewer_of(request)
    found = queries.service(viewer, service_id)
    return _edit(
        request,
        found,
        "directory.edit_service",
        forms.EditServiceForm,
        "service_id",
        form_kwargs=_service_choices(viewer, found.organization_id),
    )


def end_service(request: HttpRequest, service_id: int) -> HttpResponse:
    """It is no longer offered."""
    return _end(
        request,
        queries.service(viewer_of(request), service_id),
        "directory.end_service",
        forms.EndServiceForm,
        "service_id",
        title=_("“%(name)s” is no longer offered"),
        button=_("Say so"),
    )


def add_contact(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Somebody to talk to there."""
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    access.require(found.rights.note, viewer)
    own = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    return _add(
        request,
        found,
        "directory.add_contact",
        forms.AddContactForm,
        title=_("Somebody to talk to at %(name)s"),
        why=_("Your own organization sees this; others only when the person agreed."),
        said=_("The contact is noted."),
        form_kwargs={"keepers": queries.organization_choices(viewer, own)},
    )


def edit_contact(request: HttpRequest, contact_id: int) -> HttpResponse:
    """Somebody to talk to."""
    found = queries.contact(viewer_of(request), contact_id)
    return _edit(request, found, "directory.edit_contact", forms.EditContactForm, "contact_id")


def end_contact(request: HttpRequest, contact_id: int) -> HttpResponse:
    """They are no longer the one to talk to."""
    return _end(
        request,
        queries.contact(viewer_of(request), contact_id),
        "directory.end_contact",
        forms.EndContactForm,
        "contact_id",
        title=_("%(name)s is no longer the one to talk to"),
        button=_("Forget their address"),
        day="ended_on",
    )


def add_identifier(request: HttpRequest, organization_id: int) -> HttpResponse:
    """A name others know it by."""
    return _add(
        request,
        _editable(request, organization_id),
        "directory.add_identifier",
        forms.IdentifierForm,
        title=_("Add an identifier of %(name)s"),
        why=_("The number or code by which catalogs, surveys and offices know it."),
        said=_("The identifier is added."),
    )


def remove_identifier(request: HttpRequest, identifier_id: int) -> HttpResponse:
    """It is not its identifier."""
    return _end(
        request,
        queries.identifier(viewer_of(request), identifier_id),
        "directory.remove_identifier",
        forms.RemoveIdentifierForm,
        "identifier_id",
        title=_("Remove the identifier %(name)s"),
        button=_("Remove it"),
    )
