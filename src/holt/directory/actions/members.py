"""Who belongs to an organization: members, their roles, invitations."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from holt.directory import access, events, queries, rules
from holt.directory.asks import (
    AcceptInvitationAsk,
    AddMemberAsk,
    ChangeRoleAsk,
    EndMembershipAsk,
    InviteAsk,
    WithdrawInvitationAsk,
)
from holt.directory.models import Invitation, Membership, Organization
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience, Event
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Role, RoleName, Viewer
from holt.people import actions as people
from holt.people import queries as persons
from holt.people import tokens

if TYPE_CHECKING:
    from holt.people.models import Person


@verb("directory.add_member", ask=AddMemberAsk)
def add_member(actor: Viewer, ask: AddMemberAsk, *, now: datetime) -> Membership:
    """Give somebody who already signs in a role in the organization."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    role = RoleName(checks.choice(ask.role, "role", RoleName.values))
    may = access.may_give_role(actor, organization.pk, role.rank, ask.may_sign)
    access.require(may or actor.is_house, actor)
    person = persons.for_the_house().filter(pk=ask.person_id, is_active=True).first()
    if person is None:
        raise Refused("not_a_choice", "person_id")
    return _join(actor, organization, person, role, ask.may_sign, now)


def _join(
    actor: Viewer,
    organization: Organization,
    person: "Person",
    role: RoleName,
    may_sign: bool,
    now: datetime,
) -> Membership:
    if organization.status != Organization.Status.ACTIVE:
        raise Refused("not_active")
    if organization.memberships.filter(person=person, ended_at=None).exists():
        raise Refused("already_a_member", "", {"name": person.name})
    membership = Membership.objects.create(
        organization=organization, person=person, role=role, may_sign=may_sign, since=now
    )
    event = events.Joined(organization.pk, organization.name, person.pk, role.value)
    _tell(event, organization, actor, now)
    return membership


def _tell(event: Event, organization: Organization, actor: Viewer, now: datetime) -> None:
    tell(event, by=actor, at=now, audience=Audience.only([organization.pk]))


@verb("directory.change_role", ask=ChangeRoleAsk)
def change_role(actor: Viewer, ask: ChangeRoleAsk, *, now: datetime) -> Membership:
    """Give a member another role, or say whether they sign."""
    membership, organization = _to_change(actor, ask.membership_id)
    role = RoleName(checks.choice(ask.role, "role", RoleName.values))
    for rank, signs in ((_rank(membership), False), (role.rank, ask.may_sign)):
        access.require(access.may_give_role(actor, organization.pk, rank, signs), actor)
    membership.role, membership.may_sign = role, ask.may_sign
    membership.save(update_fields=["role", "may_sign"])
    event = events.RoleChanged(
        organization.pk, organization.name, membership.person_id, role.value, ask.may_sign
    )
    _tell(event, organization, actor, now)
    return membership


@verb("directory.end_membership", ask=EndMembershipAsk)
def end_membership(actor: Viewer, ask: EndMembershipAsk, *, now: datetime) -> Membership:
    """End a membership: one's own, or a colleague's as far as one's role goes."""
    membership, organization = _to_change(actor, ask.membership_id)
    own = membership.person_id == actor.person_id
    may = access.may_give_role(actor, organization.pk, _rank(membership), False)
    access.require(own or may, actor)
    membership.ended_at = now
    membership.save(update_fields=["ended_at"])
    event = events.MembershipEnded(organization.pk, organization.name, membership.person_id)
    _tell(event, organization, actor, now)
    return membership


def _rank(membership: Membership) -> Role:
    return RoleName(membership.role).rank


def _to_change(actor: Viewer, membership_id: int) -> tuple[Membership, Organization]:
    """A current membership, locked after its organization. Raises NotFound."""
    row = Membership.objects.filter(pk=membership_id, ended_at=None).first()
    if row is None or not access.may_see_people(actor, row.organization_id):
        raise NotFound
    organization = queries.organization_to_change(actor, row.organization_id)
    locked = Membership.objects.select_for_update(no_key=True).filter(
        pk=membership_id, ended_at=None
    )
    membership = locked.first()
    if membership is None:
        raise NotFound
    return membership, organization


