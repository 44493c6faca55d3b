"""Every read of the evaluation room; the viewer comes first."""

from holt.evaluation.queries.outcomes import (
    OUTCOME_FILTERS,
    OUTCOME_SORTS,
    OutcomePage,
    confirmed_by,
    line,
    outcome,
    outcome_to_change,
    outcomes,
    outcomes_of,
    with_details,
)

__all__ = [
    "OUTCOME_FILTERS",
    "OUTCOME_SORTS",
    "OutcomePage",
    "confirmed_by",
    "line",
    "outcome",
    "outcome_to_change",
    "outcomes",
    "outcomes_of",
    "with_details",
]
