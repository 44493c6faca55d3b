"""Builders of outcomes."""

from datetime import date
from typing import Any

from holt.evaluation import actions, asks
from holt.evaluation.models import Outcome
from holt.kernel.viewer import Viewer
from tests.make.directory import NOON
from tests.make.partnerships import Table


def record_ask(at: Table, **changes: Any) -> asks.RecordAsk:
    """Twelve workers can read the safety rules."""
    values: dict[str, Any] = {
        "who_changed": "Twelve workers of the night shift",
        "what_changed": "They read the safety rules on their own",
        "on": date(2026, 11, 10),
    }
    return asks.RecordAsk(at.id, **(values | changes))


def outcome(at: Table, *, by: Viewer | None = None, **changes: Any) -> Outcome:
    """An outcome recorded by the library."""
    return actions.record(by or at.ines, record_ask(at, **changes), now=NOON)


def confirmed_outcome(at: Table, **changes: Any) -> Outcome:
    """The same, confirmed by the employer."""
    row = outcome(at, **changes)
    return actions.confirm(at.maya, asks.ConfirmAsk(row.pk, "Maya Ortiz", "HR manager"), now=NOON)
