"""A mobile library's four weeks: every promise is kept, and no plan is worse than today."""

import itertools
from dataclasses import replace
from datetime import date
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods.siting import bounds, choosing, local, planning, roads, routing, tasks
from holt.methods.siting.choosing import Candidate
from holt.methods.siting.clocks import days_of, habits_of
from holt.methods.siting.planning import Outcome
from holt.methods.siting.reading import read
from holt.methods.siting.service import Service, service_of
from holt.methods.siting.tasks import BrokenPlan, Measure, Task, measure, verify
from tests.make import mobile
from tests.shared import shared_data

MODEST = {"weeks": 2, "stops": 5, "days": 3}


def invented(seed: int = 1, **wanted: object) -> Service:
    return service_of(read(mobile.as_csv(mobile.service(seed, **wanted))).stops)  # type: ignore[arg-type]


def task(seed: int = 1, **wanted: object) -> Task:
    return tasks.tasks_of(invented(seed, **(wanted or MODEST)), roads.without_measures())[0]


def outcome(seed: int = 1, seconds: float = 1.5, **wanted: object) -> Outcome:
    service = invented(seed, **(wanted or MODEST))
    return planning.plan(service, roads.without_measures(), seed=seed, seconds=seconds)


def plain_km(some: Task) -> float:
    """Today's kilometers, leg by leg, without the code under test."""
    total = 0.0
    for run in some.today:
        stations = [0, *run, 0]
        total += sum(some.km[a][b] for a, b in itertools.pairwise(stations))
    return total


# --- today ----------------------------------------------------------------------------------------


def test_today_is_measured_leg_by_leg_with_the_ways_out_and_home() -> None:
    some = task()
    now = measure(some, some.today)
    assert now.km == pytest.approx(plain_km(some))
    assert (now.moved, now.weekday_moved, now.days_out) == (0, 0, 6)
    assert now.longest == pytest.approx(some.limit)
    assert now.careful_km == pytest.approx(now.km)
    verify(some, some.today)


def test_no_depot_makes_todays_ways_out_and_home_shorter() -> None:
    some = task()
    ends = [end for run in some.today for end in (run[0], run[-1])]

    def ways(lat: float, lon: float) -> float:
        spots = [(lat, lon), *((some.stops[e - 1].lat, some.stops[e - 1].lon) for e in ends)]
        return float(roads.crow_matrix(spots)[0].sum())

    here = ways(*some.depot)
    for north, east in itertools.product((-0.02, 0, 0.02), repeat=2):
        assert here <= ways(some.depot[0] + north, some.depot[1] + east) + 1e-3


LEGS = "mobile,origin_stop,origin_stop_latitude,origin_stop_longitude,destination_stop_latitude,destination_stop_longitude,distance,duration\n"


def legs(service: Service, factor: float, vehicle: int = 0) -> str:
    stops = service.vehicles[vehicle].stops
    lines = []
    for one, other in itertools.pairwise(stops):
        crow = roads.crow_matrix([(one.lat, one.lon), (other.lat, other.lon)])[0, 1]
        lines.append(
            f"{one.vehicle},{one.name},{one.lat},{one.lon},{other.lat},{other.lon},"
            f"{crow * factor * 1000:.1f},{crow * factor / 40 * 3600:.1f}"
        )
    return LEGS + "\n".join(lines)


def test_the_road_factor_is_fitted_on_legs_within_one_vehicle_only() -> None:
    service = invented(vehicles=2, **MODEST)
    one, other = service.vehicles[0].stops[0], service.vehicles[1].stops[0]
    between = f"\nVan 1,A,{one.lat},{one.lon},{other.lat},{other.lon},9999999,1\nVan 1,B,,,,,1,1\n"
    found = roads.fit(legs(service, 1.42) + between, service)
    assert found.is_fitted and found.factor == pytest.approx(1.42, abs=0.005)
    assert found.kmh == pytest.approx(40, abs=0.5)
    assert [one.reason for one in found.dropped] == ["not_within_one_vehicle", "no_distance"]


