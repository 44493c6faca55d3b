"""Files as libraries really keep them: the same service in other spellings is the same service."""

import csv
import io
import itertools
from collections.abc import Callable, Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.siting import cells, positions, roads
from holt.methods.siting.reading import read
from holt.methods.siting.timetable import service_of
from tests.make import mobile

Rows = list[dict[str, str]]
SMALL = {"weeks": 2, "stops": 5, "days": 3}


def rows_of(**wanted: object) -> Rows:
    return mobile.service(**(wanted or SMALL))  # type: ignore[arg-type]


def spelled(change: Callable[[dict[str, str]], Mapping[str, str]]) -> str:
    """The small service with some cells of every row changed."""
    return mobile.as_csv([{**row, **change(row)} for row in rows_of()])


def shape(text: str) -> list[tuple[object, ...]]:
    """What the planner gets to know."""
    return [
        (
            round(one.lat, 3),
            round(one.lon, 3),
            one.weekday,
            one.week,
            one.every,
            one.arrival,
            one.dwell,
        )
        for one in read(text).stops
    ]


PLAIN = mobile.as_csv(rows_of())


def european(row: dict[str, str]) -> dict[str, str]:
    day = date.fromisoformat(row["start"])
    return {"start": f"{day.day:02}/{day.month:02}/{day.year}"}


def american(row: dict[str, str]) -> dict[str, str]:
    day = date.fromisoformat(row["start"])
    return {"start": f"{day.month}/{day.day}/{day.year}"}


def serial(row: dict[str, str]) -> dict[str, str]:
    return {"start": str((date.fromisoformat(row["start"]) - date(1899, 12, 30)).days)}


def twelve_hours(row: dict[str, str]) -> dict[str, str]:
    found = {}
    for name in ("arrival", "departure"):
        hour, minute = int(row[name][:2]), row[name][3:]
        found[name] = f"{(hour - 1) % 12 + 1}.{minute} {'am' if hour < 12 else 'p.m.'}"
    return found


def half_day_clock(row: dict[str, str]) -> dict[str, str]:
    found = {}
    for name in ("arrival", "departure"):
        hour, minute = int(row[name][:2]), row[name][3:]
        found[name] = f"{hour - 12 if hour > 12 else hour}.{minute}"
    return found


