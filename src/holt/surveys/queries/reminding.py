"""Who waits to be reminded, and when the next letters go."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from holt.kernel.viewer import Viewer
from holt.surveys import rules
from holt.surveys.models import Invitation, Survey
from holt.surveys.queries.surveys import surveys


def reminding(limit: int = 200) -> tuple[int, ...]:
    """For the clock: open surveys that remind by themselves and of which somebody waits."""
    rows = Survey.objects.filter(state="open", pk__in=_waiting().values("survey_id"))
    rows = rows.exclude(remind_after__isnull=True, remind_before__isnull=True)
    return tuple(rows.order_by("pk").values_list("pk", flat=True)[:limit])


def to_remind(survey_id: int) -> QuerySet[Invitation]:
    """For the clock: of one survey, locked; whom another worker writes to just now is left out."""
    rows = _waiting().select_for_update(skip_locked=True, no_key=True)
    return rows.filter(survey_id=survey_id).order_by("pk")


def _waiting() -> QuerySet[Invitation]:
    """Asked, not answered, and reminded less than twice."""
    rows = Invitation.objects.filter(is_used=False, reminded__lt=rules.MOST_REMINDERS)
    return rows.exclude(email="").exclude(sent_at__isnull=True)


def waiting_of(row: Invitation) -> rules.Waiting:
    """As rules read it, by the calendar of this network."""
    return rules.Waiting(_day(row.sent_at) or date.min, row.reminded, _day(row.reminded_at))


def _day(at: datetime | None) -> date | None:
    return timezone.localdate(at, timezone.get_default_timezone()) if at else None


def reminders_of(row: Survey) -> rules.Reminders:
    """What its maker chose."""
    return rules.Reminders(row.remind_after, row.remind_before, row.closes_on)


def next_reminders(viewer: Viewer, survey_id: int, today: date) -> date | None:
    """The day the next letters go by themselves; None when none is to come."""
    row = surveys(viewer).filter(pk=survey_id, state="open").defer("form").first()
    if row is None or (row.remind_after is None and row.remind_before is None):
        return None
    zone = timezone.get_default_timezone()
    kinds = (
        _waiting()
        .filter(survey_id=row.pk)
        .order_by()
        .values_list(
            TruncDate("sent_at", tzinfo=zone), "reminded", TruncDate("reminded_at", tzinfo=zone)
        )
        .distinct()
    )
    chosen = reminders_of(row)
    days = (chosen.next_day(rules.Waiting(*one), today) for one in kinds)
    return min((day for day in days if day), default=None)
