"""What people and libraries can teach and want to learn, and the words for it."""

from holt.skills.models.skills import Skill
from holt.skills.models.words import SkillWord

__all__ = ["Skill", "SkillWord"]
