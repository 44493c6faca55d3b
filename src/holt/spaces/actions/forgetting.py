"""Guests are forgotten: a month after they were here, or when they ask for it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from holt.kernel.erasure import forgets
from holt.spaces import rules
from holt.spaces.models import Booking, Claim

KEPT_FOR = timedelta(days=30)
GONE = "—"
NOTHING = {
    "name": "",
    "email": "",
    "phone": "",
    "note": "",
    "waiver": "",
    "signed_name": "",
    "reason": "",
    "title": GONE,
    "person": None,
}


@transaction.atomic
def forget_old(now: datetime) -> int:
    """Bookings of the public that ended a month ago say no longer whose they were; how many."""
    rows = Booking.objects.filter(guest="public", ends_at__lt=now - KEPT_FOR, forgotten_at=None)
    return rows.update(**NOTHING, forgotten_at=now)


@forgets
def forget_person(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """What a person booked says no longer whose it was; what was still to come is given back."""
    theirs = Q(person_id=person_id)
    if email:
        theirs |= Q(email__iexact=email)
    rows = Booking.objects.filter(theirs)
    coming = list(rows.filter(ends_at__gt=now).exclude(state__in=rules.OVER))
    Claim.objects.filter(booking__in=coming).delete()
    Booking.objects.filter(pk__in=[one.pk for one in coming]).update(state="canceled")
    rows.update(**NOTHING, forgotten_at=now)
