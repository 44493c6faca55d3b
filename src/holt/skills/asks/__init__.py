"""What is asked of each verb."""

from holt.skills.asks.skills import (
    DropSkillAsk,
    EditSkillAsk,
    HideSkillAsk,
    SaySkillAsk,
    ShowSkillAsk,
)
from holt.skills.asks.words import EditWordAsk, JoinWordsAsk, PartWordAsk

__all__ = [
    "DropSkillAsk",
    "EditSkillAsk",
    "EditWordAsk",
    "HideSkillAsk",
    "JoinWordsAsk",
    "PartWordAsk",
    "SaySkillAsk",
    "ShowSkillAsk",
]
