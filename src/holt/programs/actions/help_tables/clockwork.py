"""What happens by the clock: reminders of slots, and forgetting who came."""

from datetime import datetime, timedelta

from django.db import transaction

from holt.programs import rules
from holt.programs.actions.forgetting import leave_no_visitor
from holt.programs.actions.help_tables import letters
from holt.programs.models import HelpTable, Visit

AT_A_TIME = 500


def remind_help_visits(now: datetime) -> int:
    """Write once to everyone whose slot is soon; how many were written."""
    rows = Visit.objects.filter(
        state=Visit.State.BOOKED,
        reminded_at=None,
        session__state="planned",
        session__starts_at__gt=now,
        session__starts_at__lte=now + rules.REMIND_BEFORE,
        booked_at__lt=now - timedelta(hours=6),
    ).exclude(email="")
    return sum(_remind(one, now) for one in rows.values_list("pk", flat=True)[:AT_A_TIME])


@transaction.atomic
def _remind(help_visit_id: int, now: datetime) -> bool:
    rows = Visit.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
    row = rows.select_related("session").filter(pk=help_visit_id, reminded_at=None).first()
    if row is None:
        return False
    row.reminded_at = now
    row.save(update_fields=["reminded_at"])
    table = HelpTable.objects.get(session_id=row.session_id)
    letters.write_to(row, row.session, table, letters.SOON, now)
    return True


def forget_help_visits(now: datetime) -> int:
    """Names go thirty days after; what was helped with and where to stays counted."""
    rows = Visit.objects.filter(
        forgotten_at=None, session__ends_at__lt=now - rules.FORGET_AFTER
    ).values_list("pk", flat=True)
    return leave_no_visitor(rows, now)
