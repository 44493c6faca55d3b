"""A plan to take away: timetable, map, calendar, feed for journey planners, sheets for drivers."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from holt.kernel.documents import pdf
from holt.methods.siting.clocks import Call, Day, in_words
from holt.standards.icalendar import Event, calendar
from holt.standards.tabular.write import Cell, write_csv

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Run:
    """One day of one vehicle on a real date."""

    vehicle: str
    on: date
    day: Day

    @property
    def name(self) -> str:
        """The same for as long as the plan is: for feeds and calendars."""
        return f"{self.vehicle}-{self.on:%Y%m%d}-{self.day.date.part + 1}"


def runs(days: Iterable[tuple[str, int, Day]], first: date, weeks: int) -> list[Run]:
    """(vehicle, its cycle, day) on the dates of so many weeks from a Monday.

    Weeks are counted since the calendar began, as the first dates of the stops were.
    """
    serial = (first.toordinal() - 1) // 7
    found = [
        Run(vehicle, first + timedelta(weeks=week, days=day.date.weekday), day)
        for vehicle, cycle, day in days
        for week in range((day.date.week - serial) % cycle, weeks, cycle)
    ]
    return sorted(found, key=lambda run: (run.vehicle, run.on, run.day.date.part))


def write(folder: Path, some: list[Run], *, zone: str, stamp: datetime) -> tuple[str, ...]:
    """Write everything into the folder; returns the files' names."""
    files = {
        "timetable.csv": timetable(some),
        "stops.geojson": json.dumps(geojson(some), ensure_ascii=False, indent=1).encode(),
        "timetable.ics": calendar("Mobile library", events(some, ZoneInfo(zone)), stamp=stamp),
        "drivers.pdf": pdf("Mobile library: drivers' sheets", sheets(some), language="en"),
        **{f"gtfs/{name}": data for name, data in gtfs(some, zone)},
    }
    (folder / "gtfs").mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        folder.joinpath(name).write_bytes(data)
    return tuple(files)


def timetable(some: list[Run]) -> bytes:
    """A row for every visit."""
    columns = (
        "vehicle", "date", "weekday", "stop", "place", "arrival", "departure", "latitude",
        "longitude", "moved", "today",
    )  # fmt: skip
    rows = (
        (
            run.vehicle, run.on, WEEKDAYS[run.on.weekday()], call.stop.name, call.stop.place,
            in_words(call.arrival), in_words(call.departure), call.stop.lat, call.stop.lon,
            "yes" if call.is_moved else "no", _today(call),
        )
        for run, call in _calls(some)
    )  # fmt: skip
    return write_csv(columns, rows)


def geojson(some: list[Run]) -> dict[str, object]:
    """Stops as points with all their dates (RFC 7946: longitude first)."""
    dates: dict[tuple[str, int], list[tuple[Run, Call]]] = {}
    for run, call in _calls(some):
        dates.setdefault((run.vehicle, call.stop.row), []).append((run, call))
    return {
        "type": "FeatureCollection",
        "features": [_feature(visits) for visits in dates.values()],
    }


def _feature(visits: list[tuple[Run, Call]]) -> dict[str, object]:
    run, call = visits[0]
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [call.stop.lon, call.stop.lat]},
        "properties": {
            "stop": call.stop.name,
            "place": call.stop.place,
            "vehicle": run.vehicle,
            "arrival": in_words(call.arrival),
            "departure": in_words(call.departure),
            "moved": call.is_moved,
            "dates": [on.on.isoformat() for on, _ in visits],
        },
    }


def events(some: list[Run], zone: ZoneInfo) -> Iterator[Event]:
    """An event for every visit, at its wall time in the zone."""
    for run, call in _calls(some):
        yield Event(
            uid=f"{run.name}-{call.stop.row}@mobile-library",
            summary=f"Mobile library: {call.stop.name}",
            location=", ".join(filter(None, (call.stop.name, call.stop.place))),
            description=run.vehicle,
            starts_at=_instant(run.on, call.arrival, zone),
            ends_at=_instant(run.on, call.departure, zone),
        )


