"""What an assessment forgets of a person who is erased: which seat was theirs."""

from datetime import datetime

from django.db.models import Q

from holt.kernel import erasure
from holt.needs.models import BoardVoice


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Their seat's voice stays in the sum, and has no name."""
    mine = BoardVoice.objects.filter(Q(person_id=person_id) | Q(seat=name))
    mine.exclude(seat="").update(seat="", person=None)
