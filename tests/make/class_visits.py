"""Builders of class visits and of what is offered to classes."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import NOBODY, Viewer
from holt.programs import actions, asks
from holt.programs.models import ClassVisit, VisitOffer
from tests.make.directory import NOON, organization
from tests.make.partnerships import member_of

TUESDAY, HALF_PAST_NINE = date(2026, 12, 1), time(9, 30)


@dataclass
class Offering:
    """A library that offers something to classes."""

    library: Organization
    ines: Viewer
    offer: VisitOffer


def visit_offer(
    library: Organization | None = None, ines: Viewer | None = None, **changes: Any
) -> Offering:
    """“How to find out”, an hour on Tuesdays and Thursdays at half past nine and at eleven."""
    home = library or organization("Marlow City Library")
    staff = ines or member_of(home, name="Ines Duarte")
    values: dict[str, Any] = {
        "title": "How to find out",
        "kind": "research",
        "weekdays": (1, 3),
        "hours": (HALF_PAST_NINE, time(11)),
        "largest_class": 28,
        "grades": "4–6",
    }
    ask = asks.OfferVisitAsk(home.pk, **(values | changes))
    return Offering(home, staff, actions.offer_visit(staff, ask, now=NOON))


def class_visit(
    at: Offering, by: Viewer = NOBODY, *, now: datetime = NOON, **changes: Any
) -> ClassVisit:
    """Ms. Lima asks for her fourth grade, without an account."""
    values: dict[str, Any] = {
        "on": TUESDAY,
        "begins": HALF_PAST_NINE,
        "name": "Rosa Lima",
        "email": "rosa@school.example",
        "class_size": 24,
        "school": "Alder Elementary",
        "grade": "4",
        "wish": "Rivers of our county",
    }
    return actions.ask_visit(by, asks.AskVisitAsk(at.offer.pk, **(values | changes)), now=now)
