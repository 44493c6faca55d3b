"""What happens by the clock: a pilot's end is near, or has passed."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.studies import queries
from holt.studies.actions.telling import write
from holt.studies.models import Pilot

REMIND_BEFORE = timedelta(days=7)
NEAR = _("“%(title)s” ends on %(day)s")
NEAR_TEXT = _("A pilot ends in a lesson. What is known is filled in already: it takes two minutes.")
OVER = _("“%(title)s” was to end on %(day)s")
OVER_TEXT = _("Please close it with its lesson, or give it a later end once, with a reason.")


def remind_pilots(now: datetime) -> int:
    """Write once before the end and once after it; how many letters' worth of pilots."""
    today = timezone.localdate(now)
    near = [_remind(one, now, "reminded_at") for one in queries.ending_by(today + REMIND_BEFORE)]
    over = [_remind(one, now, "told_overdue_at") for one in queries.overdue_on(today)]
    return sum(near) + sum(over)


@transaction.atomic
def _remind(pilot_id: int, now: datetime, mark: str) -> bool:
    rows = Pilot.objects.select_for_update(no_key=True, skip_locked=True)
    row = rows.filter(pk=pilot_id, **{mark: None}).first()
    if row is None:
        return False
    setattr(row, mark, now)
    row.save(update_fields=[mark])
    subject, text = (NEAR, NEAR_TEXT) if mark == "reminded_at" else (OVER, OVER_TEXT)
    if mark == "reminded_at" and row.ends_on < timezone.localdate(now):
        return False
    page, day = f"/pilots/{row.pk}/", row.ends_on
    write([row.organization_id], subject, text, page, now, title=row.title, day=day)
    return True
