"""The timetable to take away: a table, a calendar, a map's data, a feed, sheets for drivers."""

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.documents import pdf
from holt.kernel.files import attachment
from holt.kernel.web.pages import look, viewer_of
from holt.roads import queries, rules, when
from holt.roads.queries import Calendar, Coming, MobilePage, VisitRow
from holt.roads.web import calendars, showing
from holt.roads.web.pages.reading import asked_day
from holt.standards.icalendar import calendar as ical
from holt.standards.tabular.write import Cell, write_csv

ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CSV = "text/csv; charset=utf-8"
COLUMNS = (
    *("organisation", "mobile", "route", "community", "stop", "address", "postcode", "geox"),
    *("geoy", "day", "type", "arrival", "departure", "frequency", "start"),
)
WEEKS_AHEAD = 8
SAMPLES = Path(__file__).parents[1] / "samples"


def _found(request: HttpRequest, mobile_id: int) -> tuple[MobilePage, Calendar, date]:
    """A mobile library, its calendar, and today where it drives."""
    found = look(request, queries.mobile, mobile_id)
    today = showing.today(clock.now(), found.zone)
    return found, queries.calendar_for(viewer_of(request), mobile_id, today), today


def _rows(calendar: Calendar, today: date) -> Sequence[VisitRow]:
    """The timetable in force; before the first one begins, that one."""
    period = calendar.period(today)
    rows = calendar.rows(period.timetable_id) if period else ()
    return [one for one in rows if one.closed_on is None or one.closed_on > today]


def sample(request: HttpRequest, sample_name: str) -> HttpResponse:
    """A file that shows how a table may look."""
    if sample_name not in ("stops.csv", "areas.csv"):
        raise Http404
    return attachment((SAMPLES / sample_name).read_bytes(), sample_name, CSV)


