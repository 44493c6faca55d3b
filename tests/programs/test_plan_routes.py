"""`./holt programs plan-routes`: from a file to a plan that can be trusted, in words and as JSON."""

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from holt.kernel.management.words import run_in_room
from holt.kernel.operators import perform
from holt.kernel.processes import Trouble
from holt.programs.management.verbs import VERBS
from tests.make import mobile
from tests.shared import shared_data


def planned(
    capsys: pytest.CaptureFixture[str], stops: Path, *words: str, seconds: str = "1"
) -> dict[str, Any]:
    """What the command writes."""
    given = ["--stops", str(stops), "--seconds", seconds, "--workers", "1", "--json", *words]
    assert perform(VERBS[0], given, "programs") == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


@pytest.fixture
def stops(tmp_path: Path) -> Path:
    rows = mobile.service(weeks=2, stops=5, days=3)
    rows.append({**rows[0], "stop": "Rest Break", "arrival": "12:40", "departure": "13:10"})
    path = tmp_path / "stops.csv"
    path.write_text(mobile.as_csv(rows))
    return path


def visits(told: dict[str, Any]) -> list[tuple[int, int]]:
    """Every visit of the plan: its row, and the minutes it is open."""
    found = []
    for day in told["plan"]:
        for stop in day["stops"]:
            begin, end = (
                int(stop[name][:2]) * 60 + int(stop[name][3:]) for name in ("arrival", "departure")
            )
            found.append((stop["row"], end - begin))
    return sorted(found)


def test_a_plan_beside_today(capsys: pytest.CaptureFixture[str], stops: Path) -> None:
    told = planned(capsys, stops)
    assert told["driving_saved"] == pytest.approx(
        1 - told["km"]["plan"] / told["km"]["today"], abs=0.001
    )
    assert 0 < told["driving_saved_cautious"] <= told["driving_saved"] < 1
    assert told["rows_dropped"] == [
        {
            "row": 32,
            "vehicle": "Van 1",
            "stop": "Rest Break",
            "reason": "It is the crew's break, not a stop.",
        }
    ]
    assert told["visits"] == 60 and told["cycle_weeks"] == 2
    assert {"today", "plan"} <= told["balance"].keys() and told["seconds"] < 60
    for one in told["balance"]["vehicles"]:
        assert one["longest_day"][1] <= one["longest_day"][0]
    moved = sum(stop["moved"] for day in told["plan"] for stop in day["stops"])
    assert moved * 2 == told["visits_moved"]


def test_every_visit_as_often_and_as_long_as_today(
    capsys: pytest.CaptureFixture[str], stops: Path
) -> None:
    told = planned(capsys, stops)
    wanted = []
    for number, row in enumerate(mobile.service(weeks=2, stops=5, days=3), 2):
        begin, end = (
            int(row[name][:2]) * 60 + int(row[name][3:]) for name in ("arrival", "departure")
        )
        wanted.append((number, end - begin))
    assert visits(told) == wanted


def test_at_most_so_many_moved(capsys: pytest.CaptureFixture[str], stops: Path) -> None:
    told = planned(capsys, stops, "--moves", "10")
    assert told["visits_moved_share"] <= 0.1
    assert told["plans"]["free"]["driving_saved"] >= told["driving_saved"]
    none = planned(capsys, stops, "--moves", "0")
    assert none["visits_moved"] == none["days_changed"] == 0


def test_days_no_less_balanced(capsys: pytest.CaptureFixture[str], stops: Path) -> None:
    told = planned(capsys, stops, "--balanced", "--every-date")
    for one in told["balance"]["vehicles"]:
        assert one["deviation"][1] <= one["deviation"][0] + 0.1
        assert one["days_out"][0] == one["days_out"][1]


def test_a_stop_that_is_promised(capsys: pytest.CaptureFixture[str], stops: Path) -> None:
    told = planned(capsys, stops, "--keep", "Green 10")
    moved = [stop for day in told["plan"] for stop in day["stops"] if stop["moved"]]
    assert moved and not [stop for stop in moved if stop["stop"].startswith("Green 10")]


def test_the_trade_is_told_in_words(capsys: pytest.CaptureFixture[str], stops: Path) -> None:
    assert perform(VERBS[0], ["--stops", str(stops), "--seconds", "1", "--workers", "2"]) == 0
    words = capsys.readouterr().out
    assert "of the driving saved" in words and "Visits moved    Kilometers saved" in words
    assert "1 rows left out." in words and "row 32: Rest Break" in words


