"""Builders of mutual aid."""

from datetime import datetime
from typing import Any

from holt.directory.models import Organization
from holt.evaluation import actions, asks
from holt.evaluation.models import AidCalled, AidOffer, CallOut
from holt.kernel.viewer import THE_HOUSE, Viewer
from tests.make.directory import NOON

COTS = asks.Wanted("supplies", "Cots", 40)
HALL = asks.Wanted("space", "Rooms to sleep in", 2)


def aid_offer(
    organization: Organization, kind: str = "supplies", *, by: Viewer = THE_HOUSE,
    now: datetime = NOON, **changes: Any,
) -> AidOffer:  # fmt: skip
    """What an organization could lend, with somebody to reach."""
    values = {
        "what": "Camp beds in the cellar",
        "ready": "hours",
        "contact_name": "Rosa Lind",
        "contact_email": "rosa@church.example",
        "contact_phone": "555 0100",
    }
    ask = asks.OfferAidAsk(organization.pk, kind, **(values | changes))
    return actions.offer_aid(by, ask, now=now)


def call_out(
    organization: Organization, by: Viewer = THE_HOUSE, *, now: datetime = NOON, **changes: Any
) -> CallOut:
    """A call for cots."""
    values: dict[str, Any] = {
        "title": "Water in the basement",
        "happened": "A pipe burst; the shelter needs beds for tonight.",
        "reach": "Ines Duarte, 555 0199",
        "is_drill": False,
        "wanted": (COTS,),
    }
    ask = asks.CallOutAsk(organization.pk, **(values | changes))
    return actions.call_out(by, ask, now=now)


def aid_yes(called: AidCalled, amount: int = 25, **changes: Any) -> asks.AnswerAidAsk:
    """Yes, so many of the first thing wanted."""
    first = called.call_out.wanted.order_by("pk")[0]
    values: dict[str, Any] = {"ready": "hours", "promises": (asks.Promise(first.pk, amount),)}
    return asks.AnswerAidAsk(called.pk, "yes", "Rosa Lind", **(values | changes))
