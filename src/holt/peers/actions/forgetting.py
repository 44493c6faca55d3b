"""What this room forgets of a person who is erased."""

from datetime import datetime

from holt.kernel import erasure
from holt.peers.models import Answer, Card, Hello, Invitation, Membership, Question, Routed


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Their card, contacts and memberships go; questions and answers stay without their name."""
    Card.objects.filter(person_id=person_id).delete()
    Hello.objects.filter(by_id=person_id).delete()
    Hello.objects.filter(to_id=person_id).delete()
    Routed.objects.filter(person_id=person_id).delete()
    Invitation.objects.filter(person_id=person_id).delete()
    Invitation.objects.filter(by_id=person_id).update(by=None)
    Membership.objects.filter(person_id=person_id).delete()
    Question.objects.filter(asked_by_id=person_id).update(asked_by=None)
    Answer.objects.filter(by_id=person_id).update(by=None)
