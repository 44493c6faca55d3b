"""Every read of the evaluation room; the viewer comes first."""

from holt.evaluation.queries.alarms import (
    AlarmRow,
    Warned,
    alarm_seen,
    alarm_to_change,
    alarms_are_shown,
    as_kept,
    as_reasons,
    open_alarms,
    warned,
)
from holt.evaluation.queries.brief import Brief, CostLine, Quote, brief
from holt.evaluation.queries.fared import how_warnings_fared
from holt.evaluation.queries.health import HealthPage, health
from holt.evaluation.queries.network import Network, Tie, degrees, network
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
from holt.evaluation.queries.whole import Whole, whole

__all__ = [
    "OUTCOME_FILTERS",
    "OUTCOME_SORTS",
    "AlarmRow",
    "Brief",
    "CostLine",
    "HealthPage",
    "Network",
    "OutcomePage",
    "Quote",
    "Rights",
    "Tie",
    "Warned",
    "Whole",
    "alarm_seen",
    "alarm_to_change",
    "alarms_are_shown",
    "as_kept",
    "as_reasons",
    "brief",
    "confirmed_by",
    "degrees",
    "health",
    "how_warnings_fared",
    "line",
    "network",
    "open_alarms",
    "others_to_ask",
    "outcome",
    "outcome_to_change",
    "outcomes",
    "outcomes_of",
    "rights",
    "warned",
    "whole",
    "with_details",
]