def test_the_plan_can_be_taken_away(
    capsys: pytest.CaptureFixture[str], stops: Path, tmp_path: Path
) -> None:
    out = tmp_path / "plan"
    words = ["--out", str(out), "--from", "2026-03-02", "--zone", "Europe/London"]
    told = planned(capsys, stops, *words)
    assert set(told["files"]) >= {"timetable.csv", "stops.geojson", "timetable.ics", "drivers.pdf"}
    rows = list(csv.DictReader(io.StringIO((out / "timetable.csv").read_text("utf-8-sig"))))
    assert len(rows) == told["visits"] == 60
    assert {row["date"] for row in rows} <= {
        (date(2026, 3, 2) + timedelta(days=day)).isoformat() for day in range(28)
    }
    shapes = json.loads((out / "stops.geojson").read_text())["features"]
    assert len(shapes) == 30 and sum(len(one["properties"]["dates"]) for one in shapes) == 60
    assert (out / "timetable.ics").read_bytes().count(b"BEGIN:VEVENT") == 60
    assert (out / "drivers.pdf").read_bytes().startswith(b"%PDF")
    times = list(csv.DictReader((out / "gtfs" / "stop_times.txt").open()))
    trips = {row["trip_id"] for row in csv.DictReader((out / "gtfs" / "trips.txt").open())}
    assert len(times) == 60 and {row["trip_id"] for row in times} == trips


def test_files_begin_in_the_week_the_stops_repeat_in(
    capsys: pytest.CaptureFixture[str], stops: Path, tmp_path: Path
) -> None:
    """Nothing moved: a stop first visited on 1 January 2024 is visited every second Monday since."""
    planned(capsys, stops, "--moves", "0", "--out", str(tmp_path), "--from", "2024-01-01")
    rows = csv.DictReader(io.StringIO((tmp_path / "timetable.csv").read_text("utf-8-sig")))
    dates = [row["date"] for row in rows if row["stop"] == "Green 1000"]
    assert dates == ["2024-01-01", "2024-01-15"]


def test_another_word_than_a_zone_is_refused(stops: Path, tmp_path: Path) -> None:
    words = ["--stops", str(stops), "--seconds", "0.2", "--workers", "1", "--out", str(tmp_path)]
    with pytest.raises(Trouble, match="is no time zone"):
        perform(VERBS[0], [*words, "--zone", "Norfolk"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,b\n1,2\n", "is not a table of stops. It has no column for: lat, lon"),
        ("lat,lon,arrival,departure\n", "holds no stop that can be planned"),
    ],
)
def test_another_file_is_refused_in_words(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text(text)
    with pytest.raises(Trouble, match=said):
        perform(VERBS[0], ["--stops", str(path)])


def test_files_that_cannot_be_read_are_refused_with_a_cure(stops: Path, tmp_path: Path) -> None:
    book = tmp_path / "stops.xlsx"
    book.write_bytes(b"PK\x03\x04 and so on")
    for name, said in (
        (tmp_path / "nowhere.csv", "cannot be read.*Check its path"),
        (tmp_path, "cannot be read"),
        (book, "Save the sheet as CSV"),
    ):
        with pytest.raises(Trouble, match=said):
            perform(VERBS[0], ["--stops", str(name)])
        with pytest.raises(Trouble, match=said):
            perform(VERBS[0], ["--stops", str(stops), "--distances", str(name)])


def test_where_no_row_can_be_planned_the_rows_are_named_with_their_cures(tmp_path: Path) -> None:
    path = tmp_path / "stops.csv"
    path.write_text("lat,lon,arrival,departure,day\n52,-1,nine,ten,Monday\n,,9:00,9:30,Monday\n")
    with pytest.raises(
        Trouble, match=r"Row 2: Its times cannot be read. Write them as 09:20"
    ) as told:
        perform(VERBS[0], ["--stops", str(path)])
    assert "Row 3: It has no position. Give its latitude" in str(told.value)


def test_all_that_a_person_picks_by_is_told(
    capsys: pytest.CaptureFixture[str], stops: Path
) -> None:
    told = planned(capsys, stops, "--seed", "7", seconds="0.3")
    assert told["cautious_saved"] == told["driving_saved_cautious"]
    assert told["moved_share"] == told["visits_moved_share"]
    assert told["seed"] == 7 and told["bound"]["km"] > 0 and told["bound"]["gap"] >= 0
    saved = [row["km_saved"] for row in told["trade"]]
    assert saved == sorted(saved) and told["metric"]["leg_rows_dropped"] == []
    assert {"free", "moves_10", "weekdays_25", "balanced"} <= told["plans"].keys()


def test_without_a_file_it_asks_for_one() -> None:
    with pytest.raises(Trouble, match="--stops FILE"):
        perform(VERBS[0], [])


def test_the_room_lists_the_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_in_room("programs", ["--help"]) == 0
    assert "plan-routes" in capsys.readouterr().out
    assert VERBS[0].uses_database is False


@pytest.mark.long
@pytest.mark.parametrize("name", ["essex", "norfolk"])
@pytest.mark.parametrize("seed", range(1, 6))
def test_real_services_within_a_minute(
    capsys: pytest.CaptureFixture[str], name: str, seed: int
) -> None:
    folder = shared_data("mobile-routes")
    words = ["--distances", str(folder / f"data__{name}_routes.csv"), "--seed", str(seed)]
    words += ["--workers", "2"]
    told = planned(capsys, folder / f"data__{name}.csv", *words, seconds="22")
    assert told["seconds"] <= 60
    assert told["driving_saved"] >= 0.15 and told["driving_saved_cautious"] > 0
    assert told["plans"]["moves_10"]["driving_saved"] >= 0.08
