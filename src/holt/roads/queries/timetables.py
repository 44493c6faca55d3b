"""When a mobile library comes: its timetables one after the other, and single days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.roads import access, rules
from holt.roads.models import Mobile, Timetable, Visit
from holt.roads.queries.visible import kept_row, mobile_row, mobile_to_change, visible
from holt.roads.rules import Held, Period, Times

UNDO_DAYS = 7
AHEAD = timedelta(days=400)


@dataclass(frozen=True)
class VisitRow:
    """A row of a timetable, or a pop-up's day (`on`)."""

    id: int
    stop_id: int
    stop: str
    kind: str
    address: str
    lat: float
    lon: float
    closed_on: date | None
    vehicle_id: int
    vehicle: str
    on: date | None
    part: int
    times: Times

    def held(self) -> Held:
        """As the rules see it."""
        it = self.times
        return Held(
            self.id, self.stop_id, self.stop, self.vehicle_id, it.week, it.weekday, it.every,
            it.arrives, it.leaves, self.part,
        )  # fmt: skip


@dataclass(frozen=True)
class Coming:
    """A visit on a real day."""

    on: date
    arrives: int
    stop: str
    visit: VisitRow

    def starts_at(self, zone: str) -> datetime:
        return _at(self.on, self.visit.times.arrives, zone)

    def ends_at(self, zone: str) -> datetime:
        return _at(self.on, self.visit.times.leaves, zone)


