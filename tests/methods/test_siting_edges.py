"""Services of any shape: a plan comes out, never worse than today, and in the time given."""

import time

import pytest

from holt.methods.siting import bounds, planning, roads, tasks
from holt.methods.siting.evening import evened
from holt.methods.siting.reading import read
from holt.methods.siting.timetable import service_of
from tests.make import mobile

Rows = list[dict[str, str]]


def rows_of(**wanted: object) -> Rows:
    return mobile.service(**wanted)  # type: ignore[arg-type]


def planned(rows: Rows, seconds: float = 0.3) -> planning.Outcome:
    service = service_of(read(mobile.as_csv(rows)).stops)
    return planning.plan(service, roads.without_measures(), seed=1, seconds=seconds)


def one_place() -> Rows:
    return [
        {**row, "geox": "-1.0", "geoy": "52.0", "stop": f"Stop {number}"}
        for number, row in enumerate(rows_of(weeks=2, stops=4, days=2))
    ]


def with_frequencies(*every: int) -> Rows:
    rows = rows_of(weeks=max(every), stops=3, days=2)
    for at, row in enumerate(rows):
        row["frequency"] = f"FREQ=WEEKLY;INTERVAL={every[at % len(every)]}"
    return rows


def nearly_empty_day() -> Rows:
    rows = rows_of(weeks=1, stops=6, days=3)
    return [*rows[:12], rows[12]]


def no_mobiles() -> Rows:
    return [{**row, "mobile": ""} for row in rows_of(vehicles=2, weeks=1, stops=3, days=2)]


def each_its_own_vehicle() -> Rows:
    return [
        {**row, "mobile": f"Van {at}"} for at, row in enumerate(rows_of(weeks=1, stops=4, days=2))
    ]


SHAPES = {
    "one stop": lambda: rows_of(weeks=1, stops=1, days=1),
    "two stops": lambda: rows_of(weeks=1, stops=2, days=1),
    "one day": lambda: rows_of(weeks=1, stops=7, days=1),
    "a stop a day": lambda: rows_of(weeks=2, stops=1, days=5),
    "one place": one_place,
    "weekly only": lambda: rows_of(weeks=1, stops=6, days=5),
    "three weeks": lambda: rows_of(weeks=3, stops=4, days=3, mixed=True),
    "two and three weeks": lambda: with_frequencies(2, 3),
    "four and five weeks": lambda: with_frequencies(4, 5),
    "nearly empty day": nearly_empty_day,
    "no mobiles": no_mobiles,
    "each its own vehicle": each_its_own_vehicle,
    "everything twice": lambda: rows_of(weeks=1, stops=4, days=2) * 2,
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_plan_comes_out_and_is_no_worse(name: str) -> None:
    found = planned(SHAPES[name]())
    for plan in (found.free(), found.moving(0.1), found.even(), found.even_every_date()):
        assert plan.saved >= 0 and plan.careful_saved >= 0
        for task, one in zip(found.tasks, plan.choice, strict=True):
            tasks.verify(task, one.runs)
    assert found.moving(0.1).moved <= 0.1 * found.visits
    assert planning.bound(found) <= sum(one.km for one in found.free().choice) + 1e-6


def test_many_stops_take_no_longer_than_they_may() -> None:
    rows = rows_of(vehicles=3, weeks=4, stops=9)
    began = time.monotonic()
    found = planned(rows, seconds=2.0)
    planning.bound(found, seconds=0.5)
    assert found.visits == 540 and found.free().saved > 0
    assert time.monotonic() - began < 40


def test_the_search_for_even_days_minds_the_clock() -> None:
    task = planned(rows_of(weeks=4, stops=9), seconds=0.1).tasks[0]
    began = time.monotonic()
    tasks.verify(task, evened(task, task.today, steps=10**9, seed=1, seconds=0.2))
    assert time.monotonic() - began < 10


def test_a_bound_in_no_time_is_still_a_bound() -> None:
    found = planned(rows_of(weeks=2, stops=5))
    task = found.tasks[0]
    hurried, full = bounds.bound_km(task, 0.0), bounds.bound_km(task)
    assert hurried <= full + 1e-9 <= sum(one.km for one in found.free().choice) + 1e-6


def test_a_quarter_of_the_weekdays_is_kept_where_it_costs_little() -> None:
    found = planned(rows_of(weeks=2, stops=6), seconds=1.0)
    free, quarter = found.free(), found.keeping_weekdays(0.25)
    most = max(plan.saved for plan in (*found.trade(), free))
    assert free.saved >= most * (1 - planning.ENOUGH_FOR_A_QUARTER) - planning.ENOUGH - 1e-9
    if quarter.saved >= most * (1 - planning.ENOUGH_FOR_A_QUARTER):
        assert free.weekday_moved <= 0.25 * found.visits
