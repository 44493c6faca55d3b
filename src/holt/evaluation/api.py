"""The evaluation room for programs: outcomes."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.evaluation import queries
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
