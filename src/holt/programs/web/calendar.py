"""A person's due dates as a calendar other programs can subscribe to."""

from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holt.directory import queries as directory
from holt.kernel import clock
from holt.people import queries as people
from holt.programs import queries
from holt.programs.queries import Due
from holt.standards.icalendar import Event, calendar


@never_cache
@require_safe
def due(request: HttpRequest, key: str) -> HttpResponse:
    """The calendar behind one secret address; 404 once it is closed."""
    person = people.holder_of_feed(key)
    if person is None:
        raise Http404
    viewer = directory.viewer_for(person)
    now = clock.now()
    with translation.override(viewer.language), timezone.override(viewer.zone):
        name = _("Holt: %(name)s") % {"name": person.name}
        made = calendar(name, events(queries.due_dates(viewer, now)), stamp=now)
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="holt.ics"'
    answer["X-Robots-Tag"] = "noindex"
    return answer


def events(found: tuple[Due, ...]) -> Iterator[Event]:
    """Each due date as an event; its uid never changes."""
    base = settings.ADDRESS.rstrip("/")
    host = base.partition("://")[2] or "holt"
    for one in found:
        path = f"sessions/{one.id}" if one.kind == "session" else _page(one)
        yield Event(
            uid=f"{one.kind}-{one.id}@{host}",
            summary=summary(one),
            on=one.on,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            description="" if one.kind == "session" else one.detail,
            location=one.detail if one.kind == "session" else "",
            url=f"{base}/{path}/",
            sequence=one.version - 1,
            is_canceled=one.is_canceled,
            zone=one.zone,
        )


def _page(one: Due) -> str:
    if one.kind == "provision":
        return f"provisions/{one.id}/edit-provision"
    pages = {"review": "/review", "commitment": f"/commitments/{one.id}/settle"}
    return f"partnerships/{one.partnership_id}{pages.get(one.kind, '')}"


def summary(one: Due) -> str:
    """The line a calendar shows."""
    words = {
        "commitment": _("Promise due: %(detail)s (%(title)s)"),
        "review": _("Review: %(title)s"),
        "agreement_ends": _("Agreement ends: %(title)s"),
        "renewal_talk": _("Talk about renewing: %(title)s"),
        "provision": _("To be settled: %(detail)s (%(title)s)"),
        "session": "%(title)s",
    }
    return words[one.kind] % {"title": one.title, "detail": one.detail}