def _instant(on: date, minutes: int, zone: ZoneInfo) -> datetime:
    clock = time(minutes // 60 % 24, minutes % 60)
    return (datetime.combine(on + timedelta(days=minutes // 1440), clock, zone)).astimezone(UTC)


# --- a feed as journey planners read it -----------------------------------------------------------


def gtfs(some: list[Run], zone: str) -> Iterator[tuple[str, bytes]]:
    """Tables in the manner of GTFS: one trip for each run, one service for each date."""
    stops = {call.stop.row: call.stop for _, call in _calls(some)}
    yield (
        "agency.txt",
        _table(
            ("agency_id", "agency_name", "agency_url", "agency_timezone"),
            [("library", "Mobile library", "https://example.org/", zone)],
        ),
    )
    yield (
        "stops.txt",
        _table(
            ("stop_id", "stop_name", "stop_desc", "stop_lat", "stop_lon"),
            [(f"stop-{row}", one.name, one.place, one.lat, one.lon) for row, one in stops.items()],
        ),
    )
    yield (
        "routes.txt",
        _table(
            ("route_id", "agency_id", "route_long_name", "route_type"),
            [(name, "library", name, 3) for name in sorted({run.vehicle for run in some})],
        ),
    )
    yield (
        "trips.txt",
        _table(
            ("route_id", "service_id", "trip_id"),
            [(run.vehicle, f"{run.on:%Y%m%d}", run.name) for run in some],
        ),
    )
    yield (
        "calendar_dates.txt",
        _table(
            ("service_id", "date", "exception_type"),
            [(f"{on:%Y%m%d}", f"{on:%Y%m%d}", 1) for on in sorted({run.on for run in some})],
        ),
    )
    yield (
        "stop_times.txt",
        _table(
            ("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"),
            [
                (
                    run.name,
                    _seconds(call.arrival),
                    _seconds(call.departure),
                    f"stop-{call.stop.row}",
                    at,
                )
                for run in some
                for at, call in enumerate(run.day.calls, 1)
            ],
        ),
    )


def _table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    return write_csv(columns, rows, mark=False)


def _seconds(minutes: int) -> str:
    """Hours go on after midnight, as the format wants it."""
    return f"{minutes // 60:02}:{minutes % 60:02}:00"


# --- drivers --------------------------------------------------------------------------------------


def sheets(some: list[Run]) -> str:
    """Markdown: a table for each run, in the order of the day."""
    return "\n\n".join(_sheet(run) for run in some)


def _sheet(run: Run) -> str:
    day = run.day
    lines = [
        f"## {run.vehicle}, {WEEKDAYS[run.on.weekday()]} {run.on.isoformat()}",
        "",
        f"Leave at {in_words(day.leaves)}, home at {in_words(day.home)}. {day.km:.0f} km.",
        "",
        "| arrive | leave | stop | place | km | new day |",
        "|---|---|---|---|---|---|",
    ]
    had_lunch = not day.lunch
    for call in day.calls:
        if not had_lunch and call.arrival >= day.lunch_at + day.lunch:
            lines.append(_row(in_words(day.lunch_at), in_words(day.lunch_at + day.lunch), "Lunch"))
            had_lunch = True
        lines.append(
            _row(
                in_words(call.arrival), in_words(call.departure), call.stop.name, call.stop.place,
                f"{call.km:.1f}", "yes" if call.is_moved else "",
            )
        )  # fmt: skip
    return "\n".join(lines)


def _row(*cells: str) -> str:
    filled = (*cells, *("",) * (6 - len(cells)))
    return "| " + " | ".join(cell.replace("|", "/").replace("\n", " ") for cell in filled) + " |"


def _calls(some: list[Run]) -> Iterator[tuple[Run, Call]]:
    for run in some:
        for call in run.day.calls:
            yield run, call


def _today(call: Call) -> str:
    return f"{WEEKDAYS[call.today.weekday]} of week {call.today.week + 1}"
