"""What this room announces: ids and facts, never who can do what."""

from holt.skills.events.skills import (
    SkillDropped,
    SkillEdited,
    SkillEvent,
    SkillHidden,
    SkillSaid,
    SkillShown,
)
from holt.skills.events.words import WordEdited, WordEvent, WordParted, WordsJoined

__all__ = [
    "SkillDropped",
    "SkillEdited",
    "SkillEvent",
    "SkillHidden",
    "SkillSaid",
    "SkillShown",
    "WordEdited",
    "WordEvent",
    "WordParted",
    "WordsJoined",
]
