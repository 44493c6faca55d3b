"""Builders of help tables."""

from datetime import datetime, time
from typing import Any

from holt.kernel.viewer import NOBODY
from holt.programs import actions, asks
from holt.programs.models import HelpTable, Session, Visit
from tests.make.directory import NOON
from tests.make.partnerships import Table
from tests.make.programs import event


def help_table(at: Table, *, now: datetime = NOON, **changes: Any) -> tuple[Session, HelpTable]:
    """A public session from six to half past seven that helps in half hours, one helper."""
    row = event(at)
    return row, set_help_table(at, row, now=now, **changes)


def set_help_table(at: Table, row: Session, *, now: datetime = NOON, **changes: Any) -> HelpTable:
    """Set the table of a session up, or change it."""
    values: dict[str, Any] = {
        "topics": ("A job application", "A benefits form"),
        "languages": ("en", "es"),
        "bring": "A photo ID",
    }
    ask = asks.SetHelpTableAsk(row.pk, **(values | changes))
    return actions.set_help_table(at.ines, ask, now=now)


def help_visit(
    row: Session, begins: time | None = time(18), name: str = "Rosa Lima", **changes: Any
) -> Visit:
    """Somebody without an account books a time, or waits."""
    now = changes.pop("now", NOON)
    values = {"email": f"{name.split()[0].lower()}@example.org", "topic": "A benefits form"}
    ask = asks.BookSlotAsk(row.pk, name, begins=begins, **(values | changes))
    return actions.book_slot(NOBODY, ask, now=now)
