"""What this room decides without looking anything up."""

from holt.skills.rules.skills import (
    DIRECTIONS,
    HELPS,
    KINDS,
    LEVELS,
    LONGEST_WORD,
    MOST_SKILLS,
    at_least,
    folded,
    require_teachable,
    require_word,
)
from holt.skills.rules.talks import (
    MOST_FEE_CENTS,
    MOST_LISTENERS,
    SPEAKING_STATES,
    WAYS_TO_SPEAK,
    require_way,
)
from holt.skills.rules.work_visits import (
    COSTS,
    FURTHEST,
    MOST_COST_CENTS,
    MOST_DAYS,
    PAYERS,
    PLACEMENT_DIRECTIONS,
    STATES,
    require_span,
    totals,
)

__all__ = [
    "COSTS",
    "DIRECTIONS",
    "FURTHEST",
    "HELPS",
    "KINDS",
    "LEVELS",
    "LONGEST_WORD",
    "MOST_COST_CENTS",
    "MOST_DAYS",
    "MOST_FEE_CENTS",
    "MOST_LISTENERS",
    "MOST_SKILLS",
    "PAYERS",
    "PLACEMENT_DIRECTIONS",
    "SPEAKING_STATES",
    "STATES",
    "WAYS_TO_SPEAK",
    "at_least",
    "folded",
    "require_span",
    "require_teachable",
    "require_way",
    "require_word",
    "totals",
]
