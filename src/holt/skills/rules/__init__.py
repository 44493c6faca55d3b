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

__all__ = [
    "DIRECTIONS",
    "HELPS",
    "KINDS",
    "LEVELS",
    "LONGEST_WORD",
    "MOST_SKILLS",
    "at_least",
    "folded",
    "require_teachable",
    "require_word",
]
