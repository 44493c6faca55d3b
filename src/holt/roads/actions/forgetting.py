"""Whoever asks to be forgotten is no longer named as the one a day was promised to."""

from datetime import datetime

from django.db.models import Q

from holt.kernel.erasure import GONE, forgets
from holt.roads.models import Stop


@forgets
def forget_person(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """The promise stays, its name goes."""
    named = Q(promised_to__icontains=name) if name else Q(pk__in=[])
    if email:
        named |= Q(promised_to__icontains=email)
    Stop.objects.filter(named).update(promised_to=GONE)
