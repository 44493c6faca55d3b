"""Every write of the needs room."""

from holt.needs.actions.assessments import (  # noqa: F401
    draft_need,
    draft_theme,
    drop_group,
    edit_assessment,
    name_group,
    plan_assessment,
    publish_report,
    rate_candidates,
    set_candidates,
    set_population,
    vote,
    weigh,
    withdraw_report,
    write_report,
)
from holt.needs.actions.evidence import add_evidence, withdraw_evidence
from holt.needs.actions.figures import import_indicators
from holt.needs.actions.goals import add_goal, edit_goal, retire_goal, set_goals, set_mission
from holt.needs.actions.hand_over import hand_over
from holt.needs.actions.log import log
from holt.needs.actions.many import Undone, park_many, undo_park_many
from holt.needs.actions.steps import match, meet, park, publish, reopen
from holt.needs.actions.wording import edit

__all__ = [
    "Undone",
    "add_evidence",
    "add_goal",
    "edit",
    "edit_goal",
    "hand_over",
    "import_indicators",
    "log",
    "match",
    "meet",
    "park",
    "park_many",
    "publish",
    "reopen",
    "retire_goal",
    "set_goals",
    "set_mission",
    "undo_park_many",
    "withdraw_evidence",
]
