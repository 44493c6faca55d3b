"""What the directory forgets of a person who is erased."""

from datetime import datetime

from django.db.models import Q

from holt.directory.models import (
    Capability,
    Contact,
    Invitation,
    Membership,
    Organization,
    Service,
)
from holt.kernel import erasure


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """End their memberships; delete them as a contact and their address wherever it stands."""
    Membership.objects.filter(person_id=person_id, ended_at=None).update(ended_at=now)
    Capability.objects.filter(person_id=person_id).update(person=None)
    Contact.objects.filter(Q(person_id=person_id) | Q(email__iexact=email)).delete()
    Invitation.objects.filter(email__iexact=email).delete()
    Organization.objects.filter(email__iexact=email).update(email="")
    Service.objects.filter(email__iexact=email).update(email="")