def timetable_csv(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """A row for each visit, in the open layout of mobile library stops: brought again, it is the
    same timetable."""
    found, calendar, today = _found(request, mobile_id)
    rows = [_as_row(found, one) for one in _rows(calendar, today)]
    return attachment(write_csv(COLUMNS, rows), "timetable.csv", CSV)


def _as_row(found: MobilePage, one: VisitRow) -> Sequence[Cell]:
    times = one.times
    route = f"Week {times.week + 1} {ENGLISH[times.weekday]}"
    return (
        found.organization, one.vehicle, f"{route} {one.part + 1}" if one.part else route, "",
        one.stop, one.address, "", one.lon, one.lat, ENGLISH[times.weekday], "Public",
        minutes(times.arrives), minutes(times.leaves), f"FREQ=WEEKLY;INTERVAL={times.every}",
        rules.base_day(times, found.week_one),
    )  # fmt: skip


def minutes(of_day: int) -> str:
    """As machines read a clock: 09:20."""
    return f"{of_day // 60:02}:{of_day % 60:02}"


def timetable_ics(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """Every visit as a repeating event, by the clock on the wall there."""
    found, calendar, _today = _found(request, mobile_id)
    return _calendar(found.name, calendars.events(calendar, found.name), "timetable.ics")


def stop_ics(request: HttpRequest, stop_id: int) -> HttpResponse:
    """When it comes to one stop."""
    found = look(request, queries.stop, stop_id)
    today = showing.today(clock.now(), found.zone)
    calendar = queries.calendar_for(viewer_of(request), found.mobile_id, today)
    events = calendars.events(calendar, found.mobile, stop_id)
    return _calendar(f"{found.mobile}: {found.name}", events, "stop.ics")


def _calendar(name: str, events: Iterator[Any], file_name: str) -> HttpResponse:
    made = ical(name, events, stamp=clock.now())
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'inline; filename="{file_name}"'
    return answer


def stops_geojson(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """Stops as points with their visits (RFC 7946: longitude first)."""
    _found_page, calendar, today = _found(request, mobile_id)
    ahead: dict[int, list[str]] = {}
    for one in calendar.between(today, today + timedelta(weeks=WEEKS_AHEAD)):
        ahead.setdefault(one.visit.stop_id, []).append(one.on.isoformat())
    stops: dict[int, list[VisitRow]] = {}
    for row in (*_rows(calendar, today), *calendar.pop_ups):
        stops.setdefault(row.stop_id, []).append(row)
    whole = {
        "type": "FeatureCollection",
        "features": [_feature(rows, ahead.get(pk, [])) for pk, rows in stops.items()],
    }
    body = json.dumps(whole, ensure_ascii=False, indent=1).encode()
    return attachment(body, "stops.geojson", "application/geo+json")


def _feature(rows: Sequence[VisitRow], days: Sequence[str]) -> dict[str, Any]:
    one = rows[0]
    visits = [
        {
            "vehicle": it.vehicle,
            "weekday": ENGLISH[it.times.weekday],
            "week": it.times.week + 1,
            "every_weeks": it.times.every,
            "opens": minutes(it.times.arrives),
            "closes": minutes(it.times.leaves),
        }
        for it in rows
        if it.on is None
    ]
    return {
        "type": "Feature",
        "id": one.stop_id,
        "geometry": {"type": "Point", "coordinates": [one.lon, one.lat]},
        "properties": {
            "stop": one.stop, "address": one.address, "kind": one.kind, "visits": visits,
            "dates": list(days),
        },
    }  # fmt: skip


# --- on paper -------------------------------------------------------------------------------------


def timetable_pdf(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """The whole cycle, to print and hang up."""
    found, calendar, today = _found(request, mobile_id)
    made = pdf(
        found.name, _weeks(found, _rows(calendar, today)), language=get_language() or "en",
        subtitle=_("Timetable, as of %(day)s") % {"day": date_format(today)},
    )  # fmt: skip
    return _pdf(made, "timetable.pdf")


def _pdf(made: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer


def _weeks(found: MobilePage, rows: Sequence[VisitRow]) -> str:
    """A heading for each week and day, a table of its stops."""
    parts = []
    for week in range(found.cycle):
        for weekday in range(7):
            day = [
                one
                for one in rows
                if one.times.weekday == weekday and (week - one.times.week) % one.times.every == 0
            ]
            if day:
                title = _("%(weekday)s of week %(week)s") % {
                    "weekday": WEEKDAYS[weekday], "week": week + 1,
                }  # fmt: skip
                parts += [f"## {title}", "", *_table(day), ""]
    return "\n".join(parts) or _("No stop is visited yet.")


def _table(day: Sequence[VisitRow]) -> Iterator[str]:
    yield f"| {_('From')} | {_('To')} | {_('Stop')} | {_('Address')} | {_('Vehicle')} |"
    yield "|---|---|---|---|---|"
    for one in sorted(day, key=lambda it: (it.vehicle, it.part, it.times.arrives)):
        yield _line(
            when.clock(one.times.arrives), when.clock(one.times.leaves), one.stop, one.address,
            one.vehicle,
        )  # fmt: skip


def _line(*cells: str) -> str:
    return "| " + " | ".join(_plain(one) for one in cells) + " |"


def _plain(text: str) -> str:
    """What people wrote is text, not Markdown."""
    kept = "".join(f"\\{one}" if one in r"\`*_{}[]()#+!|<>~" else one for one in text)
    return kept.replace("\r", " ").replace("\n", " ")


def drivers_sheet(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """The day of every vehicle (?on=), with notes and promises: for the library's own people."""
    from holt.roads.queries import driving

    found = look(request, queries.mobile, mobile_id)
    on = asked_day(request, showing.today(clock.now(), found.zone))
    days = look(request, lambda who, pk: driving.drivers_day(who, pk, on), mobile_id)
    text = "\n".join(part for day in days for part in _sheet(day))
    made = pdf(
        _("Driver's sheet"), text or _("No vehicle is out on this day."),
        language=get_language() or "en",
        subtitle=f"{found.name}, {date_format(on, 'l, j F Y')}",
    )  # fmt: skip
    return _pdf(made, f"drivers-sheet-{on.isoformat()}.pdf")


def _sheet(day: Any) -> Iterator[str]:
    yield f"## {_plain(day.vehicle)}"
    yield ""
    yield _("Leave %(home)s at %(leaves)s, back at %(back)s. %(way)s. On board: %(crew)s.") % {
        "home": _plain(day.home) or _("home"), "leaves": when.clock(day.leaves),
        "back": when.clock(day.back), "way": showing.distance(day.km), "crew": day.crew,
    }  # fmt: skip
    yield ""
    yield f"| {_('Open')} | {_('Close')} | {_('Stop')} | {_('Way')} | {_('To know')} |"
    yield "|---|---|---|---|---|"
    lunch = day.lunch
    for call in day.calls:
        if lunch and call.opens >= day.lunch_at + lunch:
            yield _line(
                when.clock(day.lunch_at), when.clock(day.lunch_at + lunch), _("Lunch"), "", ""
            )
            lunch = 0
        yield _line(
            when.clock(call.opens), when.clock(call.closes),
            ", ".join(one for one in (call.stop, call.address) if one),
            showing.distance(call.km), _to_know(call),
        )  # fmt: skip
    yield ""


def _to_know(call: Any) -> str:
    said = [call.note]
    if call.lender:
        said.append(_("lot of %(lender)s") % {"lender": call.lender})
    if call.is_promised:
        said.append(_("promised"))
    return "; ".join(one for one in said if one)


# --- a feed as journey planners read it -----------------------------------------------------------


def gtfs(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """Tables in the manner of GTFS for the next weeks: a trip for each vehicle's day."""
    found, calendar, today = _found(request, mobile_id)
    some = calendar.between(today, today + timedelta(weeks=WEEKS_AHEAD))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, columns, rows in _gtfs(found, some, request.build_absolute_uri("/")):
            box.writestr(name, write_csv(columns, rows, mark=False))
    return attachment(out.getvalue(), "gtfs.zip", "application/zip")


Table = tuple[str, Sequence[str], list[Sequence[Cell]]]


def _gtfs(found: MobilePage, some: Sequence[Coming], site: str) -> Iterator[Table]:
    trips: dict[str, list[Coming]] = {}
    for one in some:
        trips.setdefault(_trip(one), []).append(one)
    stops = {one.visit.stop_id: one.visit for one in some}
    vehicles = {one.visit.vehicle_id: one.visit.vehicle for one in some}
    days = sorted({one.on for one in some})
    yield (
        "agency.txt", ("agency_id", "agency_name", "agency_url", "agency_timezone"),
        [(str(found.organization_id), found.organization, site, found.zone)],
    )  # fmt: skip
    yield (
        "stops.txt", ("stop_id", "stop_name", "stop_desc", "stop_lat", "stop_lon"),
        [(f"stop-{pk}", one.stop, one.address, one.lat, one.lon) for pk, one in stops.items()],
    )  # fmt: skip
    yield (
        "routes.txt", ("route_id", "agency_id", "route_long_name", "route_type"),
        [(f"vehicle-{pk}", str(found.organization_id), name, 3) for pk, name in vehicles.items()],
    )  # fmt: skip
    yield (
        "trips.txt", ("route_id", "service_id", "trip_id"),
        [
            (f"vehicle-{them[0].visit.vehicle_id}", f"{them[0].on:%Y%m%d}", trip)
            for trip, them in trips.items()
        ],
    )  # fmt: skip
    yield (
        "calendar_dates.txt", ("service_id", "date", "exception_type"),
        [(f"{on:%Y%m%d}", f"{on:%Y%m%d}", 1) for on in days],
    )  # fmt: skip
    yield (
        "stop_times.txt",
        ("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"),
        [
            (trip, f"{minutes(one.visit.times.arrives)}:00", f"{minutes(one.visit.times.leaves)}:00",
             f"stop-{one.visit.stop_id}", at)
            for trip, them in trips.items()
            for at, one in enumerate(them, 1)
        ],
    )  # fmt: skip


def _trip(one: Coming) -> str:
    return f"{one.on:%Y%m%d}-{one.visit.vehicle_id}-{one.visit.part + 1}"
