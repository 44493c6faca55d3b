"""Every verb of an assessment."""

from holt.needs.actions.assessments.board import rate_candidates, vote
from holt.needs.actions.assessments.forgetting import forget
from holt.needs.actions.assessments.planning import (
    drop_group,
    edit_assessment,
    name_group,
    plan_assessment,
    set_candidates,
    set_population,
)
from holt.needs.actions.assessments.telling_residents import (
    publish_report,
    withdraw_report,
    write_report,
)
from holt.needs.actions.assessments.themes import draft_theme
from holt.needs.actions.assessments.weighing import draft_need, weigh

__all__ = [
    "draft_need",
    "draft_theme",
    "drop_group",
    "edit_assessment",
    "forget",
    "name_group",
    "plan_assessment",
    "publish_report",
    "rate_candidates",
    "set_candidates",
    "set_population",
    "vote",
    "weigh",
    "withdraw_report",
    "write_report",
]
