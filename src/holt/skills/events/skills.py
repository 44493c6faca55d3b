"""What is announced of skills: that something was said, never what."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class SkillEvent(Event):
    """Something that happened to what somebody can teach or wants to learn."""

    subject: ClassVar[tuple[str, str]] = ("skill", "skill_id")
    skill_id: int
    organization_id: int


class SkillSaid(SkillEvent):
    name: ClassVar[str] = "skills.skill_said"


class SkillEdited(SkillEvent):
    name: ClassVar[str] = "skills.skill_edited"


class SkillHidden(SkillEvent):
    name: ClassVar[str] = "skills.skill_hidden"


class SkillShown(SkillEvent):
    name: ClassVar[str] = "skills.skill_shown"


class SkillDropped(SkillEvent):
    name: ClassVar[str] = "skills.skill_dropped"
