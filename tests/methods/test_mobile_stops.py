"""A file of mobile library stops, read by fixed rules: nothing is left out in silence."""

import re

import pytest

from holt.methods.siting.reading import Dropped, NotStops, clock, read
from holt.methods.siting.service import Date, dates_of, service_of
from tests.make import mobile
from tests.shared import shared_data


def changed(number: int, **cells: str) -> str:
    """A timetable with some cells of one row set; the first row is 0."""
    rows = mobile.service()
    rows[number] |= cells
    return mobile.as_csv(rows)


def test_a_timetable_is_read_whole() -> None:
    found = read(mobile.as_csv(mobile.service(vehicles=2, weeks=3, stops=4)))
    service = service_of(found.stops)
    assert (found.dropped, found.noted) == ((), ())
    assert (service.cycle, service.visits, len(service.vehicles)) == (3, 120, 2)
    assert [len(vehicle.dates) for vehicle in service.vehicles] == [15, 15]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"stop": "Rest Break"}, "rest_break"),
        ({"stop": "Driver's lunch break"}, "rest_break"),
        ({"geox": ""}, "no_position"),
        ({"geox": "0", "geoy": "0"}, "impossible_position"),
        ({"geoy": "152.1"}, "impossible_position"),
        ({"geox": "-1.0", "geoy": "40.4"}, "impossible_position"),
        ({"arrival": "noon-ish"}, "no_time"),
        ({"departure": "08:00"}, "ends_before_it_begins"),
        ({"end": "2001-01-01"}, "ended"),
    ],
)
def test_a_row_left_out_is_told_with_its_reason(cells: dict[str, str], reason: str) -> None:
    found = read(changed(3, **cells))
    assert [(one.row, one.reason) for one in found.dropped] == [(5, reason)]
    assert len(found.stops) == 59


@pytest.mark.parametrize("name", ["Chapel Break Community Centre", "The Garage", "Breakspear Road"])
def test_a_village_that_only_sounds_like_a_break_stays(name: str) -> None:
    assert read(changed(3, stop=name)).dropped == ()


def test_the_same_row_twice_counts_once_and_another_hour_is_another_visit() -> None:
    rows = mobile.service()
    again = {**rows[0], "arrival": "21:00", "departure": "21:20"}
    found = read(mobile.as_csv([*rows, dict(rows[0]), again]))
    assert found.dropped == (Dropped(62, "Van 1", rows[0]["stop"], "listed_twice"),)
    assert len(found.stops) == 61


def test_a_stop_is_visited_in_the_week_of_its_route() -> None:
    found = read(changed(0, start="2024-01-08"))
    assert [one.what for one in found.noted] == ["week_of_its_route"]
    assert found.stops[0].week == found.stops[1].week


def test_a_route_with_several_weeks_keeps_them() -> None:
    rows = mobile.service(weeks=2)
    plain = service_of(read(mobile.as_csv(rows)).stops)
    for row in rows:
        row["route"] = row["day"]
    found = read(mobile.as_csv(rows))
    assert found.noted == ()
    assert service_of(found.stops).vehicles[0].dates == plain.vehicles[0].dates


def test_the_second_tuesday_of_a_month_is_a_week_of_four() -> None:
    found = read(changed(0, frequency="FREQ=MONTHLY;BYDAY=3MO", route="by the month"))
    assert (found.stops[0].every, found.stops[0].week) == (4, 2)


def test_two_routes_at_the_same_hours_are_two_runs() -> None:
    rows = mobile.service()
    for row in rows[6:12]:
        row["day"] = "Monday"
    found = read(mobile.as_csv(rows))
    assert {one.what for one in found.noted} == {"second_run_of_its_date"}
    assert len(service_of(found.stops).vehicles[0].dates) == 10


def test_every_second_week_and_every_week_together() -> None:
    rows = mobile.service(weeks=2)
    rows[0]["frequency"] = "weekly"
    found = read(mobile.as_csv(rows))
    assert dates_of(found.stops[0], 2) == (Date(0, 0), Date(1, 0))


OTHER_HEADERS = {
    "mobile": "Vehicle", "stop": "Stop Name", "geox": "Longitude", "geoy": "LATITUDE",
    "arrival": "arrival_time", "departure": "Departure Time", "frequency": "RRULE",
    "start": "Start date",
}  # fmt: skip


def test_other_spellings_other_separators_and_missing_columns() -> None:
    rows = mobile.service()
    plain = read(mobile.as_csv(rows))
    kept = [name for name in mobile.HEADER if name not in {"type", "exceptions", "address", "end"}]
    text = mobile.as_csv(rows, tuple(kept))
    head, body = text.split("\n", 1)
    head = re.sub(r"\w+", lambda word: OTHER_HEADERS.get(word[0], word[0]), head)
    other = read("\ufeff" + (head + "\n" + body).replace(",", "\t"))
    assert other.stops == plain.stops


def test_without_frequency_and_first_date_weeks_are_counted_by_route() -> None:
    rows = mobile.service(weeks=2)
    kept = tuple(name for name in mobile.HEADER if name not in {"frequency", "start"})
    found = read(mobile.as_csv(rows, kept))
    dates = service_of(found.stops).vehicles[0].dates
    assert (len(found.stops), len(dates)) == (60, 10)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("09:20", 560), ("9.20", 560), ("0920", 560), ("9:20 am", 560), ("1:05pm", 785),
        ("14:00:00", 840), ("2pm", 840), ("2019-10-14T14:00:00Z", 840), ("25:00", None), ("", None),
    ],
)  # fmt: skip
def test_times_as_people_write_them(text: str, minutes: int | None) -> None:
    assert clock(text) == minutes


def test_another_table_is_refused_with_what_it_lacks() -> None:
    with pytest.raises(NotStops) as refusal:
        read("name,street\nA,B\n")
    assert refusal.value.missing == ("lat", "lon", "arrival", "departure")


@pytest.mark.parametrize(
    ("name", "stops", "reasons", "cycle"),
    [("essex", 216, [], 3), ("norfolk", 1268, ["rest_break"], 4)],
)
def test_real_timetables(name: str, stops: int, reasons: list[str], cycle: int) -> None:
    found = read(shared_data("mobile-routes", f"data__{name}.csv").read_text())
    assert len(found.stops) == stops
    assert [one.reason for one in found.dropped] == reasons
    assert service_of(found.stops).cycle == cycle
