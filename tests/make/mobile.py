"""Mobile library services invented by code: timetables as a planner by hand would make them."""

import csv
import io
import math
import random
from datetime import date, timedelta

HEADER = (
    "organisation", "mobile", "route", "community", "stop", "address", "postcode", "geox", "geoy",
    "day", "type", "arrival", "departure", "frequency", "start", "end", "exceptions", "timetable",
)  # fmt: skip
MONDAY = date(2024, 1, 1)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def service(
    seed: int = 1,
    *,
    vehicles: int = 1,
    weeks: int = 2,
    stops: int = 6,
    days: int = 5,
    mixed: bool = False,
    stray: float = 0.25,
) -> list[dict[str, str]]:
    """Rows of a timetable: each day serves one corner of the county, with `stray` stops elsewhere.

    `mixed`: every tenth stop is visited every week, whatever the others are.
    """
    chance = random.Random(seed)
    rows: list[dict[str, str]] = []
    for vehicle in range(vehicles):
        base = 52.0 + vehicle * 0.4, -1.0
        for week in range(weeks):
            for day in range(days):
                rows += _day(chance, f"Van {vehicle + 1}", base, week, day, weeks, stops, stray)
    for row in rows[::10] if mixed else ():
        row["frequency"] = "FREQ=WEEKLY;INTERVAL=1"
    return rows


def _day(
    chance: random.Random,
    vehicle: str,
    base: tuple[float, float],
    week: int,
    day: int,
    weeks: int,
    stops: int,
    stray: float,
) -> list[dict[str, str]]:
    angle = chance.random() * 2 * math.pi
    middle = base[0] + 0.15 * math.sin(angle), base[1] + 0.25 * math.cos(angle)
    first = MONDAY + timedelta(weeks=week, days=day)
    clock, rows = 9 * 60 + 30, []
    here = middle
    for number in range(stops):
        about, wide = (base, 0.2) if chance.random() < stray else (middle, 0.05)
        lat = about[0] + chance.uniform(-wide, wide)
        lon = about[1] + chance.uniform(-wide, wide) * 1.6
        km = 111 * math.hypot(lat - here[0], 0.6 * (lon - here[1]))
        clock, here = clock + 5 + round(km * 1.8), (lat, lon)
        dwell = chance.choice((15, 20, 30, 45))
        rows.append(
            {
                "organisation": "Anyshire",
                "mobile": vehicle,
                "route": f"{vehicle} W{week + 1}{DAYS[day][:2]}",
                "community": f"Village {week}{day}{number}",
                "stop": f"Green {vehicle[-1]}{week}{day}{number}",
                "geox": f"{lon:.6f}",
                "geoy": f"{lat:.6f}",
                "day": DAYS[day],
                "type": "Public",
                "arrival": f"{clock // 60:02}:{clock % 60:02}",
                "departure": f"{(clock + dwell) // 60:02}:{(clock + dwell) % 60:02}",
                "frequency": f"FREQ=WEEKLY;INTERVAL={weeks}",
                "start": first.isoformat(),
            }
        )
        clock += dwell + (60 if number == stops // 2 else 0)
    return rows


def as_csv(rows: list[dict[str, str]], header: tuple[str, ...] = HEADER) -> str:
    """The rows as a file would have them."""
    out = io.StringIO()
    table = csv.DictWriter(out, header, restval="", extrasaction="ignore")
    table.writeheader()
    table.writerows(rows)
    return out.getvalue()