@verb("directory.invite", ask=InviteAsk)
def invite(actor: Viewer, ask: InviteAsk, *, now: datetime) -> Invitation:
    """Ask somebody by e-mail to join; the letter's link makes them a member when they accept."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    role = RoleName(checks.choice(ask.role, "role", RoleName.values))
    access.require(access.may_give_role(actor, organization.pk, role.rank, False), actor)
    email = checks.email(ask.email, "email", needed=True)
    name = checks.text(ask.name, "name", most=200)
    if organization.memberships.filter(person__email=email, ended_at=None).exists():
        raise Refused("already_a_member", "email", {"name": name or email})
    organization.invitations.filter(email=email, accepted_at=None, withdrawn_at=None).update(
        withdrawn_at=now
    )
    token = tokens.new_token()
    invitation = Invitation.objects.create(
        organization=organization,
        email=email,
        name=name,
        role=role,
        token_hash=tokens.hashed(token),
        made_by_id=actor.person_id,
        made_at=now,
        expires_at=now + timedelta(days=rules.INVITATION_DAYS),
    )
    _write(invitation, organization, token, actor, now)
    event = events.Invited(organization.pk, organization.name, invitation.pk, role.value)
    _tell(event, organization, actor, now)
    return invitation


def _write(
    invitation: Invitation, organization: Organization, token: str, actor: Viewer, now: datetime
) -> None:
    """The letter with the one address that opens the invitation."""
    known = persons.by_address(invitation.email)
    facts = {"name": organization.name, "who": actor.name, "days": rules.INVITATION_DAYS}
    people.notify(
        invitation.email,
        topic="messages",
        subject=lambda: _("Join %(name)s on Holt") % facts,
        text=lambda: (
            _(
                "%(who)s asks you to join %(name)s. Open the link to accept. It works for "
                "%(days)s days and only for you."
            )
            % facts
        ),
        link=f"/join/{token}/",
        language=known.language if known else actor.language,
        now=now,
    )


@verb("directory.withdraw_invitation", ask=WithdrawInvitationAsk)
def withdraw_invitation(actor: Viewer, ask: WithdrawInvitationAsk, *, now: datetime) -> Invitation:
    """Take an invitation back before it is accepted."""
    invitation = Invitation.objects.filter(pk=ask.invitation_id).first()
    if invitation is None or not access.may_lead(actor, invitation.organization_id):
        raise NotFound
    organization = queries.organization_to_change(actor, invitation.organization_id)
    invitation.refresh_from_db()
    if invitation.accepted_at or invitation.withdrawn_at:
        raise Refused("invitation_over")
    invitation.withdrawn_at = now
    invitation.save(update_fields=["withdrawn_at"])
    event = events.InvitationWithdrawn(organization.pk, organization.name, invitation.pk)
    _tell(event, organization, actor, now)
    return invitation


@verb("directory.accept_invitation", ask=AcceptInvitationAsk)
def accept_invitation(actor: Viewer, ask: AcceptInvitationAsk, *, now: datetime) -> Membership:
    """Accept an invitation, once; whoever holds its secret reads the mail it was sent to.

    Somebody new becomes a person. Raises NotFound for a secret nobody was given, Refused
    "invitation_over", "invitation_expired", "other_address".
    """
    invitation = (
        Invitation.objects.select_for_update(no_key=True)
        .filter(token_hash=tokens.hashed(ask.token))
        .first()
    )
    if invitation is None:
        raise NotFound
    _require_open(invitation, actor, now)
    organization = queries.organization_to_change(THE_HOUSE, invitation.organization_id)
    person = people.join(
        actor,
        email=invitation.email,
        name=ask.name.strip() or invitation.name,
        language=ask.language,
        now=now,
    )
    if not person.is_active:
        raise Refused("invitation_over")
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    by = actor if actor.person_id else Viewer(person_id=person.pk, name=person.name)
    return _join(by, organization, person, RoleName(invitation.role), False, now)


def _require_open(invitation: Invitation, actor: Viewer, now: datetime) -> None:
    if invitation.accepted_at or invitation.withdrawn_at:
        raise Refused("invitation_over")
    if invitation.expires_at <= now:
        raise Refused("invitation_expired")
    if actor.person_id and actor.email.lower() != invitation.email.lower():
        raise Refused("other_address", "", {"email": invitation.email})
