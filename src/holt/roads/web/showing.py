"""Mobile libraries prepared for their pages: words instead of numbers, frozen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.directory import queries as directory
from holt.kernel import pictures
from holt.kernel.web.figures import rounded
from holt.roads import rules, when
from holt.roads.queries import Calendar, Coming, StopPage, VisitRow
from holt.roads.rules import Period
from holt.roads.web.words import KINDS, TROUBLES

MOST_ON_MAP = 250
FEW_DAYS = 3
KM_PER_MILE = 1.609344


def today(now: datetime, zone: str) -> date:
    """The day it is where the mobile library drives."""
    return now.astimezone(ZoneInfo(zone)).date()


@dataclass(frozen=True)
class Shown:
    """A visit on a real day, in words."""

    stop_id: int
    stop: str
    address: str
    day: str
    hours: str
    vehicle: str
    iso: str


def coming(one: Coming) -> Shown:
    """ "Tuesday, December 1", "10 a.m. to 10:30 a.m."."""
    row = one.visit
    return Shown(
        row.stop_id, row.stop, row.address, date_format(one.on, "l, j F Y"),
        when.span(row.times.arrives, row.times.leaves), row.vehicle, one.on.isoformat(),
    )  # fmt: skip


@dataclass(frozen=True)
class Near:
    """A stop that was looked for, and when it comes there next."""

    stop_id: int
    stop: str
    address: str
    days: tuple[Shown, ...]


def near(calendar: Calendar, first: date, asked: str, most: int) -> list[Near]:
    """The stops whose name or address holds every word, soonest first."""
    words = asked.casefold().split()
    found: dict[int, VisitRow] = {}
    for one in calendar.soon(first):
        text = f"{one.stop} {one.visit.address}".casefold()
        if all(word in text for word in words):
            found.setdefault(one.visit.stop_id, one.visit)
    return [
        Near(
            pk, row.stop, row.address,
            tuple(coming(one) for one in calendar.next_of(pk, first, FEW_DAYS)),
        )
        for pk, row in list(found.items())[:most]
    ]  # fmt: skip


@dataclass(frozen=True)
class DayShown:
    """A day of the week with its visits."""

    name: str
    on: str
    visits: tuple[Shown, ...]


def week(some: Sequence[Coming], first: date) -> tuple[DayShown, ...]:
    """Seven days; a weekend without visits is left out."""
    found = []
    for ahead in range(7):
        on = first + timedelta(days=ahead)
        visits = tuple(coming(one) for one in some if one.on == on)
        if visits or on.weekday() < 5:
            found.append(DayShown(str(WEEKDAYS[on.weekday()]), date_format(on), visits))
    return tuple(found)


def week_title(first: date, week_one: date, cycle: int) -> str:
    """ "Week 2 of 4: Nov. 30, 2026 to Dec. 6, 2026"."""
    return _("Week %(week)s of %(cycle)s: %(first)s to %(last)s") % {
        "week": rules.week_of(first, week_one, cycle) + 1,
        "cycle": cycle,
        "first": date_format(first),
        "last": date_format(first + timedelta(days=6)),
    }


def rhythm(calendar: Calendar, period: Period | None, stop_id: int) -> tuple[str, ...]:
    """When a stop is visited as a rule."""
    rows = calendar.rows(period.timetable_id) if period else ()
    return tuple(when.whole(one.times, calendar.cycle) for one in rows if one.stop_id == stop_id)


def later(calendar: Calendar, period: Period | None, stop_id: int) -> tuple[str, ...]:
    """ "From December 7 on: Tuesday …" for every timetable to come in which that differs."""
    found, before = [], rhythm(calendar, period, stop_id)
    coming_ones = [one for one in calendar.periods if period and one.from_on > period.from_on]
    for one in coming_ones:
        now = rhythm(calendar, one, stop_id)
        if now != before:
            said = "; ".join(now) or _("no longer")
            found.append(
                _("From %(day)s on: %(times)s") % {"day": date_format(one.from_on), "times": said}
            )
        before = now
    return tuple(found)


def own_rows(calendar: Calendar, stop_id: int) -> tuple[tuple[int, str, str, bool], ...]:
    """(visit, its times, its vehicle, whether it can be moved) in the newest timetable."""
    rows: list[VisitRow] = [*calendar.rows(calendar.newest), *calendar.pop_ups]
    return tuple(
        (
            one.id,
            f"{date_format(one.on)}, {when.span(one.times.arrives, one.times.leaves)}"
            if one.on
            else when.whole(one.times, calendar.cycle),
            one.vehicle,
            one.on is None,
        )
        for one in rows
        if one.stop_id == stop_id
    )


def window(opens: int | None, closes: int | None) -> str:
    """The hours within which a stop may be visited."""
    if opens is not None and closes is not None:
        return when.span(opens, closes)
    if opens is not None:
        return _("not before %(time)s") % {"time": when.clock(opens)}
    return _("until %(time)s") % {"time": when.clock(closes)} if closes is not None else ""


# --- maps -----------------------------------------------------------------------------------------


def drawn(places: Sequence[pictures.Place], title: str) -> pictures.Map | None:
    """A map over those of our outlines that lie under it; None without any place."""
    if not places:
        return None
    lons, lats = [one.lon for one in places], [one.lat for one in places]
    under = directory.outlines((min(lons), min(lats), max(lons), max(lats)))
    return pictures.map(places, under, title=title, unit=directory.distance_unit())


def _stops(calendar: Calendar, period: Period | None) -> dict[int, VisitRow]:
    """The stops of a timetable and of pop-ups, each once."""
    rows = [*(calendar.rows(period.timetable_id) if period else ()), *calendar.pop_ups]
    return {one.stop_id: one for one in rows if one.closed_on is None}


def map_of(
    calendar: Calendar, period: Period | None, ahead: Sequence[Coming]
) -> pictures.Map | None:
    """Every stop, by its kind, with its next day."""
    days: dict[int, Coming] = {}
    for one in ahead:
        days.setdefault(one.visit.stop_id, one)
    stops = _stops(calendar, period)
    if len(stops) > MOST_ON_MAP:
        return None
    places = [
        pictures.Place(
            row.stop, row.lat, row.lon, str(KINDS[row.kind]), f"/roads/stops/{pk}/",
            _next(days.get(pk)),
        )
        for pk, row in sorted(stops.items(), key=lambda one: one[1].stop.casefold())
    ]  # fmt: skip
    return drawn(places, _("Map of the stops"))


def too_many_for_a_map(calendar: Calendar, period: Period | None) -> bool:
    return len(_stops(calendar, period)) > MOST_ON_MAP


def _next(one: Coming | None) -> str:
    if one is None:
        return ""
    hours = when.span(one.visit.times.arrives, one.visit.times.leaves)
    return _("next on %(day)s, %(hours)s") % {"day": date_format(one.on), "hours": hours}


def map_of_stop(found: StopPage) -> pictures.Map | None:
    """Where one stop is."""
    place = pictures.Place(
        found.name, found.lat, found.lon, str(KINDS[found.kind]), "", found.address
    )
    return drawn([place], _("Where the stop is"))


# --- moving by hand -------------------------------------------------------------------------------


@dataclass(frozen=True)
class MoveShown:
    """One other day, as a choice and as a row of the table."""

    key: str
    day: str
    km: str
    careful: str
    minutes: str
    verdict: str
    others: int
    fits: bool
    choice: str


def moves(found: Any) -> tuple[MoveShown, ...]:
    """Every other day of the vehicle, what fits and costs least first."""
    return tuple(_move(one, found.cycle) for one in found.moves)


def _move(one: Any, cycle: int) -> MoveShown:
    day = _("%(weekday)s of week %(week)s") % {
        "weekday": WEEKDAYS[one.weekday],
        "week": one.week + 1,
    }
    way = distance(one.km, signed=True)
    return MoveShown(
        one.key, day, way, distance(one.careful_km, signed=True), duration(one.minutes),
        str(TROUBLES.get(one.trouble, one.trouble)), one.others, not one.trouble, f"{day}: {way}",
    )  # fmt: skip


def now_of(found: Any) -> str:
    """When it comes today, by which vehicle, and how long that vehicle's day may be."""
    return _("Now: %(times)s, by %(vehicle)s. Its day may be %(limit)s long.") % {
        "times": when.whole(found.times, found.cycle),
        "vehicle": found.vehicle,
        "limit": duration(found.limit),
    }


def distance(km: float, *, signed: bool = False) -> str:
    """In the network's own unit: "+3.2 mi"."""
    unit = directory.distance_unit()
    value = round(km / KM_PER_MILE if unit == "mi" else km, 1)
    figure = rounded(abs(value), 1)
    sign = ("+" if value > 0 else "−" if value < 0 else "±") if signed else "−" if value < 0 else ""
    if unit == "mi":
        return _("%(figure)s mi") % {"figure": f"{sign}{figure}"}
    return _("%(figure)s km") % {"figure": f"{sign}{figure}"}


def duration(minutes: float) -> str:
    """ "7 h 20 min"."""
    hours, rest = divmod(round(minutes), 60)
    if not hours:
        return ngettext("%(count)s minute", "%(count)s minutes", rest) % {"count": rest}
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}
