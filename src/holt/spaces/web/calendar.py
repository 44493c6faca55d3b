"""Bookings as calendars: a space's busy times, one booking, and all that one looks after."""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.web.pages import look, viewer_of
from holt.people import queries as people
from holt.spaces import queries
from holt.spaces.rules import Slot
from holt.standards.icalendar import Event, calendar

BEHIND, AHEAD = timedelta(days=30), timedelta(days=365)


def host() -> str:
    return settings.ADDRESS.rstrip("/").partition("://")[2] or "holt"


@require_safe
def busy(request: HttpRequest, space_id: int) -> HttpResponse:
    """When a space is taken, for everyone: no names, and titles only where they are public."""
    viewer, now = viewer_of(request), clock.now()
    row = queries.space_row(viewer, space_id)
    found = queries.busy(viewer, row, Slot(now - BEHIND, now + AHEAD))
    events = (
        Event(
            uid=f"busy-{space_id}-{one.starts_at:%Y%m%dT%H%M}@{host()}",
            summary=one.public_title or _("Booked"),
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            location=row.name,
        )
        for one in found.entries
    )
    return _answer(row.name, events, "busy.ics")


def booking(request: HttpRequest, booking_id: int) -> HttpResponse:
    """One booking, for whoever may see it to keep in their own calendar."""
    found = look(request, queries.booking, booking_id)
    event = Event(
        uid=f"booking-{found.id}@{host()}",
        summary=found.title,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        location=", ".join(one for one in (found.space, found.where) if one),
        url=f"{settings.ADDRESS.rstrip('/')}/bookings/{found.id}/",
        sequence=found.version - 1,
        is_canceled=found.state in ("canceled", "declined", "lapsed", "missed"),
    )
    return _answer(found.space, [event], "booking.ics")


@never_cache
@require_safe
def kept(request: HttpRequest, key: str) -> HttpResponse:
    """Behind a person's secret address: bookings of the spaces they look after, and their own."""
    person = people.holder_of_feed(key)
    if person is None:
        raise Http404
    viewer, now = directory.viewer_for(person), clock.now()
    with translation.override(viewer.language):
        events = [
            Event(
                uid=f"booking-{one.pk}@{host()}",
                summary=f"{one.space.name}: {one.title}",
                starts_at=one.starts_at,
                ends_at=one.ends_at,
                description=one.name,
                location=one.space.name,
                url=f"{settings.ADDRESS.rstrip('/')}/bookings/{one.pk}/",
                sequence=one.version - 1,
                is_canceled=one.state in ("canceled", "missed"),
            )
            for one in queries.feed(viewer, now - BEHIND, now + AHEAD)
        ]
        return _answer(_("Bookings"), events, "bookings.ics")


def _answer(name: str, events: Iterable[Event], file_name: str) -> HttpResponse:
    made = calendar(name, events, stamp=clock.now())
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'inline; filename="{file_name}"'
    answer["X-Robots-Tag"] = "noindex"
    return answer