def test_lengths_in_kilometers_and_other_names_of_vehicles_are_understood() -> None:
    service = invented(**MODEST)
    head, *lines = legs(service, 1.42).split("\n")
    cells = [line.split(",") for line in lines]
    short = [",".join(["", *c[1:6], str(float(c[6]) / 1000), c[7]]) for c in cells]
    found = roads.fit("\n".join([head.replace("distance", "Distance km"), *short]), service)
    assert found.factor == pytest.approx(1.42, abs=0.01)


def test_a_handful_of_legs_is_not_believed() -> None:
    service = invented(**MODEST)
    few = "\n".join(legs(service, 1.42).split("\n")[:5])
    found = roads.fit(few, service)
    assert (found.factor, found.is_fitted) == (roads.DEFAULT_FACTOR, False)


def test_the_cautious_metric_takes_new_legs_longer_and_todays_as_they_are() -> None:
    some = task()
    driven = {pair for run in some.today for pair in itertools.pairwise(run)}
    driven |= {(b, a) for a, b in driven}
    for a, b in itertools.combinations(range(1, some.visits + 1), 2):
        longer = 1.0 if (a, b) in driven else roads.DEFAULT_CAUTION
        assert some.careful_km[a, b] == pytest.approx(some.km[a, b] * longer)


# --- what a plan must keep ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wanted",
    [
        MODEST,
        {"weeks": 1, "stops": 4, "days": 5},
        {"weeks": 4, "stops": 5, "mixed": True},
        {"weeks": 3, "stops": 4, "vehicles": 2, "stray": 0.1},
        {"weeks": 1, "stops": 1, "days": 1},
    ],
)
def test_every_plan_serves_everyone_as_today_and_none_is_worse(wanted: dict[str, object]) -> None:
    found = outcome(seconds=1.0, **wanted)
    plans = [found.free(), found.moving(0.1), found.even(), found.even_every_date()]
    for plan in [*plans, found.keeping_weekdays(), *found.trade()]:
        assert plan.saved >= -1e-9 and plan.careful_saved >= -1e-9
        for some, one in zip(found.tasks, plan.choice, strict=True):
            served = sorted(visit for run in one.runs for visit in run)
            assert served == list(range(1, some.visits + 1))
            assert max(some.work(run) for run in one.runs) <= some.limit + 0.5
            assert all(
                some.home[v] == at
                for at, run in enumerate(one.runs)
                for v in run
                if v in some.pinned
            )
    assert found.moving(0.1).moved <= 0.1 * found.visits
    assert found.keeping_weekdays(0.25).weekday_moved <= 0.25 * found.visits
    for name, even in (("unevenness", found.even()), ("spread", found.even_every_date())):
        for now, one in zip(found.today, even.choice, strict=True):
            assert getattr(one.measure, name) <= getattr(now.measure, name) + 1e-6


def test_a_muddled_timetable_is_bettered() -> None:
    found = outcome()
    assert found.free().saved > 0.1
    assert found.moving(0.1).saved >= found.moving(0.0).saved > 0
    saved = [plan.saved for plan in found.trade()]
    assert saved == sorted(saved)


def test_places_with_several_dates_keep_them() -> None:
    rows = mobile.service(**MODEST)  # type: ignore[arg-type]
    twin = {**rows[0], "day": "Wednesday", "start": "2024-01-03", "route": "Van 1 W1We"}
    service = service_of(read(mobile.as_csv([*rows, twin])).stops)
    some = tasks.tasks_of(service, roads.without_measures())[0]
    pinned = {
        (some.stops[visit - 1].name, some.dates[some.home[visit]].weekday) for visit in some.pinned
    }
    assert pinned == {(rows[0]["stop"], 0), (rows[0]["stop"], 2)}


