"""Every read of the evaluation room; the viewer comes first."""

from holt.evaluation.queries.brief import Brief, CostLine, Quote, brief
from holt.evaluation.queries.health import HealthPage, health
from holt.evaluation.queries.network import Network, Tie, degrees, network
from holt.evaluation.queries.our_year import OurYear, Period, Worry, our_year, period_of
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

__all__ = [
    "OUTCOME_FILTERS",
    "OUTCOME_SORTS",
    "Brief",
    "CostLine",
    "HealthPage",
    "Network",
    "OurYear",
    "OutcomePage",
    "Period",
    "Quote",
    "Rights",
    "Tie",
    "Worry",
    "brief",
    "confirmed_by",
    "degrees",
    "health",
    "line",
    "network",
    "others_to_ask",
    "our_year",
    "outcome",
    "outcome_to_change",
    "outcomes",
    "outcomes_of",
    "period_of",
    "rights",
    "with_details",
]
