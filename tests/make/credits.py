"""Builders of credit."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from holt.programs import actions, asks
from holt.programs.models import Credit, CreditOffer, Session, SignUp
from tests.make.directory import NOON
from tests.make.partnerships import Table
from tests.make.programs import event, sign_up

AFTER = datetime.fromisoformat("2026-12-20T12:00:00+00:00")


def credit_offer(
    at: Table, row: Session | None = None, *, now: datetime = NOON, **changes: Any
) -> tuple[Session, CreditOffer]:
    """A public session of an hour and a half that gives one and a half CE hours."""
    row = row or event(at, on=date(2026, 12, 1))
    values: dict[str, Any] = {
        "amount": Decimal("1.5"),
        "unit": "hours",
        "scheme": "CE hours",
        "granted_by_id": at.library.pk,
        "session_id": row.pk,
    }
    ask = asks.OfferCreditAsk(**(values | changes))
    return row, actions.offer_credit(at.ines, ask, now=now)


def came(row: Session, name: str = "Rosa Lima") -> SignUp:
    """Somebody who signed up and was checked in."""
    made = sign_up(row, name)
    SignUp.objects.filter(pk=made.pk).update(came=1)
    return made


def credit(
    at: Table, offer: CreditOffer, name: str = "Rosa Lima", now: datetime = AFTER, **changes: Any
) -> Credit:
    """A certificate for somebody."""
    email = f"{name.split()[0].lower()}@example.org"
    rows = (asks.GrantRow(name, email),)
    ask = asks.GrantCreditAsk(offer.pk, rows, **({"has_consent": True} | changes))
    actions.grant_credit(at.ines, ask, now=now)
    return Credit.objects.get(offer=offer, email=email, state="granted")
