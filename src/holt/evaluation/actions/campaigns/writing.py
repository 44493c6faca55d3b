"""Letters of a campaign: written from a template, filled for one recipient, sent once."""

from datetime import datetime
from typing import Any

from holt.evaluation.access import campaigns as access
from holt.evaluation.actions.campaigns.filling import filled_in, said_with
from holt.evaluation.actions.campaigns.telling import tell_of
from holt.evaluation.asks import EditLetterAsk, MarkSentAsk, SendLetterAsk, WriteLetterAsk
from holt.evaluation.events import campaigns as events
from holt.evaluation.models import CampaignLetter
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.rules import campaigns as rules
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.people import actions as people

MOST_TEXT = 8000


@verb("evaluation.write_letter", ask=WriteLetterAsk)
def write_letter(actor: Viewer, ask: WriteLetterAsk, *, now: datetime) -> CampaignLetter:
    """A letter to one recipient, kept as a draft until it is sent."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_work(actor, held.standing), actor)
    is_inside = ask.organization_id in held.standing.inside
    access.require(is_inside and actor.acts_for(ask.organization_id, Role.STAFF), actor)
    rules.require_state(held.campaign.state, rules.LIVE)
    row = CampaignLetter.objects.create(
        campaign=held.campaign,
        organization_id=ask.organization_id,
        written_by_id=actor.person_id,
        written_at=now,
        **_said(ask),
    )
    tell_of(events.LetterWritten, held, by=actor, at=now, campaign_letter_id=row.pk)
    return row


@verb("evaluation.edit_letter", ask=EditLetterAsk)
def edit_letter(actor: Viewer, ask: EditLetterAsk, *, now: datetime) -> CampaignLetter:
    """Say it anew before it is sent. Raises Refused "letter_is_sent", Stale."""
    held, row = _draft(actor, ask.campaign_letter_id)
    changed = save_amended(row, "campaign_letter", _said(ask), ask.version)
    kept = dict.fromkeys(changed, ("…", "…"))
    tell_of(
        events.LetterEdited, held, by=actor, at=now, changes=kept, version=row.version,
        campaign_letter_id=row.pk,
    )  # fmt: skip
    return row


def _said(ask: WriteLetterAsk | EditLetterAsk) -> dict[str, Any]:
    text = checks.text(ask.text, "text", most=MOST_TEXT, needed=True)
    subject = checks.text(ask.subject, "subject", most=200, needed=True)
    rules.require_known(text, "text")
    rules.require_known(subject, "subject")
    return {
        "to_name": checks.text(ask.to_name, "to_name", most=200, needed=True),
        "to_role": checks.text(ask.to_role, "to_role", most=200),
        "to_email": checks.email(ask.to_email, "to_email"),
        "subject": subject,
        "text": text,
        "language": ask.language if ask.language in ("en", "es") else "en",
    }


@verb("evaluation.send_letter", ask=SendLetterAsk)
def send_letter(actor: Viewer, ask: SendLetterAsk, *, now: datetime) -> CampaignLetter:
    """Mail it to its address, once. Refuses one in which a placeholder is still empty."""
    held, row = _draft(actor, ask.campaign_letter_id)
    if not row.to_email:
        raise Refused("letter_needs_an_address")
    _send(actor, row, CampaignLetter.How.MAIL, now)
    home = held.campaign.organization_id
    people.admit(f"campaign letters {home}", most=rules.MOST_A_DAY, seconds=86400, now=now)
    facts = queries.facts_for(actor, row)
    subject, text = said_with(row, facts)
    people.notify(
        row.to_email, topic="partnerships", subject=subject, text=text, language=row.language,
        now=now,
    )  # fmt: skip
    tell_of(events.LetterSent, held, by=actor, at=now, campaign_letter_id=row.pk)
    return row


@verb("evaluation.mark_sent", ask=MarkSentAsk)
def mark_sent(actor: Viewer, ask: MarkSentAsk, *, now: datetime) -> CampaignLetter:
    """It went out by post or by hand."""
    held, row = _draft(actor, ask.campaign_letter_id)
    _send(actor, row, CampaignLetter.How.OTHERWISE, now)
    tell_of(events.LetterSent, held, by=actor, at=now, campaign_letter_id=row.pk)
    return row


def _draft(actor: Viewer, campaign_letter_id: int) -> tuple[queries.HeldCampaign, CampaignLetter]:
    """A letter that was not sent yet, locked, for staff inside. Refuses "letter_is_sent"."""
    held, row = queries.letter_to_change(actor, campaign_letter_id)
    access.require(access.may_work(actor, held.standing), actor)
    rules.require_state(held.campaign.state, rules.LIVE)
    if row.state == CampaignLetter.State.SENT:
        raise Refused("letter_is_sent")
    return held, row


def _send(actor: Viewer, row: CampaignLetter, how: str, now: datetime) -> None:
    """Freeze what the letter says today; of testimonies only which ones it quotes."""
    facts = queries.facts_for(actor, row)
    subject, text = said_with(row, facts)
    rules.require_filled(text, "text")
    rules.require_filled(subject, "subject")
    row.filled = filled_in(row, facts)
    quotes = "testimony" in rules.placeholders(row.text)
    row.quoted = [one.id for one in facts.testimonies] if quotes else []
    row.state, row.how, row.sent_at = CampaignLetter.State.SENT, how, now
    row.save(update_fields=["filled", "quoted", "state", "how", "sent_at"])