def _at(on: date, minutes: int, zone: str) -> datetime:
    """By the clock on the wall there; midnight at a day's end is the next day's."""
    day = on + timedelta(days=minutes // 1440)
    return datetime.combine(day, time(minutes // 60 % 24, minutes % 60), ZoneInfo(zone))


@dataclass(frozen=True)
class Calendar:
    """Every timetable that is not over, with its visits, and the single days of pop-ups."""

    mobile_id: int
    zone: str
    cycle: int
    week_one: date
    periods: tuple[Period, ...]
    visits: Mapping[int, tuple[VisitRow, ...]]
    pop_ups: tuple[VisitRow, ...]

    @property
    def newest(self) -> int | None:
        """The timetable that changes by hand are made in."""
        return self.periods[-1].timetable_id if self.periods else None

    def period(self, on: date) -> Period | None:
        """The timetable in force on a day; before the first of all, that one."""
        held = next((one for one in self.periods if one.holds(on)), None)
        return held or (self.periods[0] if self.periods else None)

    def rows(self, timetable_id: int | None) -> tuple[VisitRow, ...]:
        return self.visits.get(timetable_id or 0, ())

    def between(self, first: date, until: date, stop_id: int | None = None) -> list[Coming]:
        """Every visit from a day on, before another, in order."""
        found = [
            Coming(on, row.times.arrives, row.stop, row)
            for period in self.periods
            for row in self.visits.get(period.timetable_id, ())
            if stop_id in (None, row.stop_id)
            for on in self._days(row, period, first, until)
        ]
        found += [
            Coming(row.on, row.times.arrives, row.stop, row)
            for row in self.pop_ups
            if row.on and first <= row.on < until and stop_id in (None, row.stop_id)
        ]
        return sorted(found, key=lambda one: (one.on, one.arrives, one.stop))

    def _days(self, row: VisitRow, period: Period, first: date, until: date) -> Iterator[date]:
        ends = [it for it in (until, period.until, row.closed_on) if it is not None]
        return rules.dates(row.times, self.week_one, max(first, period.from_on), min(ends))

    def soon(self, first: date) -> list[Coming]:
        """Everything of a whole round from a day on: every stop that is visited by a rhythm is in
        it; and the days of pop-ups, however far ahead."""
        until = first + timedelta(weeks=self.cycle + 1)
        later = [
            Coming(row.on, row.times.arrives, row.stop, row)
            for row in self.pop_ups
            if row.on and row.on >= until
        ]
        return [*self.between(first, until), *sorted(later, key=lambda one: one.on)]

    def next_of(self, stop_id: int, first: date, count: int) -> list[Coming]:
        """The next days of one stop."""
        return self.between(first, first + AHEAD, stop_id)[:count]


def calendar(mobile: Mobile, since: date) -> Calendar:
    """What is in force on this day or later; the caller has asked who may see it."""
    known = Timetable.objects.filter(mobile=mobile, undone_at=None).order_by("pk")
    periods = rules.periods(known.values_list("pk", "from_on"))
    lasting = tuple(one for one in periods if one.until is None or one.until > since)
    visits: dict[int, list[VisitRow]] = {one.timetable_id: [] for one in lasting}
    pop_ups = []
    for row in _visits(mobile, list(visits), since):
        if row.timetable_id is None:
            pop_ups.append(visit_row(row))
        else:
            visits[row.timetable_id].append(visit_row(row))
    return Calendar(
        mobile.pk, mobile.zone, mobile.cycle, mobile.week_one, lasting,
        {pk: tuple(rows) for pk, rows in visits.items()}, tuple(pop_ups),
    )  # fmt: skip


def _visits(mobile: Mobile, timetable_ids: list[int], since: date) -> Any:
    rows = Visit.objects.filter(timetable_id__in=timetable_ids) | Visit.objects.filter(
        stop__mobile=mobile, on__gte=since
    )
    return rows.select_related("stop", "vehicle").order_by("week", "weekday", "arrives", "pk")


def visit_row(row: Visit) -> VisitRow:
    """A visit with its stop and vehicle, frozen."""
    stop = row.stop
    return VisitRow(
        row.pk, stop.pk, stop.name, stop.kind, stop.address, stop.lat, stop.lon, stop.closed_on,
        row.vehicle_id, row.vehicle.name, row.on, row.part,
        Times(row.week, row.weekday, row.every, row.arrives, row.leaves),
    )  # fmt: skip


def calendar_for(viewer: Viewer, mobile_id: int, since: date) -> Calendar:
    """The same for whoever may see the mobile library. Raises NotFound."""
    return calendar(mobile_row(viewer, mobile_id), since)


def newest(mobile: Mobile) -> Timetable | None:
    """The timetable made last that was not taken back."""
    return Timetable.objects.filter(mobile=mobile, undone_at=None).order_by("-pk").first()


def visits_of(timetable: Timetable | None) -> Sequence[VisitRow]:
    """The rows of one timetable, in order."""
    rows = Visit.objects.filter(timetable=timetable) if timetable else Visit.objects.none()
    rows = rows.select_related("stop", "vehicle").order_by("week", "weekday", "arrives", "pk")
    return [visit_row(one) for one in rows]


@dataclass(frozen=True)
class VisitPage:
    """A visit for those who look after it."""

    mobile_id: int
    organization_id: int
    row: VisitRow


def visit(viewer: Viewer, visit_id: int) -> VisitPage:
    """One visit. Raises NotFound, NotAllowed."""
    row = visit_model(viewer, visit_id)
    kept = kept_row(viewer, row.stop.mobile_id)
    return VisitPage(kept.pk, kept.organization_id, visit_row(row))


def visit_to_change(viewer: Viewer, visit_id: int) -> tuple[Mobile, Visit]:
    """A visit of the newest timetable or a pop-up's, its mobile library locked.

    Raises NotFound, NotAllowed.
    """
    row = visit_model(viewer, visit_id)
    mobile = mobile_to_change(viewer, row.stop.mobile_id)
    now = newest(mobile)
    if row.timetable_id is not None and (now is None or now.pk != row.timetable_id):
        raise NotFound
    return mobile, visit_model(viewer, visit_id)


def visit_model(viewer: Viewer, visit_id: int) -> Visit:
    seen = visible(viewer).order_by().values("pk")
    rows = Visit.objects.select_related("stop", "vehicle").filter(stop__mobile__in=seen)
    row = rows.filter(pk=visit_id).first()
    if row is None:
        raise NotFound
    return row


@dataclass(frozen=True)
class TimetablePage:
    """A timetable for the library's own people: how it came, what became of a file's rows."""

    id: int
    mobile_id: int
    mobile: str
    how: str
    from_on: date
    made_at: datetime
    by: str
    visits: int
    dropped: tuple[tuple[int, str, str, str], ...]
    noted: tuple[tuple[int, str, str, str], ...]
    undone_at: datetime | None
    may_undo: bool


def timetable(viewer: Viewer, timetable_id: int, now: datetime) -> TimetablePage:
    """One timetable. Raises NotFound, NotAllowed."""
    row = _timetable(viewer, timetable_id)
    mobile = mobile_row(viewer, row.mobile_id)
    access.require(access.may_see_inside(viewer, mobile.organization_id), viewer)
    report = row.report
    return TimetablePage(
        row.pk, mobile.pk, mobile.name, row.how, row.from_on, row.made_at,
        row.by.name if row.by else "", row.visits.count(),
        tuple(tuple(one) for one in report.get("dropped", ())),
        tuple(tuple(one) for one in report.get("noted", ())),
        row.undone_at,
        access.may_keep(viewer, mobile.organization_id) and may_be_undone(row, mobile, now),
    )  # fmt: skip


def _timetable(viewer: Viewer, timetable_id: int) -> Timetable:
    seen = visible(viewer).order_by().values("pk")
    rows = Timetable.objects.select_related("by").filter(mobile__in=seen, pk=timetable_id)
    row = rows.first()
    if row is None:
        raise NotFound
    return row


def timetable_to_change(viewer: Viewer, timetable_id: int) -> tuple[Mobile, Timetable]:
    """A timetable, its mobile library locked. Raises NotFound, NotAllowed."""
    row = _timetable(viewer, timetable_id)
    return mobile_to_change(viewer, row.mobile_id), _timetable(viewer, timetable_id)


def may_be_undone(row: Timetable, mobile: Mobile, now: datetime) -> bool:
    """The newest, not older than seven days, with one before it."""
    known = Timetable.objects.filter(mobile=mobile, undone_at=None).order_by("-pk")
    ids = list(known.values_list("pk", flat=True)[:2])
    young = now - row.made_at <= timedelta(days=UNDO_DAYS)
    return row.undone_at is None and young and len(ids) == 2 and ids[0] == row.pk


def timetables(mobile: Mobile) -> Sequence[tuple[int, date, str, bool]]:
    """(id, from when, how, undone) of the last ones, newest first."""
    rows = Timetable.objects.filter(mobile=mobile).order_by("-pk")[:12]
    return [(one.pk, one.from_on, one.how, one.undone_at is not None) for one in rows]
