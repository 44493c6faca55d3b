"""Builders of skills."""

from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.skills import actions, asks
from holt.skills.models import Skill
from tests.make.directory import NOON


def skill(
    who: Viewer, home: Organization, word: str = "Excel", direction: str = "teach", **changes: Any
) -> Skill:
    """Something somebody shows that they can teach or want to learn."""
    values: dict[str, Any] = {"kind": "tool", "level": "shows", "consent": True, "is_new": True}
    ask = asks.SaySkillAsk(direction, word, home.pk, **(values | changes))
    return actions.say_skill(who, ask, now=NOON)
