"""What happens to class visits by the clock: teachers reminded, teachers forgotten."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from holt.kernel import erasure
from holt.programs import rules
from holt.programs.actions.class_visits.keeping import SOON, write_to_teacher
from holt.programs.models import ClassVisit, LessonStep

REMIND = timedelta(days=3)
AT_A_TIME = 500
NOTHING = {"name": "", "email": "", "phone": "", "wish": "", "person": None}


def remind_visits(now: datetime) -> int:
    """Write once to every teacher whose class is expected in three days; how many."""
    rows = ClassVisit.objects.filter(
        state=ClassVisit.State.ACCEPTED,
        reminded_at=None,
        starts_at__gt=now,
        starts_at__lte=now + REMIND,
        asked_at__lt=now - timedelta(hours=12),
    ).exclude(email="")
    return sum(_remind(pk, now) for pk in rows.values_list("pk", flat=True)[:AT_A_TIME])


@transaction.atomic
def _remind(class_visit_id: int, now: datetime) -> bool:
    rows = ClassVisit.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
    rows = rows.select_related("offer__organization").filter(pk=class_visit_id, reminded_at=None)
    row = rows.first()
    if row is None:
        return False
    row.reminded_at = now
    row.save(update_fields=["reminded_at"])
    write_to_teacher(row, *SOON, now)
    return True


def forget_visits(now: datetime) -> int:
    """Names go thirty days after the visit, or after it was refused or called off; counts stay."""
    before = now - rules.FORGET_AFTER
    over = Q(ends_at__lt=before) | Q(state__in=["declined", "canceled"], decided_at__lt=before)
    rows = ClassVisit.objects.filter(over, forgotten_at=None)
    return leave_no_teacher(rows.values_list("pk", flat=True), now)


def leave_no_teacher(ids: Iterable[int], now: datetime) -> int:
    """What names a teacher is gone, and what they wrote; which class came stays."""
    rows = ClassVisit.objects.filter(pk__in=list(ids), forgotten_at=None)
    rows.exclude(reason="").update(reason=erasure.GONE)
    return rows.update(**NOTHING, forgotten_at=now)


@erasure.forgets
def forget_teacher(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Take the person out of every class visit, and their name out of lessons planned together."""
    theirs = Q(person_id=person_id)
    if email:
        theirs |= Q(email__iexact=email)
    leave_no_teacher(ClassVisit.objects.filter(theirs).values_list("pk", flat=True), now)
    if name:
        LessonStep.objects.filter(who__iexact=name).update(who="")
