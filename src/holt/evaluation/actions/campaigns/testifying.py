"""Partners offer their words for the uses they agree to, and can take them back."""

from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from holt.evaluation.access import campaigns as access
from holt.evaluation.actions.campaigns.forgetting import blot_testimony, forget_links
from holt.evaluation.actions.campaigns.linking import link_to
from holt.evaluation.actions.campaigns.telling import tell_of
from holt.evaluation.asks import AskTestimonyAsk, OfferTestimonyAsk, WithdrawTestimonyAsk
from holt.evaluation.events import campaigns as events
from holt.evaluation.models import Testimony
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.rules import campaigns as rules
from holt.kernel import checks
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people

TESTIFY = "testify"
MOST_WORDS = 2000


@verb("evaluation.ask_testimony", ask=AskTestimonyAsk)
def ask_testimony(actor: Viewer, ask: AskTestimonyAsk, *, now: datetime) -> Testimony:
    """Write to a partner's person; they say it on one page and need no account."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_work(actor, held.standing), actor)
    rules.require_state(held.campaign.state, rules.UNDER_WAY)
    email = checks.email(ask.email, "email", needed=True)
    if held.campaign.testimonies.filter(email=email).exclude(state="withdrawn").exists():
        raise Refused("asked_already", "email")
    row = Testimony.objects.create(
        campaign=held.campaign,
        partnership_id=_partnership(held, ask.partnership_id),
        name=checks.text(ask.name, "name", most=200, needed=True),
        role=checks.text(ask.role, "role", most=200),
        party=checks.text(ask.party, "party", most=200),
        email=email,
        language=ask.language if ask.language in ("en", "es") else "en",
        asked_by_id=actor.person_id,
        asked_at=now,
    )
    _write(actor, row, held, now)
    tell_of(events.TestimonyAsked, held, by=actor, at=now, testimony_id=row.pk)
    return row


def _partnership(held: queries.HeldCampaign, partnership_id: int | None) -> int | None:
    """One the campaign rests on, if any is named. Refuses "not_a_choice"."""
    if partnership_id is None:
        return None
    if not held.campaign.partnerships.filter(pk=partnership_id).exists():
        raise Refused("not_a_choice", "partnership_id")
    return partnership_id


def _write(actor: Viewer, row: Testimony, held: queries.HeldCampaign, now: datetime) -> None:
    home = held.campaign.organization
    link = link_to(actor, TESTIFY, "testimony", row, held, now)
    facts = {"name": row.name, "party": home.name, "ask": held.campaign.asks_for}
    with translation.override(row.language):
        people.notify(
            row.email,
            topic="partnerships",
            subject=_("Would you say it in your words? %(party)s asks") % facts,
            text=_(
                "Hello %(name)s,\n\n%(party)s asks for this: %(ask)s\n\nYour own words would help. "
                "You choose where they may be used and how you are named, and you can take them "
                "back. You need no account, and you are free not to answer."
            )
            % facts,
            link=link,
            language=row.language,
            now=now,
        )


@verb("evaluation.offer_testimony", ask=OfferTestimonyAsk)
def offer_testimony(actor: Viewer, ask: OfferTestimonyAsk, *, now: datetime) -> Testimony:
    """One's own words: signed in for one's organization, or by the link in one's letter."""
    by_link = actor.grant is not None and actor.grant.subject_kind == "testimony"
    held, row = _by_link(actor, ask) if by_link else _signed_in(actor, ask, now)
    rules.require_state(held.campaign.state, rules.UNDER_WAY)
    for name, value in _said(ask).items():
        setattr(row, name, value)
    row.state, row.offered_at = Testimony.State.OFFERED, now
    if by_link:
        people.use_link(actor, now=now)
    row.save()
    tell_of(events.TestimonyOffered, held, by=actor, at=now, testimony_id=row.pk)
    return row


def _by_link(actor: Viewer, ask: OfferTestimonyAsk) -> tuple[queries.HeldCampaign, Testimony]:
    grant = actor.grant
    assert grant is not None
    held, row = queries.testimony_to_change(actor, grant.subject_id)
    if row.campaign_id != ask.campaign_id:
        raise NotAllowed
    if row.state == Testimony.State.WITHDRAWN:
        raise Refused("testimony_is_gone")
    return held, row


def _signed_in(
    actor: Viewer, ask: OfferTestimonyAsk, now: datetime
) -> tuple[queries.HeldCampaign, Testimony]:
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_offer(actor, ask.organization_id, held.standing), actor)
    row = Testimony(
        campaign=held.campaign,
        partnership_id=_partnership(held, ask.partnership_id),
        organization_id=ask.organization_id,
        person_id=actor.person_id,
        asked_at=now,
    )
    return held, row


def _said(ask: OfferTestimonyAsk) -> dict[str, Any]:
    uses = [one for one in rules.USES if one in set(ask.uses)]
    if not uses:
        raise Refused("needed", "uses")
    return {
        "words": checks.text(ask.words, "words", most=MOST_WORDS, needed=True),
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "role": checks.text(ask.role, "role", most=200),
        "party": checks.text(ask.party, "party", most=200),
        "named_as": checks.choice(ask.named_as, "named_as", rules.NAMED_AS),
        "uses": uses,
    }


@verb("evaluation.withdraw_testimony", ask=WithdrawTestimonyAsk)
def withdraw_testimony(actor: Viewer, ask: WithdrawTestimonyAsk, *, now: datetime) -> Testimony:
    """Take words back: they are gone from here, and shown nowhere from now on."""
    held, row = queries.testimony_to_change(actor, ask.testimony_id)
    access.require(access.may_withdraw(actor, row.pk, row.person_id, held.standing), actor)
    if row.state == Testimony.State.WITHDRAWN:
        raise Refused("testimony_is_gone")
    blot_testimony(row, now)
    forget_links("testimony", row.pk, now)
    tell_of(events.TestimonyWithdrawn, held, by=actor, at=now, testimony_id=row.pk)
    return row
