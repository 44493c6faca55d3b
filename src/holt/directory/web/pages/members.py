"""An organization's people: roles, invitations, handing over."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.directory import access, asks, queries
from holt.directory.web.forms.members import AcceptForm, HandOverForm, InviteForm, RoleForm
from holt.directory.web.links import organization_url, people_url
from holt.directory.web.words import ROLES
from holt.kernel import clock
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.pages import act, do, page, viewer_of
from holt.people import queries as persons
from holt.people.adapter import enter


def people(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Who belongs to it, who is invited, who has left."""
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    access.require(access.may_see_people(viewer, organization_id), viewer)
    shown = {
        "title": _("People of %(name)s") % {"name": found.name},
        "why": _("Who signs in for it, with which role, and who signs agreements."),
        "organization": found,
        "people": [(one, ROLES[one.role]) for one in found.people],
        "invitations": [
            (one, ROLES[one.role]) for one in queries.open_invitations(viewer, organization_id)
        ],
        "departed": queries.departed(viewer, organization_id),
        "own_person_id": viewer.person_id,
    }
    return page(request, "directory/people.html", shown)


def _led(request: HttpRequest, organization_id: int) -> queries.OrganizationPage:
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    access.require(found.rights.lead, viewer)
    return found


def _names_signers(viewer: Viewer, organization_id: int) -> bool:
    return access.may_give_role(viewer, organization_id, Role.DIRECTOR, True)


def invite(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Ask somebody by e-mail to join."""
    found = _led(request, organization_id)
    return act(
        request,
        "directory.invite",
        InviteForm,
        title=_("Invite somebody to %(name)s") % {"name": found.name},
        why=_("They get a letter with a link. Accepting makes them a member; no password needed."),
        button=_("Send the invitation"),
        done=people_url,
        said=_("The invitation is on its way."),
        fixed={"organization_id": organization_id},
        initial={"role": "staff"},
        context={"back": reverse("directory:people", args=[organization_id])},
    )


@require_POST
def withdraw_invitation(request: HttpRequest, invitation_id: int) -> HttpResponse:
    """Take an invitation back."""
    return do(
        request,
        "directory.withdraw_invitation",
        asks.WithdrawInvitationAsk(invitation_id),
        done=people_url,
        said=_("The invitation is taken back; its link opens nothing any more."),
    )


def change_role(request: HttpRequest, membership_id: int) -> HttpResponse:
    """Another role, or whether they sign."""
    viewer = viewer_of(request)
    found = queries.membership(viewer, membership_id)
    access.require(access.may_lead(viewer, found.organization_id), viewer)
    names_signers = _names_signers(viewer, found.organization_id)
    return act(
        request,
        "directory.change_role",
        RoleForm,
        title=_("The role of %(name)s") % {"name": found.name},
        why=found.organization_name,
        button=_("Save"),
        done=people_url,
        said=_("The role is changed."),
        fixed={
            "membership_id": membership_id,
            **({} if names_signers else {"may_sign": found.values["may_sign"]}),
        },
        initial=found.values,
        form_kwargs={"names_signers": names_signers},
        context={"back": reverse("directory:people", args=[found.organization_id])},
    )


@require_POST
def end_membership(request: HttpRequest, membership_id: int) -> HttpResponse:
    """Somebody does not belong to it any more."""
    viewer = viewer_of(request)
    return do(
        request,
        "directory.end_membership",
        asks.EndMembershipAsk(membership_id),
        done=lambda one: _after_ending(one, viewer),
        said=_("The membership has ended."),
    )


def _after_ending(membership: Any, viewer: Viewer) -> str:
    """Whoever ended their own last role has no page of people to go back to."""
    if membership.person_id == viewer.person_id:
        return organization_url(membership.organization_id)
    return people_url(membership)


def hand_over(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Everything one person coordinates goes to a colleague."""
    viewer = viewer_of(request)
    found = queries.organization(viewer, organization_id)
    own = viewer.person_id if viewer.acts_for(organization_id, Role.STAFF) else None
    access.require(found.rights.lead or own is not None, viewer)
    everyone = [(one.person_id, one.name) for one in found.people]
    givers = everyone if found.rights.lead else [one for one in everyone if one[0] == own]
    return act(
        request,
        "directory.hand_over",
        HandOverForm,
        title=_("Hand over work at %(name)s") % {"name": found.name},
        why=_("Needs, partnerships and commitments that one person looks after, in one step."),
        button=_("Hand it over"),
        done=lambda one: organization_url(one.pk),
        said=_("It is handed over."),
        fixed={"organization_id": organization_id},
        initial={"from_person_id": request.GET.get("from", "")},
        form_kwargs={"colleagues": everyone, "givers": givers},
        context={"back": reverse("directory:people", args=[organization_id])},
    )


def accept_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The page a letter's link opens: accept, and be signed in."""
    viewer = viewer_of(request)
    found = queries.invitation_by_token(token, clock.now())
    if found.over:
        return page(request, "directory/invitation_over.html", _over(found), status=410)
    known = persons.by_address(found.email)
    return act(
        request,
        "directory.accept_invitation",
        AcceptForm,
        title=_("Join %(name)s") % {"name": found.organization_name},
        why=_welcome(found),
        button=_("Accept and come in"),
        done=lambda one: _come_in(request, viewer, one),
        said=_("Welcome. You belong to %(name)s now.") % {"name": found.organization_name},
        fixed={"token": token, "language": get_language() or "en"},
        initial={"name": found.name},
        form_kwargs={"is_known": known is not None},
    )


def _welcome(found: queries.InvitationSeen) -> str:
    facts = {"who": found.made_by, "email": found.email, "role": ROLES[found.role]}
    if not found.made_by:
        return _("You are invited as %(email)s. Your role: %(role)s.") % facts
    return _("%(who)s invites you as %(email)s. Your role: %(role)s.") % facts


def _over(found: queries.InvitationSeen) -> dict[str, Any]:
    return {
        "title": _("This invitation opens nothing any more"),
        "invitation": found,
        "is_expired": found.over == "expired",
    }


def _come_in(request: HttpRequest, viewer: Viewer, membership: Any) -> str:
    """Sign in whoever came by the letter: holding it shows that the address is theirs."""
    if viewer.person_id is None:
        enter(request, membership.person)
    return organization_url(membership.organization_id)
