"""Builders of sessions."""

from datetime import date, datetime, time
from typing import Any

from holt.kernel.viewer import NOBODY, Viewer
from holt.programs import actions, asks
from holt.programs.models import Program, Session, SignUp
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


def program_ask(at: Table, **changes: Any) -> asks.StartProgramAsk:
    """English at the factory, for workers."""
    values: dict[str, Any] = {
        "title": "English at the factory",
        "kind": "language_class",
        "description": "Bring a coworker. It is free.",
        "audience": ("workers",),
        "languages": ("en", "es"),
    }
    return asks.StartProgramAsk(at.id, **(values | changes))


def program(at: Table, *, published: bool = True, now: datetime = NOON, **changes: Any) -> Program:
    """A program, public unless said otherwise."""
    row = actions.start_program(at.ines, program_ask(at, **changes), now=now)
    if published:
        row = actions.publish_program(at.ines, asks.PublishProgramAsk(row.pk), now=now)
    return row


def event(at: Table, **changes: Any) -> Session:
    """A public session one can sign up for, or the first of a series."""
    return session(at, program_id=program(at).pk, **changes)


def sign_up(
    row: Session, name: str = "Rosa Lima", people: int = 1, now: datetime = NOON, **changes: Any
) -> SignUp:
    """Somebody without an account signs up."""
    values = {"email": f"{name.split()[0].lower()}@example.org"} | changes
    return actions.sign_up(NOBODY, asks.SignUpAsk(row.pk, name, people=people, **values), now=now)