def test_two_visits_of_one_day_stay_apart() -> None:
    rows = mobile.service(**MODEST)  # type: ignore[arg-type]
    again = {**rows[0], "arrival": "19:30", "departure": "19:50"}
    service = service_of(read(mobile.as_csv([*rows, again])).stops)
    some = tasks.tasks_of(service, roads.without_measures())[0]
    assert len(some.pinned) == 2
    run = next(run for run in some.today if set(run) & some.pinned)
    first, *others, last = run
    assert local.in_time(some, run) and not local.in_time(some, (first, last, *others))
    found = planning.plan(service, roads.without_measures(), seed=1, seconds=1.0).free()
    calls = [call for day in days_of(some, found.choice[0].runs) for call in day.calls]
    begins = [call.arrival for call in calls if call.stop.name == rows[0]["stop"]]
    now = tasks.begin_minutes(some, run)
    assert len(begins) == 2 and begins[1] - begins[0] >= (now[-1] - now[0]) / 2 - 1


def test_a_promised_stop_keeps_its_day() -> None:
    service = invented(**MODEST)
    rows = frozenset(stop.row for stop in service.vehicles[0].stops)
    found = planning.plan(service, roads.without_measures(), seed=1, seconds=0.5, promised=rows)
    assert found.free().moved == 0


def broken(some: Task) -> dict[str, tasks.Runs]:
    """Runs that break one promise each."""
    first, second, *rest = some.today
    return {
        "visits": (first[1:], second, *rest),
        "a long day": ((*first, *second), (), *rest),
        "a promise": ((second[0], *first[1:]), (first[0], *second[1:]), *rest),
    }


@pytest.mark.parametrize("promise", ["visits", "a long day", "a promise"])
def test_a_broken_promise_is_found(promise: str) -> None:
    some = task()
    if promise == "a promise":
        some = replace(some, pinned=frozenset({some.today[0][0]}))
    with pytest.raises(BrokenPlan, match=promise):
        verify(some, broken(some)[promise])


