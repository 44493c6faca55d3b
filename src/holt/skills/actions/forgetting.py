"""What this room forgets of a person who is erased, or who takes their consent back."""

from datetime import datetime

from holt.kernel import erasure
from holt.skills.models import Skill, SkillWord


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """What they can teach and want to learn goes; words they added stay, without their name."""
    Skill.objects.filter(person_id=person_id).delete()
    SkillWord.objects.filter(added_by_id=person_id).update(added_by=None)
