"""Builders of mentoring rounds, applications and pairs."""

from datetime import date, datetime
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.mentoring import actions, asks
from holt.mentoring.models import Application, Pair, Round
from tests.make.directory import NOON

SEASON = (date(2026, 12, 1), date(2026, 12, 7), date(2027, 6, 30))


def mentoring_round(who: Viewer, home: Organization, **changes: Any) -> Round:
    """An open round."""
    values = {"purpose": "So that nobody begins alone"} | changes
    ask = asks.OpenRoundAsk(home.pk, values.pop("name", "First steps"), *SEASON, **values)
    return actions.open_round(who, ask, now=NOON)


def mentoring_application(
    who: Viewer, row: Round, home: Organization, **changes: Any
) -> Application:
    """Somebody takes part, as a mentee unless told otherwise."""
    values: dict[str, Any] = {"languages": ("en",), "days": (0, 1, 2)} | changes
    if not values.get("as_mentor"):
        values.setdefault("as_mentee", True)
    return actions.apply(who, asks.ApplyAsk(row.pk, home.pk, **values), now=NOON)


def mentoring_pairs(who: Viewer, row: Round, now: datetime = NOON) -> list[Pair]:
    """The round matched and announced: its pairs, offered."""
    actions.match(who, asks.RoundAsk(row.pk), now=now)
    actions.announce(who, asks.RoundAsk(row.pk), now=now)
    return list(Pair.objects.filter(round=row, state="offered").order_by("pk"))
