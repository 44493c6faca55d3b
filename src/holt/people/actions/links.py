"""Signed links: made, used once for a change, taken back, sent again.

`make_link` and `use_link` are for the rooms above, inside their own action's transaction.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from holt.kernel import checks, letters
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.models import Letter
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import access, events, queries, rules, throttle, tokens
from holt.people.asks import AskFreshLinkAsk, ResendLinkAsk, RevokeLinkAsk
from holt.people.models import SignedLink

REFUSED_AS = {
    rules.LinkState.USED: "link_used",
    rules.LinkState.EXPIRED: "link_expired",
    rules.LinkState.REVOKED: "link_revoked",
}


def make_link(
    maker: Viewer,
    *,
    purpose: str,
    subject_kind: str,
    subject_id: int,
    organization_id: int,
    email: str,
    name: str = "",
    language: str = "en",
    now: datetime,
    days: int = rules.LINK_DAYS,
) -> tuple[SignedLink, str]:
    """A new key to one thing for one address, and its token (kept nowhere: mail it now)."""
    token = tokens.new_token()
    link = SignedLink.objects.create(
        token_hash=tokens.hashed(token),
        purpose=purpose,
        subject_kind=subject_kind,
        subject_id=subject_id,
        organization_id=organization_id,
        email=checks.email(email, "email", needed=True),
        name=checks.text(name, "name", most=200),
        language=rules.page_language(language),
        made_by_id=maker.person_id,
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    _tell(events.LinkMade, link, maker, now)
    return link, token


def address_of(token: str) -> str:
    """The absolute address under which the token opens its page."""
    return f"{settings.ADDRESS.rstrip('/')}/l/{token}/"


@transaction.atomic
def use_link(actor: Viewer, *, now: datetime) -> None:
    """Spend the actor's link on the change being made, in the caller's transaction.

    Somebody signed in needs no link: nothing is spent. Raises Refused "link_used",
    "link_expired", "link_revoked".
    """
    if actor.grant is None:
        return
    link = queries.link_to_change(actor.grant.link_id)
    state = rules.link_state(link.state, link.expires_at, now)
    if state is not rules.LinkState.OPEN:
        raise Refused(REFUSED_AS[state])
    link.state, link.used_at = SignedLink.State.USED, now
    link.save(update_fields=["state", "used_at"])
    _tell(events.LinkUsed, link, actor, now)


@verb("people.revoke_link", ask=RevokeLinkAsk)
def revoke_link(actor: Viewer, ask: RevokeLinkAsk, *, now: datetime) -> SignedLink:
    """Take a link back: it opens nothing from now on. Raises NotFound for others' links."""
    link = queries.link_to_change(ask.link_id)
    _require_own(actor, link)
    return cancel_link(actor, link, now=now)


@verb("people.resend_link", ask=ResendLinkAsk)
def resend_link(actor: Viewer, ask: ResendLinkAsk, *, now: datetime) -> SignedLink:
    """Send a fresh link to the same address; the old one stops working."""
    link = queries.link_to_change(ask.link_id)
    _require_own(actor, link)
    fresh, token = replace_link(actor, link, now=now)
    _mail(fresh, token, now)
    return fresh


@verb("people.ask_fresh_link", ask=AskFreshLinkAsk)
def ask_fresh_link(actor: Viewer, ask: AskFreshLinkAsk, *, now: datetime) -> None:
    """Send a fresh link to the address the old one was for, and to no other.

    Raises NotFound for a token nobody was given, Refused "link_revoked" when it was taken back,
    "too_often" after three in an hour.
    """
    seen = queries.link_by_token(ask.token, now)
    if seen is None:
        raise NotFound
    if seen.state is rules.LinkState.OPEN:
        raise Refused("link_still_opens")
    if not seen.can_renew:
        raise Refused("link_revoked")
    throttle.admit(f"fresh link {seen.email}", most=3, seconds=3600, now=now)
    link = _newest(queries.link_to_change(seen.link_id))
    if _taken_back(link):
        raise Refused("link_revoked")
    fresh, token = replace_link(actor, link, now=now)
    _mail(fresh, token, now)


@transaction.atomic
def choose_link_language(actor: Viewer, *, language: str, now: datetime) -> None:
    """The holder of a link reads in another language from now on; letters to them follow."""
    if actor.grant is None:
        return
    link = queries.link_to_change(actor.grant.link_id)
    link.language = rules.page_language(language)
    link.save(update_fields=["language"])
    _tell(events.LinkLanguageChosen, link, actor, now)


def cancel_link(actor: Viewer, link: SignedLink, *, now: datetime) -> SignedLink:
    """Take back a link whose row is locked; the caller has checked that the actor may."""
    if link.state != SignedLink.State.REVOKED:
        link.state = SignedLink.State.REVOKED
        link.save(update_fields=["state"])
        _tell(events.LinkRevoked, link, actor, now)
    return link


def forget_holder(actor: Viewer, link: SignedLink, *, now: datetime) -> None:
    """Close a locked link and forget whose it was, with the letters that carried it.

    For people of the public; the caller has checked that the actor may.
    """
    cancel_link(actor, link, now=now)
    Letter.objects.filter(to=link.email, person=None).delete()
    link.email, link.name = f"erased-link-{link.pk}@erased.invalid", ""
    link.save(update_fields=["email", "name"])


def replace_link(actor: Viewer, link: SignedLink, *, now: datetime) -> tuple[SignedLink, str]:
    """A fresh link like this locked one, and its token; the caller has checked that they may.

    The old one is closed; a used one stays on record as used.
    """
    fresh, token = make_link(
        Viewer(person_id=link.made_by_id),
        purpose=link.purpose,
        subject_kind=link.subject_kind,
        subject_id=link.subject_id,
        organization_id=link.organization_id,
        email=link.email,
        name=link.name,
        language=link.language,
        now=now,
    )
    if link.state == SignedLink.State.OPEN:
        link.state = SignedLink.State.REVOKED
    link.replaced_by = fresh
    link.save(update_fields=["state", "replaced_by"])
    _tell(events.LinkResent, fresh, actor, now)
    return fresh, token


def _newest(link: SignedLink) -> SignedLink:
    """The last of the links that replaced one another, locked."""
    while link.replaced_by_id is not None:
        link = queries.link_to_change(link.replaced_by_id)
    return link


def _taken_back(link: SignedLink) -> bool:
    return link.state == SignedLink.State.REVOKED and link.replaced_by_id is None


def _require_own(actor: Viewer, link: SignedLink) -> None:
    access.require(actor.person_id is not None or actor.is_house, actor)
    if not access.may_manage_link(actor, link):
        raise NotFound


def _mail(link: SignedLink, token: str, now: datetime) -> None:
    with translation.override(link.language):
        letters.write(
            link.email,
            topic="links",
            subject=_("Your new link"),
            text=_("Here is the new link you asked for. The earlier one no longer opens."),
            link=address_of(token),
            now=now,
        )


def _tell(event: type[events.OfLink], link: SignedLink, by: Viewer, at: datetime) -> None:
    tell(
        event(link.pk, link.purpose, link.subject_kind, link.subject_id, link.organization_id),
        by=by,
        at=at,
        audience=Audience.only(by.organization_ids),
    )
