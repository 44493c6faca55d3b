"""What people and libraries can teach and want to learn, speakers, and working visits."""

from holt.skills.models.skills import Skill
from holt.skills.models.talks import Speaking, Talk
from holt.skills.models.words import SkillWord
from holt.skills.models.work_visits import AWAY, Placement, WorkVisit, WorkVisitCost

__all__ = [
    "AWAY",
    "Placement",
    "Skill",
    "SkillWord",
    "Speaking",
    "Talk",
    "WorkVisit",
    "WorkVisitCost",
]
