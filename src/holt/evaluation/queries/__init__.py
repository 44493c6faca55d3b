"""Every read of the evaluation room; the viewer comes first."""

from holt.evaluation.queries.attainment import AttainmentPage, GoalAttained, attainment
from holt.evaluation.queries.brief import Brief, CostLine, Quote, brief
from holt.evaluation.queries.health import HealthPage, attained, health
from holt.evaluation.queries.outcomes import (
    OUTCOME_FILTERS,
    OUTCOME_SORTS,
    OutcomePage,
    Rights,
    confirmed_by,
    line,
    others_to_ask,
    outcome,
    outcome_to_change,
    outcomes,
    outcomes_of,
    rights,
    with_details,
)
from holt.evaluation.queries.partners import of_partnerships, of_programs
from holt.evaluation.queries.witnesses import (
    WitnessPage,
    WitnessRow,
    require_readable,
    witness_page,
    witness_to_change,
    witnesses_by_outcome,
    witnesses_called,
    witnesses_of,
    witnesses_to,
)

__all__ = [
    "OUTCOME_FILTERS",
    "OUTCOME_SORTS",
    "AttainmentPage",
    "Brief",
    "CostLine",
    "GoalAttained",
    "HealthPage",
    "OutcomePage",
    "Quote",
    "Rights",
    "WitnessPage",
    "WitnessRow",
    "attained",
    "attainment",
    "brief",
    "confirmed_by",
    "health",
    "line",
    "of_partnerships",
    "of_programs",
    "others_to_ask",
    "outcome",
    "outcome_to_change",
    "outcomes",
    "outcomes_of",
    "require_readable",
    "rights",
    "with_details",
    "witness_page",
    "witness_to_change",
    "witnesses_by_outcome",
    "witnesses_called",
    "witnesses_of",
    "witnesses_to",
]
