"""Reading: the list of spaces, one space with its week, the sign on its door, its picture."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.files import download
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import page, viewer_of
from holt.spaces import queries, rules
from holt.spaces.web import showing
from holt.spaces.web.tables import spaces_table
from holt.spaces.web.words import GUESTS, KINDS


def spaces(request: HttpRequest) -> HttpResponse:
    """Every space the reader may book or look after."""
    viewer = viewer_of(request)
    return list_page(request, spaces_table(viewer))


def space(request: HttpRequest, space_id: int) -> HttpResponse:
    """One space: what it is, its week with every time that is free, its rules."""
    viewer, now = viewer_of(request), clock.now()
    found = queries.space(viewer, space_id, now)
    first = asked_day(request, now, found.zone)
    row = queries.busy(viewer, queries.space_row(viewer, space_id), _days(first, found.zone))
    context = {
        "title": found.name,
        "space": found,
        "kind": KINDS[found.kind],
        "week": showing.week(found, row, first, now),
        "hours": showing.hours(found),
        "terms": showing.terms(found.terms),
        "guest": GUESTS[found.guest],
        "guests": list(GUESTS.items()),
        "closures": [
            (one.id, showing.when(one.starts_at, one.ends_at, found.zone), one.reason)
            for one in found.closures
        ],
        "calendars": [showing.calendar_line(one, now, viewer.zone) for one in found.calendars],
        "clashing": len(queries.clashes(viewer, now, space_id)) if found.may_keep else 0,
        "before": (first - timedelta(days=7)).isoformat(),
        "after": (first + timedelta(days=7)).isoformat(),
        "on": first.isoformat(),
    }
    return page(request, "spaces/space.html", context)


def _days(first: date, zone: str) -> rules.Slot:
    return rules.day_slot(first, zone, 7)


def asked_day(request: HttpRequest, now: datetime, zone: str) -> date:
    """The day in the address (?on=), or today where the space is."""
    try:
        day = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        day = now.astimezone(ZoneInfo(zone)).date()
    return min(max(day, date(2000, 1, 1)), date(2200, 1, 1))


def sign(request: HttpRequest, space_id: int) -> HttpResponse:
    """The sign on the door: the day's times, and what is on where that is for everyone."""
    viewer, now = viewer_of(request), clock.now()
    found = queries.space(viewer, space_id, now)
    on = asked_day(request, now, found.zone)
    row = queries.busy(viewer, queries.space_row(viewer, space_id), rules.day_slot(on, found.zone))
    context = {
        "title": found.name,
        "space": found,
        "on": on,
        "lines": [
            (showing.span(one.starts_at, one.ends_at, found.zone), _sign_words(one))
            for one in row.entries
        ],
        "closed": [one.reason for one in row.closed],
    }
    return page(request, "spaces/sign.html", context)


def _sign_words(one: queries.Entry) -> str:
    """A door is read by everyone: a title only where whoever booked wants it shown."""
    return one.public_title or _("Booked")


def photo(request: HttpRequest, space_id: int) -> HttpResponseBase:
    """A space's picture."""
    return download(queries.photo(viewer_of(request), space_id))
