"""What this room forgets of a person who is erased, or who takes their consent back."""

from datetime import datetime

from django.db.models import Q

from holt.kernel import erasure
from holt.skills.models import Placement, Skill, SkillWord, Speaking, Talk, WorkVisit

NO_NAMES = {"message": "", "answer": "", "thanks": ""}


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """What they offer and want goes, and what was written to and by them; visits stay without
    their name."""
    forget_offers(person_id)
    SkillWord.objects.filter(added_by_id=person_id).update(added_by=None)
    Speaking.objects.filter(asked_by_id=person_id).update(asked_by=None, **NO_NAMES)
    Placement.objects.filter(by_id=person_id).update(by=None)
    if name:
        Placement.objects.filter(guide__icontains=name).update(guide="")
        WorkVisit.objects.filter(guide__icontains=name).update(guide="")
    named = Q(cover__icontains=name) if name else Q(pk__in=())
    covered = Q(cover_by_id=person_id) | named
    WorkVisit.objects.filter(covered).exclude(cover="").update(cover_by=None, cover="–")
    WorkVisit.objects.filter(person_id=person_id).update(
        person=None, plan="", report="", brings_back=""
    )


def forget_offers(person_id: int) -> None:
    """Everything somebody offers or wants to learn; each may be forgotten twice."""
    Skill.objects.filter(person_id=person_id).delete()
    Talk.objects.filter(person_id=person_id).delete()
