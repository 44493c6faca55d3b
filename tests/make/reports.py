"""Builders of reports."""

from datetime import date
from typing import Any

from holt.evaluation import actions, asks
from holt.evaluation.models import Report
from holt.kernel.viewer import Viewer
from tests.make.directory import NOON
from tests.make.partnerships import Table


def report_ask(at: Table, kind: str = "our_year", **changes: Any) -> asks.MakeReportAsk:
    """A report of the library about this year."""
    values: dict[str, Any] = {
        "kind": kind,
        "organization_id": at.library.pk,
        "since": date(NOON.year, 1, 1),
        "until": date(NOON.year, 12, 31),
        "partnership_id": at.id if kind in ("hearing", "board") else None,
        "title": "What we did together",
    }
    if kind == "hearing":
        values |= {"asked_for": "Keep the evening hours", "asked_of": "The county board"}
    return asks.MakeReportAsk(**(values | changes))


def made_report(at: Table, kind: str = "our_year", *, by: Viewer | None = None,
                **changes: Any) -> Report:  # fmt: skip
    """A draft of the library's coordinator."""
    return actions.make_report(by or at.ines, report_ask(at, kind, **changes), now=NOON)


def released_report(at: Table, kind: str = "our_year", **changes: Any) -> Report:
    """The same, released."""
    row = made_report(at, kind, **changes)
    return actions.release_report(at.ines, asks.ReleaseReportAsk(row.pk), now=NOON)
