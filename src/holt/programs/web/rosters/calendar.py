"""Shifts as events of a calendar."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpResponse

from holt.programs.queries import RosterPage, ShiftRow
from holt.standards.icalendar import Event, calendar


def as_calendar(
    page: RosterPage, shifts: Iterable[ShiftRow], now: datetime, path: str
) -> HttpResponse:
    """The shifts as an iCalendar file; the same shift keeps its uid."""
    base = settings.ADDRESS.rstrip("/")
    host, here = base.partition("://")[2] or "holt", ZoneInfo(page.session.zone)
    events = [
        Event(
            uid=f"shift-{one.id}@{host}",
            summary=f"{page.session.title}: {one.what}" if one.what else page.session.title,
            starts_at=one.starts_at.astimezone(here),
            ends_at=one.ends_at.astimezone(here),
            description=page.note,
            location=", ".join(filter(None, (page.session.where, one.where))),
            url=f"{base}{path}",
            sequence=one.version - 1,
            is_canceled=page.session.state == "canceled",
            zone=page.session.zone,
        )
        for one in shifts
    ]
    made = calendar(page.session.title, events, stamp=now)
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="shifts.ics"'
    answer["X-Robots-Tag"] = "noindex"
    return answer
