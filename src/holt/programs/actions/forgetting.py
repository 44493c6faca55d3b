"""What this room forgets: who signed up, once nobody needs to know."""

from collections.abc import Iterable
from datetime import datetime

from holt.kernel import erasure
from holt.programs.models import Feed, SignUp


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Take the person out of every sign-up; how many came stays."""
    rows = SignUp.objects.filter(email__iexact=email)
    leave_no_name(rows.values_list("pk", flat=True), now)
    Feed.objects.filter(opened_by_id=person_id).delete()


def leave_no_name(ids: Iterable[int], now: datetime) -> int:
    """Name, address, phone, answers and wishes are gone; the number of people stays."""
    rows = SignUp.objects.filter(pk__in=list(ids), forgotten_at=None)
    gone = dict.fromkeys(("name", "email", "phone", "group_name", "wishes", "moved_words"), "")
    return rows.update(**gone, answers=[], forgotten_at=now)
