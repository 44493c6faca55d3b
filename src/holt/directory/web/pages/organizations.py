"""Changing organizations: each view shows the form of one verb and does it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.directory import access, asks, queries
from holt.directory.queries import DuplicateRow, OrganizationPage
from holt.directory.web.forms.organizations import (
    AddOrganizationForm,
    CloseForm,
    EditOrganizationForm,
    KindForm,
    LeaveForm,
    SubjectForm,
)
from holt.directory.web.links import organization_url
from holt.directory.web.words import likeness
from holt.kernel import clock
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.pages import act, do, go, page, viewer_of

REPEATED = (
    *("name", "kind", "parent_id", "other_names", "description", "mission", "url", "email"),
    *("phone", "languages", "staff_count", "population_served", "county", "region"),
    *("is_network_member", "is_public", "version"),
)


def add_organization(request: HttpRequest) -> HttpResponse:
    """One short form; likely duplicates are shown above it and never block."""
    viewer = viewer_of(request)
    access.require(access.may_add(viewer), viewer)
    return act(
        request,
        "directory.add_organization",
        AddOrganizationForm,
        title=_("Add an organization"),
        why=_("A name and a kind are enough. What it could bring comes next, on its page."),
        button=_("Add it"),
        done=lambda one: organization_url(one.pk),
        said=_("It is in the directory. Now say what it could bring."),
        initial=_from_address(request),
        form_kwargs=_form_choices(viewer, _asked_parent(request)),
        template="directory/add_organization.html",
        context={
            "likely": _likely(viewer, request.POST) if request.method == "POST" else (),
            "back": reverse("directory:organizations"),
        },
    )


def likely(request: HttpRequest) -> HttpResponse:
    """Organizations that may be the one being typed, for htmx; others are shown the form."""
    viewer = viewer_of(request)
    access.require(access.may_add(viewer), viewer)
    if not getattr(request, "htmx", False):
        return go(request, reverse("directory:add_organization"))
    return page(request, "directory/likely.html", {"likely": _likely(viewer, request.GET)})


def _likely(viewer: Viewer, given: Any) -> tuple[tuple[DuplicateRow, str, str], ...]:
    """(row, address of its page, why it is alike) for what was typed so far."""
    found = queries.likely_duplicates(
        viewer,
        given.get("name", "")[:255],
        phone=given.get("phone", "")[:60],
        url=given.get("url", "")[:500],
        address=given.get("address", "")[:255],
        city=given.get("city", "")[:120],
    )
    return tuple(
        (one, organization_url(one.id), " ".join(filter(None, map(likeness, one.reasons))))
        for one in found
    )


def _from_address(request: HttpRequest) -> dict[str, Any]:
    """What a link to the form may fill in."""
    asked = request.GET
    return {name: asked[name] for name in ("name", "kind", "parent_id") if asked.get(name)}


def _asked_parent(request: HttpRequest) -> int | None:
    """The whole that the form or the link to it names."""
    asked = request.POST.get("parent_id") or request.GET.get("parent_id") or ""
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 19 else None


def _form_choices(
    viewer: Viewer, parent_id: int | None, except_id: int | None = None
) -> dict[str, Any]:
    """What the form's choices offer; the wholes are one's own, and the one that was asked for."""
    own = {one for one, role in viewer.roles.items() if role >= Role.STAFF}
    wholes = queries.organization_choices(viewer, (own | {parent_id or 0}) - {except_id})
    return {
        "found": queries.choices(viewer),
        "wholes": wholes,
        "is_operator": viewer.is_operator,
    }


def edit_organization(request: HttpRequest, organization_id: int) -> HttpResponse:
    """What the organization says of itself."""
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    access.require(found.rights.edit, viewer)
    return act(
        request,
        "directory.edit_organization",
        EditOrganizationForm,
        title=_("Edit %(name)s") % {"name": found.name},
        button=_("Save"),
        done=lambda one: organization_url(one.pk),
        said=_("Saved."),
        fixed={"organization_id": organization_id, **_kept(found, viewer)},
        initial={name: getattr(found, name) for name in REPEATED},
        form_kwargs=_form_choices(viewer, found.parent_id, organization_id),
        context={"back": organization_url(organization_id)},
    )


def _kept(found: OrganizationPage, viewer: Viewer) -> dict[str, bool]:
    """What only the operator decides stays as it is."""
    return {} if viewer.is_operator else {"is_network_member": found.is_network_member}


@require_POST
def verify(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Everything here is right: one press."""
    return do(
        request,
        "directory.verify",
        asks.VerifyAsk(organization_id),
        done=lambda one: organization_url(one.pk),
        said=_("Thank you. The entry is verified as of today."),
    )


def close(request: HttpRequest, organization_id: int) -> HttpResponse:
    """It has closed: when, and what became of it."""
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    access.require(found.rights.close, viewer)
    return act(
        request,
        "directory.close",
        CloseForm,
        title=_("%(name)s has closed") % {"name": found.name},
        why=_("It leaves the lists and stays readable for those who worked with it."),
        button=_("Say that it closed"),
        done=lambda one: organization_url(one.pk),
        said=_("It is marked as closed."),
        fixed={"organization_id": organization_id},
        initial={"closed_on": timezone.localdate(clock.now())},
        context={"back": organization_url(organization_id)},
    )


@require_POST
def reopen(request: HttpRequest, organization_id: int) -> HttpResponse:
    """It is at work after all."""
    return do(
        request,
        "directory.reopen",
        asks.ReopenAsk(organization_id),
        done=lambda one: organization_url(one.pk),
        said=_("It is back in the lists."),
    )


def leave_network(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Take the data along, then leave."""
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    access.require(found.rights.leave, viewer)
    return act(
        request,
        "directory.leave_network",
        LeaveForm,
        title=_("%(name)s leaves the network") % {"name": found.name},
        why=_(
            "Download your data first: it cannot be had afterwards. Memberships end, contacts and "
            "descriptions are deleted, and your name stays where others worked with you."
        ),
        button=_("Leave the network"),
        done=lambda _one: "/",
        said=_("The organization has left the network."),
        fixed={"organization_id": organization_id},
        template="directory/leave_network.html",
        context={"back": organization_url(organization_id), "organization": found},
    )


def add_kind(request: HttpRequest) -> HttpResponse:
    """A kind of organization that the list lacks."""
    viewer = viewer_of(request)
    access.require(access.may_extend_taxonomy(viewer), viewer)
    return act(
        request,
        "directory.add_kind",
        KindForm,
        title=_("Add a kind of organization"),
        button=_("Add it"),
        done=lambda _one: reverse("directory:taxonomy"),
        said=_("The kind is on the list."),
        context={"back": reverse("directory:taxonomy")},
    )


def add_subject(request: HttpRequest) -> HttpResponse:
    """A subject that the list lacks."""
    viewer = viewer_of(request)
    access.require(access.may_extend_taxonomy(viewer), viewer)
    tops = [(one.slug, one.name) for one in queries.subjects(viewer.language) if not one.parent]
    return act(
        request,
        "directory.add_subject",
        SubjectForm,
        title=_("Add a subject"),
        button=_("Add it"),
        done=lambda _one: reverse("directory:taxonomy"),
        said=_("The subject is on the list."),
        form_kwargs={"tops": tops},
        context={"back": reverse("directory:taxonomy")},
    )
