"""Reading: the list, one mobile library with its week and map, its stops."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse

from holt.kernel import clock
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import look, page, viewer_of
from holt.roads import queries, rules
from holt.roads.web import showing
from holt.roads.web.tables import mobiles_table, stops_table
from holt.roads.web.words import HOW

FEW = 6
MOST_FOUND = 20
WEEK = timedelta(days=7)


def mobiles(request: HttpRequest) -> HttpResponse:
    """Every mobile library the reader may know of."""
    return list_page(request, mobiles_table(viewer_of(request)))


def mobile(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """When it comes near me, today and next, the week, the map."""
    viewer, now = viewer_of(request), clock.now()
    found = look(request, queries.mobile, mobile_id)
    today = showing.today(now, found.zone)
    first = rules.monday_of(asked_day(request, today))
    row = queries.mobile_row(viewer, mobile_id)
    calendar = queries.calendar(row, min(first, today))
    ahead = calendar.soon(today)
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    period = calendar.period(max(first, today))
    context = {
        "title": found.name,
        "mobile": found,
        "asked": asked,
        "near": showing.near(calendar, today, asked, MOST_FOUND) if asked else (),
        "today_stops": [showing.coming(one) for one in ahead if one.on == today],
        "soon": [showing.coming(one) for one in ahead if one.on > today][:FEW],
        "week": showing.week(calendar.between(first, first + WEEK), first),
        "week_title": showing.week_title(first, found.week_one, found.cycle),
        "before": (first - WEEK).isoformat(),
        "after": (first + WEEK).isoformat(),
        "drawn": showing.map_of(calendar, period, ahead),
        "more": showing.too_many_for_a_map(calendar, period),
        "timetables": [
            (pk, from_on, HOW[how], undone) for pk, from_on, how, undone in queries.timetables(row)
        ]
        if found.may_see_inside
        else (),
        "on": today.isoformat(),
    }
    return page(request, "roads/mobile.html", context)


def asked_day(request: HttpRequest, today: date) -> date:
    """The day in the address (?on=), or today."""
    try:
        day = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        day = today
    return min(max(day, date(2000, 1, 3)), date(2200, 1, 1))


def stops(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """The stops as a list."""
    viewer = viewer_of(request)
    found = look(request, queries.mobile, mobile_id)
    today = showing.today(clock.now(), found.zone)
    calendar = queries.calendar_for(viewer, mobile_id, today)
    return list_page(
        request,
        stops_table(found, calendar, today),
        context={"back": f"/roads/{mobile_id}/", "back_to": found.name},
    )
