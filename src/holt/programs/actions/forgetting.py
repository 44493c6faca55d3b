"""What this room forgets: who signed up, once nobody needs to know."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from holt.kernel import erasure
from holt.programs.models import Feed, Provision, SignUp

PROVISION_TEXTS = ("what", "about", "contact", "note")


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Take the person out of every sign-up; how many came stays."""
    rows = SignUp.objects.filter(email__iexact=email)
    leave_no_name(rows.values_list("pk", flat=True), now)
    _blot_out(email, name)
    Feed.objects.filter(opened_by_id=person_id).delete()


def _blot_out(email: str, name: str) -> None:
    """A speaker who is erased is not named any more; what a program took stays."""
    whole = re.compile(rf"(?<!\w)({re.escape(name)}|{re.escape(email)})(?!\w)", re.IGNORECASE)
    named = Q()
    for field in PROVISION_TEXTS:
        named |= Q(**{f"{field}__icontains": name}) | Q(**{f"{field}__icontains": email})
    for row in Provision.objects.filter(named):
        for field in PROVISION_TEXTS:
            setattr(row, field, whole.sub(erasure.GONE, getattr(row, field)))
        row.save(update_fields=PROVISION_TEXTS)


def leave_no_name(ids: Iterable[int], now: datetime) -> int:
    """Name, address, phone, answers and wishes are gone; the number of people stays."""
    rows = SignUp.objects.filter(pk__in=list(ids), forgotten_at=None)
    gone = dict.fromkeys(("name", "email", "phone", "group_name", "wishes", "moved_words"), "")
    return rows.update(**gone, answers=[], forgotten_at=now)
