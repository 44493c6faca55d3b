"""Invitations: those still open, and the one a letter's address opens."""

from dataclasses import dataclass
from datetime import datetime

from holt.directory import access
from holt.directory.models import Invitation
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.people import tokens


@dataclass(frozen=True)
class InvitationRow:
    """An invitation nobody has accepted yet."""

    id: int
    email: str
    name: str
    role: str
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class InvitationSeen:
    """An invitation as whoever holds its letter sees it. `over` is "", "used" or "expired"."""

    organization_id: int
    organization_name: str
    email: str
    name: str
    role: str
    made_by: str
    over: str


def open_invitations(viewer: Viewer, organization_id: int) -> tuple[InvitationRow, ...]:
    """For those who lead the organization; nothing for others."""
    if not access.may_lead(viewer, organization_id):
        return ()
    rows = Invitation.objects.filter(
        organization_id=organization_id, accepted_at=None, withdrawn_at=None
    ).order_by("-made_at", "pk")
    return tuple(
        InvitationRow(one.pk, one.email, one.name, one.role, one.made_at, one.expires_at)
        for one in rows
    )


def invitation_by_token(token: str, now: datetime) -> InvitationSeen:
    """What the letter's address opens. Raises NotFound for a secret nobody was given."""
    row = (
        Invitation.objects.filter(token_hash=tokens.hashed(token))
        .select_related("organization", "made_by")
        .first()
    )
    if row is None:
        raise NotFound
    over = "used" if row.accepted_at or row.withdrawn_at else ""
    return InvitationSeen(
        row.organization_id,
        row.organization.name,
        row.email,
        row.name,
        row.role,
        row.made_by.name if row.made_by else "",
        over or ("expired" if row.expires_at <= now else ""),
    )
