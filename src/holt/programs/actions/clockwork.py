"""What happens by the clock: reminders, forgetting, and clocks that a country has changed."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from holt.programs import rules
from holt.programs.actions.forgetting import leave_no_name
from holt.programs.actions.line import write_to
from holt.programs.models import Session, SignUp

SOON = _("Soon: “%(title)s”")
SOON_TEXT = _("It is soon, and you are coming. If you cannot, please cancel on this page.")
AT_A_TIME = 500


def remind_sign_ups(now: datetime) -> int:
    """Write once to everyone whose session begins soon; how many were written."""
    rows = SignUp.objects.filter(
        state=SignUp.State.COMING,
        reminded_at=None,
        session__state=Session.State.PLANNED,
        session__starts_at__gt=now,
        session__starts_at__lte=now + rules.REMIND_BEFORE,
        signed_up_at__lt=now - timedelta(hours=6),
    ).exclude(email="")
    return sum(_remind(one, now) for one in rows.values_list("pk", flat=True)[:AT_A_TIME])


@transaction.atomic
def _remind(sign_up_id: int, now: datetime) -> bool:
    rows = SignUp.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
    row = rows.select_related("session").filter(pk=sign_up_id, reminded_at=None).first()
    if row is None:
        return False
    row.reminded_at = now
    row.save(update_fields=["reminded_at"])
    write_to(row, row.session, subject=SOON, text=SOON_TEXT, now=now)
    return True


def forget_sign_ups(now: datetime) -> int:
    """Names go thirty days after the session; the counts stay. How many were forgotten."""
    rows = SignUp.objects.filter(
        forgotten_at=None, session__ends_at__lt=now - rules.FORGET_AFTER
    ).values_list("pk", flat=True)
    return leave_no_name(rows, now)


def keep_wall_times(now: datetime) -> int:
    """Work the instants of coming sessions out again from the time on the wall; how many moved.

    A country may change its clocks after a session was planned: six o'clock stays six o'clock.
    """
    rows = Session.objects.filter(state=Session.State.PLANNED, ends_at__gt=now)
    return sum(_keep_wall_time(one, now) for one in rows.iterator())


def _keep_wall_time(session: Session, now: datetime) -> bool:
    slot = rules.slot(session.on, session.begins, session.ends, session.zone)
    if (slot.starts_at, slot.ends_at) == (session.starts_at, session.ends_at):
        return False
    if session.planned_for == session.starts_at:
        session.planned_for = slot.starts_at
    session.starts_at, session.ends_at, session.changed_at = slot.starts_at, slot.ends_at, now
    session.version += 1
    session.save(update_fields=["starts_at", "ends_at", "planned_for", "changed_at", "version"])
    return True