CHANGES: dict[str, Callable[[dict[str, str]], Mapping[str, str]]] = {
    "European dates": european,
    "American dates": american,
    "a sheet's dates": serial,
    "dates with a time": lambda row: {"start": f"{row['start']}T00:00:00Z"},
    "times with points": lambda row: {"arrival": row["arrival"].replace(":", ".")},
    "times without": lambda row: {"arrival": row["arrival"].replace(":", "").lstrip("0")},
    "times with seconds": lambda row: {"arrival": f"{row['arrival']}:00"},
    "am and pm": twelve_hours,
    "swapped": lambda row: {"geox": row["geoy"], "geoy": row["geox"]},
    "decimal commas": lambda row: {name: row[name].replace(".", ",") for name in ("geox", "geoy")},
    "hemispheres": lambda row: {"geox": f"{row['geox'].lstrip('-')} W"},
    "small rules": lambda row: {"frequency": row["frequency"].lower()},
    "fortnightly": lambda _: {"frequency": "Fortnightly"},
    "every 2 weeks": lambda _: {"frequency": "every 2 weeks"},
    "no frequency but one": lambda row: {"frequency": row["frequency"] * row["stop"].endswith("0")},
    "short days": lambda row: {"day": row["day"][:3].upper()},
    "no days": lambda _: {"day": ""},
    "no routes": lambda _: {"route": "", "community": "N/A", "address": "-"},
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_another_spelling_is_the_same_service(name: str) -> None:
    assert shape(spelled(CHANGES[name])) == shape(PLAIN)


def test_hours_before_seven_are_in_the_afternoon_and_told() -> None:
    text = spelled(half_day_clock)
    assert {one.arrival % 720 for one in read(text).stops} == {
        one.arrival % 720 for one in read(PLAIN).stops
    }
    assert {one.what for one in read(text).noted} <= {"afternoon_assumed"}


def other_order(text: str, between: str = ",") -> str:
    """Columns the other way round, in capitals."""
    lines = [line[::-1] for line in csv.reader(io.StringIO(text))]
    out = io.StringIO()
    table = csv.writer(out, delimiter=between)
    table.writerow([cell.upper() for cell in lines[0]])
    table.writerows(lines[1:])
    return out.getvalue()


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_columns_in_another_order_in_capitals_and_other_separators(between: str) -> None:
    assert shape(other_order(PLAIN, between)) == shape(PLAIN)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    rows = rows_of()
    rows[0]["stop"] = "Café du Coin"
    text = cells.text_of(mobile.as_csv(rows).encode(encoding))
    assert read(text).stops[0].name == "Café du Coin"


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest", b"%PDF-1.7"])
def test_a_workbook_is_no_text(data: bytes) -> None:
    with pytest.raises(cells.NotText):
        cells.text_of(data)


def test_lines_above_the_header_old_line_ends_and_nuls() -> None:
    text = "Mobile library stops,,\nas of May,,\n" + PLAIN
    assert shape(text) == shape(PLAIN)
    assert read(text).stops[0].row == read(PLAIN).stops[0].row + 2
    assert shape(PLAIN.replace("\r\n", "\r").replace("\n", "\r") + "\0") == shape(PLAIN)


def test_columns_nobody_needs_may_be_missing() -> None:
    kept = ("geox", "geoy", "arrival", "departure", "start", "frequency")
    assert shape(mobile.as_csv(rows_of(), kept)) == shape(PLAIN)


@pytest.mark.parametrize("kind", ["{lat}, {lon}", "{lat} {lon}", "POINT ({lon} {lat})"])
def test_a_position_in_one_cell(kind: str) -> None:
    rows = rows_of()
    for row in rows:
        row["Coordinates"] = kind.format(lat=row.pop("geoy"), lon=row.pop("geox"))
    header = ("Coordinates", "stop", "day", "arrival", "departure", "start", "frequency")
    assert shape(mobile.as_csv(rows, header)) == shape(PLAIN)


# --- the British grid -----------------------------------------------------------------------------


def test_the_grid_as_in_the_worked_example_of_the_ordnance_survey() -> None:
    """E 651409.903, N 313177.270 is 52° 39' 27.2531" N, 1° 43' 4.5177" E on the Airy ellipsoid."""
    lat, lon = positions.airy(651_409.903, 313_177.270)
    degrees = [at * 180 / 3.141592653589793 for at in (lat, lon)]
    assert degrees == pytest.approx([52.65757031, 1.71792158], abs=1e-7)
    found = read(spelled(lambda _: {"geox": "651409.903", "geoy": "313,177.270"})).stops[0]
    assert (found.lat, found.lon) == pytest.approx((52.657978, 1.716053), abs=2e-5)


def test_the_grids_columns_by_their_own_names() -> None:
    text = PLAIN.replace("geox", "Easting").replace("geoy", "Northing")
    assert shape(text) == shape(PLAIN)


@given(st.floats(0, 700_000), st.floats(0, 1_300_000))
def test_the_grid_is_somewhere_near_britain(east: float, north: float) -> None:
    spot = positions._from_grid(east, north)
    assert isinstance(spot, tuple) and 49 < spot[0] < 62 and -10 < spot[1] < 4


@pytest.mark.parametrize(("east", "north"), [("900000", "300000"), ("300000", "9000000")])
def test_off_the_grid(east: str, north: str) -> None:
    rows = rows_of()
    rows[3] |= {"geox": east, "geoy": north}
    assert [one.reason for one in read(mobile.as_csv(rows)).dropped] == ["impossible_position"]


@given(st.text(max_size=12))
def test_no_cell_is_too_odd(text: str) -> None:
    positions.number(text)
    cells.clock(text)
    cells.is_afternoon(text)
    cells.date_of(text)
    cells.weeks_of(text)
    cells.weekday_of(text, text, None, text)


# --- slips ----------------------------------------------------------------------------------------


def test_one_position_swapped_is_put_right_and_told() -> None:
    rows = rows_of()
    rows[4] |= {"geox": rows[4]["geoy"], "geoy": rows[4]["geox"]}
    found = read(mobile.as_csv(rows))
    assert [(one.row, one.what) for one in found.noted] == [(6, "position_swapped")]
    assert shape(mobile.as_csv(rows)) == shape(PLAIN)


def test_a_weekday_that_is_not_that_of_the_first_date() -> None:
    rows = rows_of()
    rows[1]["day"] = "Thursday"
    found = read(mobile.as_csv(rows))
    assert [(one.row, one.what) for one in found.noted] == [(3, "day_of_its_first_date")]
    assert shape(mobile.as_csv(rows)) == shape(PLAIN)


def test_one_bad_position_of_a_small_vehicle_takes_no_neighbor_along() -> None:
    rows = rows_of(weeks=1, stops=2, days=2)
    rows[1] |= {"geox": "2.9", "geoy": "47.0"}
    assert [one.row for one in read(mobile.as_csv(rows)).dropped] == [3]


def test_several_organizations_in_a_file_share_no_vehicle() -> None:
    rows = rows_of()
    others = [
        {**row, "organisation": "Otherton", "geoy": str(float(row["geoy"]) + 1)} for row in rows
    ]
    found = read(mobile.as_csv([*rows, *others]))
    assert {one.vehicle for one in found.stops} == {"Anyshire Van 1", "Otherton Van 1"}
    assert found.dropped == ()


def test_vehicles_by_another_case_are_one() -> None:
    rows = rows_of()
    rows[0]["mobile"] = "VAN  1"
    assert len(service_of(read(mobile.as_csv(rows)).stops).vehicles) == 1


@pytest.mark.parametrize("weeks", ["5 7 11", "52", "9 8 10"])
def test_odd_frequencies_repeat_within_few_weeks_and_are_told(weeks: str) -> None:
    rows = rows_of()
    every = weeks.split()
    for at, row in enumerate(rows):
        row["frequency"] = f"FREQ=WEEKLY;INTERVAL={every[at % len(every)]}"
    found = read(mobile.as_csv(rows))
    assert service_of(found.stops).cycle <= 12
    assert "frequency_rounded" in {one.what for one in found.noted}


def test_rows_cut_short_are_told() -> None:
    lines = PLAIN.splitlines()
    lines[4] = ",".join(lines[4].split(",")[:6])
    found = read("\n".join(lines))
    assert [(one.row, one.reason) for one in found.dropped] == [(5, "no_position")]


# --- legs -----------------------------------------------------------------------------------------

SERVICE = service_of(read(PLAIN).stops)


def leg_rows(factor: float = 1.4) -> Rows:
    stops = SERVICE.vehicles[0].stops
    found = []
    for here, there in itertools.pairwise(stops):
        km = factor * float(roads.crow_matrix([(here.lat, here.lon), (there.lat, there.lon)])[0, 1])
        found.append({
            "mobile": here.vehicle, "origin_stop": here.name, "destination_stop": there.name,
            "origin_stop_latitude": str(here.lat), "origin_stop_longitude": str(here.lon),
            "destination_stop_latitude": str(there.lat),
            "destination_stop_longitude": str(there.lon),
            "distance": str(km * 1000), "duration": str(km / 42 * 3600),
        })  # fmt: skip
    return found


def fitted(rows: Rows, header: tuple[str, ...] = ()) -> roads.Roads:
    return roads.fit(mobile.as_csv(rows, header or tuple(rows[0])), SERVICE)


UNITS = {
    "m": (1.0, 1.0), "km": (0.001, 1.0), "miles": (0.000621371, 1.0), "km and min": (0.001, 1 / 60),
}  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_legs_in_other_units(unit: str) -> None:
    rows, (long, late) = leg_rows(), UNITS[unit]
    for row in rows:
        row["distance"] = str(float(row["distance"]) * long)
        row["duration"] = str(float(row["duration"]) * late)
    found = fitted(rows)
    assert (found.factor, found.kmh) == pytest.approx((1.4, 42), rel=0.02)


def test_legs_by_the_names_of_stops_or_their_lines() -> None:
    names = ("mobile", "origin_stop", "destination_stop", "distance", "duration")
    assert fitted(leg_rows(), names).factor == pytest.approx(1.4, abs=0.02)
    rows = leg_rows()
    for row in rows:
        here = f"{row['origin_stop_longitude']} {row['origin_stop_latitude']}"
        there = f"{row['destination_stop_longitude']} {row['destination_stop_latitude']}"
        row["WKT"] = f"LINESTRING ({here},{there})"
    found = fitted(rows, ("WKT", "distance"))
    assert found.factor == pytest.approx(1.4, abs=0.02) and found.kmh == roads.DEFAULT_KMH


def test_legs_swapped_or_with_long_lines_or_without_durations() -> None:
    rows = leg_rows()
    for row in rows:
        for end in ("origin", "destination"):
            lat, lon = f"{end}_stop_latitude", f"{end}_stop_longitude"
            row[lat], row[lon] = row[lon], row[lat]
        row["duration"] = "unknown"
        row["WKT"] = "x" * 200_000
    found = fitted(rows)
    assert found.factor == pytest.approx(1.4, abs=0.02) and found.is_fitted


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"distance": "0"}, "no_distance"),
        ({"distance": "-5"}, "no_distance"),
        ({"distance": ""}, "no_distance"),
        ({"distance": "9999999999"}, "impossible_distance"),
        ({"origin_stop_latitude": "53.9"}, "not_within_one_vehicle"),
        ({"origin_stop_latitude": "", "origin_stop": "Nowhere"}, "no_distance"),
    ],
)
def test_a_leg_that_says_nothing_is_told_and_changes_nothing(
    change: dict[str, str], reason: str
) -> None:
    rows = leg_rows()
    rows[2] |= change
    found = fitted(rows)
    assert [(one.row, one.reason) for one in found.dropped] == [(4, reason)]
    assert found.factor == pytest.approx(1.4, abs=0.02)
