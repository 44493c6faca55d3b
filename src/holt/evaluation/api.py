"""The evaluation room for programs: outcomes."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.evaluation import queries
from holt.evaluation.queries import reports
from holt.kernel.api import resource
from holt.kernel.viewer import Viewer


def _show(row: Any) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.line(row))


def _one(viewer: Viewer, outcome_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.outcome(viewer, outcome_id))


resource(
    "outcomes",
    read=lambda viewer: queries.with_details(queries.outcomes(viewer)),
    show=_show,
    filters=queries.OUTCOME_FILTERS,
    sorts=queries.OUTCOME_SORTS,
    one=_one,
)


def _show_report(row: Any) -> Mapping[str, Any]:
    return dataclasses.asdict(reports.report_line(row))


def _one_report(viewer: Viewer, report_id: int) -> Mapping[str, Any]:
    """Without the rights and links, which are for the page."""
    shown = dataclasses.asdict(reports.report(viewer, report_id))
    return {name: value for name, value in shown.items() if name not in ("rights", "links")}


resource(
    "reports",
    read=lambda viewer: reports.with_organization(reports.reports(viewer)),
    show=_show_report,
    filters=reports.REPORT_FILTERS,
    sorts=reports.REPORT_SORTS,
    one=_one_report,
)
