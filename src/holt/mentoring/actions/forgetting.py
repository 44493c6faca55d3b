"""What this room forgets of a person who is erased."""

from datetime import datetime

from django.db.models import Q

from holt.kernel import erasure
from holt.mentoring.models import Application, Farewell, HowItGoes, MentoringMeeting, Named, Pair


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Words, names and ratings go; that there was a pair, and how long it met, is counted on."""
    own = Application.objects.filter(person_id=person_id)
    pairs = Pair.objects.filter(Q(mentee__in=own) | Q(mentor__in=own))
    pairs.filter(state="proposed").delete()
    pairs.filter(state="offered").update(state="declined", over_at=now)
    pairs.filter(state="active").update(state="ended", over_at=now)
    Named.objects.filter(Q(person_id=person_id) | Q(application__in=own)).delete()
    MentoringMeeting.objects.filter(Q(by_id=person_id) | Q(pair__in=pairs)).update(line="")
    MentoringMeeting.objects.filter(by_id=person_id).update(by=None)
    HowItGoes.objects.filter(person_id=person_id).delete()
    Farewell.objects.filter(person_id=person_id).delete()
    blank = {"offers": [], "wants": [], "offer_words": "", "want_words": "", "days": []}
    blank |= {"offer_skills": [], "want_skills": []}
    own.update(person=None, withdrawn_at=now, languages=[], years=0, **blank)
