"""Builders of spaces and bookings."""

from datetime import date, time
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.spaces import actions, asks
from holt.spaces.models import Booking, Space
from tests.make.directory import NOON

TUESDAY = date(2026, 12, 1)
ZONE = "America/New_York"


def space(organization: Organization, name: str = "Community room", **changes: Any) -> Space:
    """A room, bookable by everyone without approval unless told otherwise."""
    is_open = changes.pop("is_open", True)
    ask = asks.AddSpaceAsk(organization.pk, name, **{"zone": ZONE, "capacity": 40} | changes)
    row = actions.add_space(THE_HOUSE, ask, now=NOON)
    if is_open:
        for guest in ("partner", "public"):
            terms = asks.SetTermsAsk(row.pk, guest)
            actions.set_terms(THE_HOUSE, terms, now=NOON)
    return row


def book_ask(space: Space, **changes: Any) -> asks.BookAsk:
    """A Tuesday evening, for a guest who is known by an address."""
    values: dict[str, Any] = {
        "on": TUESDAY,
        "begins": time(18),
        "ends": time(19, 30),
        "title": "Chess club",
        "name": "Rosa Lind",
        "email": "rosa@example.org",
    }
    return asks.BookAsk(space.pk, **(values | changes))


def booking(space: Space, by: Viewer = THE_HOUSE, **changes: Any) -> Booking:
    """A booking, or the first of a series."""
    now = changes.pop("now", NOON)
    return actions.book(by, book_ask(space, **changes), now=now)
