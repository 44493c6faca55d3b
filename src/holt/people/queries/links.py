"""Reads of signed links: who holds one, what it opens, how it stands."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.models import Network
from holt.kernel.viewer import NOBODY, Grant, Viewer
from holt.people import rules, tokens
from holt.people.models import SignedLink


@dataclass(frozen=True)
class LinkSeen:
    """A link as its holder meets it; `can_renew` says whether they may ask for a fresh one."""

    link_id: int
    state: rules.LinkState
    purpose: str
    subject_kind: str
    subject_id: int
    organization_id: int
    email: str
    name: str
    language: str
    can_renew: bool


def link_by_token(token: str, now: datetime) -> LinkSeen | None:
    """The link this token opens, in any state; None when there never was one."""
    link = SignedLink.objects.filter(token_hash=tokens.hashed(token)).first()
    return seen(link, now) if link else None


def seen(link: SignedLink, now: datetime) -> LinkSeen:
    """The row as its holder meets it."""
    state = rules.link_state(link.state, link.expires_at, now)
    return LinkSeen(
        link_id=link.pk,
        state=state,
        purpose=link.purpose,
        subject_kind=link.subject_kind,
        subject_id=link.subject_id,
        organization_id=link.organization_id,
        email=link.email,
        name=link.name,
        language=link.language,
        can_renew=rules.may_be_renewed_by_holder(state, link.replaced_by_id is not None),
    )


def grant_for(link: SignedLink | LinkSeen) -> Grant:
    """What the link lets its holder do."""
    return Grant(
        link_id=link.link_id if isinstance(link, LinkSeen) else link.pk,
        subject_kind=link.subject_kind,
        subject_id=link.subject_id,
        organization_id=link.organization_id,
        purpose=link.purpose,
        email=link.email,
        name=link.name,
    )


def viewer_by_link(link_id: int, now: datetime) -> Viewer:
    """The holder of a link as the house sees them; NOBODY once it is revoked or has expired.

    A used link still lets its holder read: what is single-use is the change (see `use_link`).
    """
    link = SignedLink.objects.filter(pk=link_id).first()
    if link is None or now >= link.expires_at or link.state == SignedLink.State.REVOKED:
        return NOBODY
    zone = Network.objects.values_list("zone", flat=True).first() or "UTC"
    return Viewer(
        name=link.name,
        email=link.email,
        grant=grant_for(link),
        language=link.language,
        zone=zone,
    )


def link_to_change(link_id: int) -> SignedLink:
    """The row, locked. Raises NotFound."""
    link = SignedLink.objects.select_for_update(no_key=True).filter(pk=link_id).first()
    if link is None:
        raise NotFound
    return link


def links_to(subject_kind: str, subject_id: int) -> QuerySet[SignedLink]:
    """Every link ever made to one thing, newest first; the caller has checked access."""
    return SignedLink.objects.filter(subject_kind=subject_kind, subject_id=subject_id).order_by(
        "-made_at", "-pk"
    )
