"""What this room forgets of a person who is erased."""

from datetime import datetime

from holt.kernel import erasure
from holt.training.models import Facilitator, Member, PrivateNote, TranscriptShare


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Their places, marks and what they handed in go, and every link to their transcript."""
    Member.objects.filter(person_id=person_id).delete()
    Facilitator.objects.filter(person_id=person_id).delete()
    TranscriptShare.objects.filter(person_id=person_id).delete()
    PrivateNote.objects.filter(by_id=person_id).update(by=None)
    Member.objects.filter(named_by_id=person_id).update(named_by=None)
    Member.objects.filter(supervisor_id=person_id).update(supervisor=None)
