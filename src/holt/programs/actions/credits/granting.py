"""Credit offered, granted to many at once, taken back with the reason."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience, Event
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import queries as people
from holt.people import tokens
from holt.programs import events, queries, rules
from holt.programs.actions.credits import letters
from holt.programs.asks import GrantCreditAsk, GrantRow, OfferCreditAsk, RevokeCreditAsk
from holt.programs.models import Credit, CreditOffer
from holt.programs.queries import Table
from holt.programs.queries.credits.offers import day_of, offer_row


@verb("programs.offer_credit", ask=OfferCreditAsk)
def offer_credit(actor: Viewer, ask: OfferCreditAsk, *, now: datetime) -> CreditOffer:
    """A session or program gives credit; what was granted before stays as it was."""
    rules.require_one_thing(ask.session_id, ask.program_id)
    held, of = queries.offering(actor, ask.session_id, ask.program_id)
    if ask.granted_by_id not in held.organization_ids:
        raise NotFound("granted_by_id")
    row = offer_row(ask.session_id, ask.program_id)
    if row is None:
        row = CreditOffer.objects.create(
            session_id=ask.session_id, program_id=ask.program_id, offered_at=now, **_values(ask)
        )
    else:
        save_amended(row, "credit_offer", _values(ask), ask.version)
    _tell(events.CreditOffered(row.pk, of.title), held, actor, now)
    return row


def _values(ask: OfferCreditAsk) -> dict[str, Any]:
    amount = checks.decimal(str(ask.amount), "amount", least=0, most=rules.MOST_CREDIT, places=2)
    if not amount:
        raise Refused("needed", "amount")
    return {
        "amount": amount,
        "unit": checks.choice(ask.unit, "unit", rules.UNITS),
        "scheme": checks.text(ask.scheme, "scheme", most=120, needed=True),
        "granted_by_id": ask.granted_by_id,
        "least_minutes": checks.whole(ask.least_minutes, "least_minutes", least=1, most=10_000),
        "least_sessions": checks.whole(ask.least_sessions, "least_sessions", least=1, most=60),
    }


@verb("programs.grant_credit", ask=GrantCreditAsk)
def grant_credit(actor: Viewer, ask: GrantCreditAsk, *, now: datetime) -> CreditOffer:
    """Grant it to all of these; each gets a letter with a certificate. Once for each address."""
    held, of, offer = queries.credit_offered(actor, ask.credit_offer_id)
    if not ask.has_consent:
        raise Refused("consent_needed", "has_consent")
    if not ask.rows:
        raise Refused("ask_somebody", "rows")
    if len(ask.rows) > rules.MOST_GRANTED:
        raise Refused("too_many", "rows", {"most": rules.MOST_GRANTED})
    on = day_of(of)
    if on is None or on > now.date():
        raise Refused("not_begun_yet")
    made = [_grant(actor, offer, of.title, on, row, now) for row in ask.rows]
    _tell(events.CreditGranted(offer.pk, of.title, len(made)), held, actor, now)
    return offer


def _grant(
    actor: Viewer, offer: CreditOffer, title: str, on: Any, row: GrantRow, now: datetime
) -> Credit:
    email = checks.email(row.email, "email", needed=True)
    minutes = checks.whole(row.minutes, "minutes", most=10_000)
    if rules.why_not(minutes, offer.least_minutes):
        raise Refused("was_too_short", "rows", {"name": row.name})
    rows = Credit.objects.filter(offer=offer, email=email, state=Credit.State.GRANTED)
    if rows.exists():
        raise Refused("granted_already", "rows", {"name": row.name})
    person = people.by_address(email)
    made = Credit.objects.create(
        offer=offer,
        title=title,
        on=on,
        amount=offer.amount,
        unit=offer.unit,
        scheme=offer.scheme,
        granted_by=offer.granted_by.name,
        minutes=minutes,
        name=checks.text(row.name, "name", most=200, needed=True),
        email=email,
        language=person.language if person else actor.language,
        code=rules.code_of(tokens.hashed(tokens.new_token())),
        granted_at=now,
        granter_id=actor.person_id,
    )
    letters.write(made, letters.GRANTED, now)
    return made


@verb("programs.revoke_credit", ask=RevokeCreditAsk)
def revoke_credit(actor: Viewer, ask: RevokeCreditAsk, *, now: datetime) -> Credit:
    """Take a certificate back; whoever checks its code is told, and its holder the reason."""
    held, row = queries.credit_to_change(actor, ask.credit_id)
    row.state = rules.CREDIT_STATES.after(row.state, "revoke_credit")
    row.reason = checks.text(ask.reason, "reason", most=300, needed=True)
    row.revoked_at = now
    row.save(update_fields=["state", "reason", "revoked_at"])
    _tell(events.CreditRevoked(row.pk, row.title), held, actor, now)
    letters.write(row, letters.REVOKED, now)
    return row


def _tell(event: Event, held: Table, actor: Viewer, now: datetime) -> None:
    tell(event, by=actor, at=now, audience=Audience.only(held.organization_ids))
