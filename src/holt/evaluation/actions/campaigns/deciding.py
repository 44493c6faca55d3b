"""What was decided, and everybody who helped is thanked, once."""

from collections.abc import Collection
from datetime import datetime

from django.utils import translation

from holt.directory import queries as directory
from holt.evaluation.access import campaigns as access
from holt.evaluation.actions.campaigns.telling import tell_of
from holt.evaluation.asks import MarkThankedAsk, RecordDecisionAsk, SendThanksAsk
from holt.evaluation.events import campaigns as events
from holt.evaluation.models import Campaign, Thanks
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.rules import campaigns as rules
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import save_amended
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.people import actions as people

NAME = "name"


@verb("evaluation.record_decision", ask=RecordDecisionAsk)
def record_decision(actor: Viewer, ask: RecordDecisionAsk, *, now: datetime) -> Campaign:
    """Granted, granted in part, postponed or refused; what it means, and what was learned."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_run(actor, held.standing), actor)
    it = held.campaign
    after = rules.CAMPAIGN_STATES.after(it.state, "record_decision")
    decision = checks.choice(ask.decision, "decision", Campaign.Decision.values)
    money = rules.amount(ask.granted, network().currency, "granted")
    cents = money.cents if money else None
    rules.require_decision(decision, cents, it.cents)
    if ask.on > now.date():
        raise Refused("in_the_future", "on")
    values = {
        "state": after,
        "decision": decision,
        "decided_on": ask.on,
        "granted_cents": cents,
        "source": checks.text(ask.source, "source", most=300),
        "meaning": checks.text(ask.meaning, "meaning", most=500),
        "learned": checks.text(ask.learned, "learned", most=2000),
    }
    save_amended(it, "campaign", values, None)
    tell_of(events.DecisionRecorded, held, by=actor, at=now, decision=decision)
    return it


@verb("evaluation.send_thanks", ask=SendThanksAsk)
def send_thanks(actor: Viewer, ask: SendThanksAsk, *, now: datetime) -> Campaign:
    """Thank these by mail, each once, however often the button is pressed."""
    held, chosen = _chosen(actor, ask.campaign_id, ask.whom)
    subject = checks.text(ask.subject, "subject", most=200, needed=True)
    text = checks.text(ask.text, "text", most=5000, needed=True)
    rules.require_known(text, "text", (NAME,))
    sent = [one for one in chosen if one.reach and _write_to(one, subject, text, now)]
    if not sent:
        raise Refused("nobody_to_write_to", "whom")
    _keep(actor, held, sent, now, by_mail=True)
    return held.campaign


@verb("evaluation.mark_thanked", ask=MarkThankedAsk)
def mark_thanked(actor: Viewer, ask: MarkThankedAsk, *, now: datetime) -> Campaign:
    """These were thanked otherwise."""
    held, chosen = _chosen(actor, ask.campaign_id, ask.whom)
    _keep(actor, held, chosen, now, by_mail=False)
    return held.campaign


def _chosen(
    actor: Viewer, campaign_id: int, whom: Collection[str]
) -> tuple[queries.HeldCampaign, list[queries.Thankee]]:
    """The campaign, locked, and those of the chosen who wait for thanks. Refuses
    "thanked_already" when none of them does."""
    held = queries.campaign_to_change(actor, campaign_id)
    access.require(access.may_run(actor, held.standing), actor)
    rules.require_state(held.campaign.state, rules.LIVE)
    if not whom:
        raise Refused("needed", "whom")
    chosen = [one for one in waiting(held.campaign) if set(one.codes) & set(whom)]
    if not chosen:
        raise Refused("thanked_already", "whom")
    return held, chosen


def waiting(campaign: Campaign) -> list[queries.Thankee]:
    """Who was not thanked yet."""
    return [one for one in queries.to_thank(campaign) if one.thanked_at is None]


def _keep(
    actor: Viewer,
    held: queries.HeldCampaign,
    thanked: list[queries.Thankee],
    now: datetime,
    *,
    by_mail: bool,
) -> None:
    """One row for everything each of them did here, so that nobody is thanked twice."""
    Thanks.objects.bulk_create(
        Thanks(
            campaign=held.campaign,
            what=code.split("-")[0],
            thing_id=int(code.split("-")[1]),
            by_mail=by_mail,
            thanked_by_id=actor.person_id,
            thanked_at=now,
        )
        for one in thanked
        for code in one.codes
    )
    tell_of(events.ThanksSent, held, by=actor, at=now, count=len(thanked))


def _write_to(one: queries.Thankee, subject: str, text: str, now: datetime) -> bool:
    """Whether a letter went out: to the person, the address, or an organization's coordinators."""
    said = rules.fill(text, {NAME: one.name})
    to: list[int | str] = [one.person_id or one.email]
    if one.organization_id is not None:
        staff = directory.staff_emails([one.organization_id], Role.COORDINATOR)
        to = [who.person_id for who in staff]
    with translation.override(one.language):
        letters = [
            people.notify(
                who, topic="partnerships", subject=subject, text=said, language=one.language,
                now=now,
            )
            for who in to
            if who
        ]  # fmt: skip
    return any(letter is not None for letter in letters)
