"""What is read under a secret address: as a calendar, as news, or for programs."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import translation
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.kernel import clock
from holt.kernel.network import network
from holt.programs import actions, queries
from holt.programs.queries import Behind
from holt.programs.web.calendar import events as due_events
from holt.programs.web.series import single
from holt.programs.web.words import FEED_KINDS
from holt.standards.icalendar import Event, calendar

TYPES = {
    "ics": "text/calendar; charset=utf-8",
    "rss": "application/rss+xml; charset=utf-8",
    "json": "application/json",
}
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@require_safe
def feed(request: HttpRequest, key: str, kind: str = "ics") -> HttpResponse:
    """The feed behind one secret address; 404 once it is closed."""
    now = clock.now()
    found = queries.behind(key, now) if kind in TYPES else None
    if found is None:
        raise Http404
    actions.note_reading(found.id, now)
    with translation.override(found.language):
        body = MAKERS[kind](_name(found), _events(found))
    mark = hashlib.sha256(body).hexdigest()[:32]
    if f'"{mark}"' in request.headers.get("If-None-Match", ""):
        answer: HttpResponse = HttpResponseNotModified()
    else:
        answer = HttpResponse(body, content_type=TYPES[kind])
    answer["ETag"] = f'"{mark}"'
    answer["Cache-Control"] = "private, no-cache"
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def _name(found: Behind) -> str:
    """What the calendar is called."""
    return found.name or f"{network().name}: {FEED_KINDS[found.kind]}"


def _events(found: Behind) -> list[Event]:
    """Everything behind the address, soonest first: days before the hours of the same day."""
    sessions = [*map(single, found.inside), *map(single, found.shown)]
    days = list(due_events(found.due))
    return sorted(
        [*days, *sessions], key=lambda one: (_when(one)[:10], len(_when(one)), _when(one))
    )


def _when(one: Event) -> str:
    """The day, or the local time with its offset, as ISO 8601."""
    if one.starts_at is None:
        return one.on.isoformat() if one.on else ""
    return one.starts_at.isoformat(timespec="minutes")


def _ics(name: str, events: Sequence[Event]) -> bytes:
    changed = max((one.changed_at for one in events if one.changed_at), default=EPOCH)
    return calendar(name, events, stamp=changed)


def _rss(name: str, events: Sequence[Event]) -> bytes:
    feed = Rss201rev2Feed(title=name, link="", description=_("What is coming"))
    for one in events:
        said = (
            _when(one).replace("T", " "),
            _("Canceled") if one.is_canceled else "",
            one.location,
        )
        feed.add_item(
            title=one.summary,
            link=one.url,
            description=" · ".join(filter(None, (*said, one.description))),
            unique_id=one.uid,
            unique_id_is_permalink=False,
            pubdate=one.changed_at,
        )
    return str(feed.writeString("utf-8")).encode()


def _json(name: str, events: Sequence[Event]) -> bytes:
    """Events as schema.org spells them."""
    rows = [
        {
            "@type": "Event",
            "@id": one.uid,
            "name": one.summary,
            "description": one.description,
            "startDate": _when(one),
            "endDate": one.ends_at.isoformat(timespec="minutes") if one.ends_at else "",
            "eventStatus": "https://schema.org/"
            + ("EventCancelled" if one.is_canceled else "EventScheduled"),
            "location": one.location,
            "url": one.url,
        }
        for one in events
    ]
    whole = {"@context": "https://schema.org", "@type": "ItemList", "name": name}
    return json.dumps({**whole, "itemListElement": rows}, ensure_ascii=False).encode()


MAKERS: Mapping[str, Callable[[str, Sequence[Event]], bytes]] = {
    "ics": _ics,
    "rss": _rss,
    "json": _json,
}
