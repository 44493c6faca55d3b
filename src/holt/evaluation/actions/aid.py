"""What an organization says it could lend."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from holt.directory import queries as directory
from holt.evaluation import access, events, queries, rules
from holt.evaluation.actions.telling import AFTER
from holt.evaluation.asks import ConfirmAidAsk, EditAidAsk, OfferAidAsk, WithdrawAidAsk
from holt.evaluation.models import AidOffer
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer

KEPT_OUT = frozenset({"contact_name", "contact_email", "contact_phone"})


@verb("evaluation.offer_aid", ask=OfferAidAsk)
def offer_aid(actor: Viewer, ask: OfferAidAsk, *, now: datetime) -> AidOffer:
    """Say what an organization could lend in an emergency."""
    home = directory.organization_to_change(actor, ask.organization_id)
    access.require(access.may_offer_aid(actor, home), actor)
    given = home.aid_offers.filter(withdrawn_at__isnull=True).count()
    if given >= rules.MOST_OFFERS:
        raise Refused("too_many", "", {"most": rules.MOST_OFFERS})
    row = AidOffer.objects.create(
        organization=home,
        offered_at=now,
        offered_by_id=actor.person_id,
        confirmed_on=timezone.localdate(now),
        confirmed_by_id=actor.person_id,
        **_checked(ask),
    )
    _tell(events.AidOffered, row, actor, now)
    return row


def _checked(ask: OfferAidAsk | EditAidAsk) -> dict[str, Any]:
    """What is kept of it. Refuses what is wrong at its field."""
    email = checks.email(ask.contact_email, "contact_email")
    phone = checks.text(ask.contact_phone, "contact_phone", most=60)
    rules.require_reachable(email, phone)
    languages = [code for code, _name in settings.LANGUAGES]
    return {
        "kind": checks.choice(ask.kind, "kind", rules.AID_KINDS),
        "what": checks.text(ask.what, "what", most=300, needed=True),
        "how_much": checks.text(ask.how_much, "how_much", most=120),
        "conditions": checks.text(ask.conditions, "conditions", most=300),
        "ready": checks.choice(ask.ready, "ready", rules.READY),
        "contact_name": checks.text(ask.contact_name, "contact_name", most=200),
        "contact_email": email,
        "contact_phone": phone,
        "language": checks.choice(ask.language, "language", languages),
    }


@verb("evaluation.edit_aid", ask=EditAidAsk)
def edit_aid(actor: Viewer, ask: EditAidAsk, *, now: datetime) -> AidOffer:
    """Change an offer. Raises Stale when somebody else changed it since it was read."""
    row = _own(actor, ask.aid_offer_id)
    values = _checked(ask) | {
        "confirmed_on": timezone.localdate(now),
        "confirmed_by_id": actor.person_id,
    }
    changes = save_amended(row, "aid_offer", values, ask.version)
    kept = {
        name: (AFTER, AFTER) if name in KEPT_OUT else it
        for name, it in changes.items()
        if not name.startswith("confirmed")
    }
    _tell(events.AidEdited, row, actor, now, kept)
    return row


@verb("evaluation.confirm_aid", ask=ConfirmAidAsk)
def confirm_aid(actor: Viewer, ask: ConfirmAidAsk, *, now: datetime) -> AidOffer:
    """This is still so: asked once a year, so that nobody relies on what is long gone."""
    row = _own(actor, ask.aid_offer_id)
    row.confirmed_on, row.confirmed_by_id = timezone.localdate(now), actor.person_id
    row.save(update_fields=["confirmed_on", "confirmed_by"])
    _tell(events.AidConfirmed, row, actor, now)
    return row


@verb("evaluation.withdraw_aid", ask=WithdrawAidAsk)
def withdraw_aid(actor: Viewer, ask: WithdrawAidAsk, *, now: datetime) -> AidOffer:
    """It can be lent no longer; whom to reach for it is forgotten."""
    row = _own(actor, ask.aid_offer_id)
    row.withdrawn_at = now
    row.contact_name = row.contact_email = row.contact_phone = ""
    row.save(update_fields=["withdrawn_at", *sorted(KEPT_OUT)])
    _tell(events.AidWithdrawn, row, actor, now)
    return row


def _own(actor: Viewer, aid_offer_id: int) -> AidOffer:
    """An offer the actor may change. Raises NotFound, NotAllowed."""
    row = queries.aid_offer_to_change(actor, aid_offer_id)
    access.require(access.may_offer_aid(actor, row.organization), actor)
    return row


def _tell(
    event: type[events.AidEvent], row: AidOffer, by: Viewer, at: datetime, changes: Any = None
) -> None:
    told = event(row.pk, row.organization_id, row.organization.name)
    tell(told, by=by, at=at, audience=Audience.network(), changes=changes, version=row.version)
