"""Builders of sessions."""

from datetime import date, datetime, time
from typing import Any

from holt.kernel.viewer import Viewer
from holt.programs import actions, asks
from holt.programs.models import Session
from tests.make.directory import NOON
from tests.make.partnerships import Table


def schedule_ask(at: Table, **changes: Any) -> asks.ScheduleAsk:
    """English class on a Tuesday at six."""
    values: dict[str, Any] = {
        "title": "English class",
        "on": date(2026, 12, 1),
        "begins": time(18),
        "ends": time(19, 30),
        "zone": "America/New_York",
    }
    return asks.ScheduleAsk(at.id, **(values | changes))


def session(
    at: Table, *, by: Viewer | None = None, now: datetime = NOON, **changes: Any
) -> Session:
    """A planned session, or the first of a series."""
    return actions.schedule(by or at.ines, schedule_ask(at, **changes), now=now)


def held_session(at: Table, on: date, attended: int = 12, **changes: Any) -> Session:
    """A session that took place on a day before NOON."""
    row = session(at, on=on, **changes)
    ask = asks.HoldAsk(row.pk, attended, new_to_us=changes.get("new_to_us", 4))
    return actions.hold(at.ines, ask, now=NOON)
