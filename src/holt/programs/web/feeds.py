"""What takes place as feeds other programs subscribe to: iCalendar, RSS and JSON.

A feed is told by its ETag: while nothing in it has changed, a reader that asks again is answered in
one small query, and what was put together once is kept.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.kernel import clock
from holt.kernel.kept import kept
from holt.kernel.network import network
from holt.kernel.tables.reading import filtered
from holt.kernel.web.pages import look, viewer_of
from holt.programs import queries
from holt.programs.queries import EventLine, Stand
from holt.programs.web.series import as_events, single
from holt.programs.web.tables import events_table
from holt.standards.icalendar import calendar

MOST = 2000
BEHIND = timedelta(days=30)
KEPT_SECONDS = 600
KINDS = {
    "ics": "text/calendar; charset=utf-8",
    "rss": "application/rss+xml; charset=utf-8",
    "json": "application/json",
}
ALSO: dict[str, Callable[[Any, str], Any]] = {
    "place": queries.at_place,
    "program": queries.of_program,
    "organization": queries.run_by,
}
"""Narrowing by ids, beside the filters of the public calendar."""
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@require_safe
def public(request: HttpRequest, kind: str) -> HttpResponse:
    """The public calendar, narrowed as its page is, or to one place, program or organization."""
    if kind not in KINDS:
        raise Http404
    rows = _narrowed(request)
    stand = queries.stand_of(rows)

    def make() -> bytes:
        lines = queries.event_lines(rows, MOST, counted=kind == "json")
        return MAKERS[kind](_name(), lines, stand)

    return told(request, kind, stand, make)


def _narrowed(request: HttpRequest) -> Any:
    """The rows the address asks for, from a month ago on; a whole day, so that the ETag holds."""
    since = clock.now().replace(hour=0, minute=0, second=0, microsecond=0) - BEHIND
    viewer = viewer_of(request)
    rows = filtered(events_table(viewer, since, joined=False), viewer, request.GET)
    for name, narrow in ALSO.items():
        if name in request.GET:
            rows = narrow(rows, request.GET[name])
    return rows.order_by("starts_at", "pk")


def _name() -> str:
    return network().name or "Holt"


@require_safe
def program(request: HttpRequest, program_id: int) -> HttpResponse:
    """One program: a series is one recurring event, with its exceptions."""
    found = look(request, queries.program, program_id)
    rows = queries.events(viewer_of(request)).filter(program_id=program_id)
    stand = queries.stand_of(rows)

    def make() -> bytes:
        made = as_events(queries.with_places(rows))
        return calendar(found.title, made, stamp=stand.changed_at or EPOCH)

    return told(request, "ics", stand, make)


def told(request: HttpRequest, kind: str, stand: Stand, make: Callable[[], bytes]) -> HttpResponse:
    """The feed, or 304 when the reader has it already."""
    asked = f"{stand}{request.get_full_path()}{request.LANGUAGE_CODE}"  # type: ignore[attr-defined]
    mark = hashlib.sha256(asked.encode()).hexdigest()[:32]
    if f'"{mark}"' in request.headers.get("If-None-Match", ""):
        answer: HttpResponse = HttpResponseNotModified()
    else:
        body = kept(f"feed.{mark}", make, KEPT_SECONDS)
        answer = HttpResponse(body, content_type=KINDS[kind])
    answer["ETag"] = f'"{mark}"'
    answer["Cache-Control"] = "max-age=300"
    if kind == "json":
        answer["Access-Control-Allow-Origin"] = "*"  # public anyway: a partner's own page reads it
    return answer


def _ics(name: str, lines: Iterable[EventLine], stand: Stand) -> bytes:
    return calendar(name, [single(one) for one in lines], stamp=stand.changed_at or EPOCH)


def _address(one: EventLine) -> str:
    return f"{settings.ADDRESS.rstrip('/')}{reverse('programs:event', args=[one.id])}"


def _rss(name: str, lines: Iterable[EventLine], stand: Stand) -> bytes:
    feed = Rss201rev2Feed(
        title=name,
        link=f"{settings.ADDRESS.rstrip('/')}/events/",
        description=_("What takes place"),
    )
    for one in lines:
        starts = single(one)
        feed.add_item(
            title=one.title,
            link=_address(one),
            description=" · ".join(
                filter(None, (f"{starts.starts_at:%Y-%m-%d %H:%M}", one.where, one.description))
            ),
            unique_id=starts.uid,
            unique_id_is_permalink=False,
            pubdate=one.changed_at,
        )
    return str(feed.writeString("utf-8")).encode()


def _json(name: str, lines: Iterable[EventLine], stand: Stand) -> bytes:
    """Events as schema.org spells them."""
    events = [_as_json(one) for one in lines]
    whole = {"@context": "https://schema.org", "@type": "ItemList", "name": name}
    return json.dumps({**whole, "itemListElement": events}, ensure_ascii=False).encode()


def _as_json(one: EventLine) -> dict[str, Any]:
    made = single(one)
    status = "EventCancelled" if one.state == "canceled" else "EventScheduled"
    return {
        "@type": "Event",
        "@id": made.uid,
        "name": one.title,
        "description": one.description,
        "startDate": made.starts_at.isoformat() if made.starts_at else "",
        "endDate": made.ends_at.isoformat() if made.ends_at else "",
        "eventStatus": f"https://schema.org/{status}",
        "location": one.where,
        "inLanguage": list(one.languages),
        "audience": list(one.audience),
        "maximumAttendeeCapacity": one.capacity,
        "remainingAttendeeCapacity": one.free,
        "url": _address(one),
    }


MAKERS: dict[str, Callable[[str, Iterable[EventLine], Stand], bytes]] = {
    "ics": _ics,
    "rss": _rss,
    "json": _json,
}
