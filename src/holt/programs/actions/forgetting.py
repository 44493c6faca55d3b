"""What this room forgets: who signed up, once nobody needs to know."""

from collections.abc import Iterable
from datetime import datetime

from holt.kernel import erasure
from holt.programs.models import Feed, SignUp, Visit


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Take the person out of every sign-up; how many came stays."""
    rows = SignUp.objects.filter(email__iexact=email)
    leave_no_name(rows.values_list("pk", flat=True), now)
    visits = Visit.objects.filter(email__iexact=email)
    leave_no_visitor(visits.values_list("pk", flat=True), now)
    Feed.objects.filter(opened_by_id=person_id).delete()


def leave_no_name(ids: Iterable[int], now: datetime) -> int:
    """Name, address, phone and answers are gone; the number of people stays."""
    rows = SignUp.objects.filter(pk__in=list(ids), forgotten_at=None)
    return rows.update(name="", email="", phone="", answers=[], forgotten_at=now)


def leave_no_visitor(ids: Iterable[int], now: datetime) -> int:
    """Name, address and phone are gone; what was helped with and where to stays counted."""
    rows = Visit.objects.filter(pk__in=list(ids), forgotten_at=None)
    return rows.update(name="", email="", phone="", forgotten_at=now)