def test_the_broken_twin_keeps_runs_that_break_promises(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without verifying, a plan that leaves a visit out would be the cheapest."""
    some = task()
    short = broken(some)["visits"]
    assert len(planning._candidates(some, [short], 1)) == 1
    monkeypatch.setattr(planning, "verify", lambda *_: None)
    assert len(planning._candidates(some, [short], 1)) == 2


# --- the parts, against trying everything ---------------------------------------------------------


def test_ten_places_two_vehicles_as_by_trying_all() -> None:
    chance = np.random.default_rng(5)
    spots = [(52 + a, b) for a, b in chance.random((7, 2)) * 0.3]
    meters = np.rint(roads.crow_matrix(spots) * 1000).astype(np.int64)
    problem = routing.plain(meters, 2, demands=[0] + [1] * 6, capacity=3)
    found = routing.solve(problem, seconds=0.5, seed=1)
    best = min(
        routing.length(problem, (order[:3], order[3:])) for order in permutations(range(1, 7))
    )
    assert routing.length(problem, found) == best
    assert bounds.least_km(meters / 1000, 2, 2) * 1000 <= best


def test_time_windows_are_kept() -> None:
    meters = np.array([[0, 10, 10], [10, 0, 10], [10, 10, 0]], dtype=np.int64)
    problem = routing.plain(
        meters, 1, windows=[(0, 1000), (500, 600), (0, 50)], service=[0, 5, 5], horizon=1000
    )
    assert routing.solve(problem, seconds=0.1, seed=1) == ((2, 1),)
    never = replace(problem, windows=((0, 1000), (0, 5), (0, 5)))
    with pytest.raises(routing.NoWay):
        routing.solve(never, seconds=0.1, seed=1)


@given(st.integers(0, 10_000), st.integers(1, 6))
def test_the_assignment_is_the_best_there_is(seed: int, size: int) -> None:
    cost = np.random.default_rng(seed).integers(0, 20, (size, size)).astype(float)
    found = local.assignment(cost)
    assert sorted(found) == list(range(size))
    best = min(sum(cost[i, p[i]] for i in range(size)) for p in permutations(range(size)))
    assert sum(cost[row, column] for row, column in enumerate(found)) == best


def test_one_run_is_put_in_the_best_order() -> None:
    some = task()
    run = some.today[0]
    best = min(routing.way(some.km, order) for order in permutations(run))
    assert routing.way(some.km, local.ordered(some, run)) <= best * 1.05


def candidate(km: float, moved: int) -> Candidate:
    return Candidate((), Measure(km, km, moved, moved, 0, 0, 0, 0, 0))


@given(st.lists(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 6)), max_size=4), max_size=4))
@settings(deadline=None)
def test_the_choice_under_a_budget_is_the_best_there_is(fleet: list[list[tuple[int, int]]]) -> None:
    own = [[candidate(60, 0), *(candidate(km, moved) for km, moved in one)] for one in fleet]
    for budget, choice in enumerate(choosing.choices(own, choosing.moved, 8)):
        fitting = (c for c in itertools.product(*own) if sum(one.moved for one in c) <= budget)
        best = min(sum(one.km for one in c) for c in fitting)
        assert sum(one.km for one in choice) == best
        assert sum(one.moved for one in choice) <= budget


def test_a_visit_moved_by_hand_tells_what_it_costs() -> None:
    some = task()
    visit = some.today[0][0]
    cost = planning.moved_by_hand(some, some.today, visit, 1)
    assert visit in cost.runs[1] and visit not in cost.runs[0]
    before, after = measure(some, some.today), measure(some, cost.runs)
    assert cost.km == pytest.approx(after.km - before.km)
    assert cost.minutes_there == pytest.approx(some.work(cost.runs[1]))
    assert cost.fits == (cost.minutes_there <= some.limit + 0.5)


def test_no_plan_goes_below_the_bound() -> None:
    found = outcome()
    assert planning.bound(found) <= sum(one.km for one in found.free().choice) + 1e-6


def test_the_clock_of_a_day() -> None:
    some = task()
    habits = habits_of(some)
    assert habits.lunch >= 20 and 11 * 60 <= habits.lunch_at <= 15 * 60
    for day, run in zip(days_of(some, some.today), some.today, strict=True):
        assert [call.stop for call in day.calls] == [some.stops[visit - 1] for visit in run]
        ends = [day.leaves, *(call.departure for call in day.calls)]
        assert all(call.arrival >= end for call, end in zip(day.calls, ends, strict=False))
        assert all(call.departure - call.arrival == call.stop.dwell for call in day.calls)
        assert not any(call.is_moved for call in day.calls)
        assert day.home - day.leaves >= day.minutes - 1
        assert day.km == pytest.approx(routing.way(some.km, run))


# --- real services --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "free", "tenth"), [("essex", 0.12, 0.07), ("norfolk", 0.17, 0.11)]
)
@pytest.mark.long
def test_real_services(name: str, free: float, tenth: float) -> None:
    folder = shared_data("mobile-routes")
    service = service_of(read((folder / f"data__{name}.csv").read_text()).stops)
    ways = roads.fit((folder / f"data__{name}_routes.csv").read_text(), service)
    found = planning.plan(service, ways, seed=date(2026, 1, 1).year, seconds=20)
    assert found.free().saved >= free and found.free().careful_saved > 0
    assert found.moving(0.1).saved >= tenth
    assert found.even().saved >= 0.1


def test_the_example_of_the_page() -> None:
    """Two vans, ten visits may move: four and six."""
    a = [candidate(100, 0), candidate(90, 4), candidate(82, 9)]
    b = [candidate(80, 0), candidate(65, 6), candidate(60, 10)]
    choice = choosing.choices([a, b], choosing.moved, 10)[10]
    assert [(one.moved, one.km) for one in choice] == [(4, 90.0), (6, 65.0)]
