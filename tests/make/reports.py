"""Builders of reports."""

from datetime import date
from decimal import Decimal
from typing import Any

from holt.evaluation import actions, asks
from holt.evaluation.models import Report
from holt.kernel.viewer import Viewer
from holt.partnerships.models import LedgerEntry
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


def gave(at: Table, *, of: Any = None, cents: int = 38_000) -> LedgerEntry:
    """Ten hours of teaching, in the ledger."""
    party = at.partnership.parties.get(organization=of or at.library)
    return LedgerEntry.objects.create(
        partnership=at.partnership, party=party, direction="gave", kind="staff_time",
        what="Teaching", quantity=Decimal(10), rate_cents=3800, cents=cents,
        on=date(NOON.year, 11, 1), logged_at=NOON,
    )  # fmt: skip
