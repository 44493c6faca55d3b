"""What this room forgets: who signed up, once nobody needs to know."""

import re
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from holt.kernel import erasure
from holt.programs import rules
from holt.programs.models import Credit, Feed, Hand, Provision, SignUp, Visit

PROVISION_TEXTS = ("what", "about", "contact", "note")


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Take the person out of every sign-up; how many came stays."""
    rows = SignUp.objects.filter(email__iexact=email)
    leave_no_name(rows.values_list("pk", flat=True), now)
    _blot_out(email, name)
    visits = Visit.objects.filter(email__iexact=email)
    leave_no_visitor(visits.values_list("pk", flat=True), now)
    hands = Hand.objects.filter(Q(email__iexact=email) | Q(person_id=person_id))
    leave_no_hand(hands.values_list("pk", flat=True), now)
    held = Credit.objects.filter(email__iexact=email)
    leave_no_holder(held.values_list("pk", flat=True), now)
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


def leave_no_visitor(ids: Iterable[int], now: datetime) -> int:
    """Name, address and phone are gone; what was helped with and where to stays counted."""
    rows = Visit.objects.filter(pk__in=list(ids), forgotten_at=None)
    return rows.update(name="", email="", phone="", forgotten_at=now)


def leave_no_hand(ids: Iterable[int], now: datetime) -> int:
    """Who helped is forgotten; the hours of their party stay."""
    rows = Hand.objects.filter(pk__in=list(ids), forgotten_at=None)
    return rows.update(name="", email="", person=None, forgotten_at=now)


def forget_hands(now: datetime) -> int:
    """Volunteers without an account go thirty days after the last session they were asked for."""
    rows = Hand.objects.filter(forgotten_at=None).exclude(email="")
    since = now - rules.FORGET_AFTER
    kept = rows.filter(offers__roster__session__ends_at__gte=since)
    gone = rows.exclude(pk__in=kept.values("pk"))
    return leave_no_hand(gone.values_list("pk", flat=True), now)


def leave_no_holder(ids: Iterable[int], now: datetime) -> int:
    """A certificate without its holder: what was granted, when and by whom stays."""
    rows = Credit.objects.filter(pk__in=list(ids), forgotten_at=None)
    return rows.update(name="", email="", forgotten_at=now)
