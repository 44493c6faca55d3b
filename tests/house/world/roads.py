"""Two mobile libraries of the library: one for everyone with all that belongs to it, one hidden."""

from datetime import date, time, timedelta

from holt.roads import actions, asks
from holt.roads.models import (
    Area,
    Candidate,
    Mobile,
    RoutePlan,
    SitingStudy,
    Stop,
    Timetable,
    Vehicle,
    Visit,
)
from holt.roads.rules import monday_of
from tests.house.world import markers
from tests.house.world.markers import OWN, PUBLIC, Garden
from tests.house.world.network import World

STOPS = """mobile,stop,geox,geoy,day,arrival,departure,frequency,start
Van 1,x,-74.00,42.00,Monday,10:00,10:30,FREQ=WEEKLY;INTERVAL=1,2026-01-05
Van 1,y,-74.10,42.05,Tuesday,10:00,10:30,FREQ=WEEKLY;INTERVAL=1,2026-01-06
Van 1,y,,,Tuesday,10:00,10:30,FREQ=WEEKLY;INTERVAL=1,2026-01-06
"""
AREAS = "area,people,lat,lon\nx,100,42.0,-74.0\n"
NAMES = ("x", "y", "z", "v")


def monday(world: World) -> date:
    return monday_of(world.today)


def furnish_roads(world: World) -> None:
    """A vehicle, stops on two days, a pop-up; areas, a candidate, an answer; plans; a second
    mobile library with a timetable that can be taken back."""
    mobile = _mobile(world, "Bookmobile")
    van = actions.add_vehicle(
        world.ines,
        asks.AddVehicleAsk(mobile.pk, "Van", "x", 42.0, -74.0, longest_minutes=600),
        now=world.now,
    )
    stops = [_stop(world, mobile, name, at) for at, name in enumerate(NAMES)]
    for at, one in enumerate(stops):
        hours = time(10 + at), time(10 + at, 30)
        ask = asks.SetVisitAsk(one.pk, van.pk, *hours, weekday=1 + at % 2)
        actions.set_visit(world.ines, ask, now=world.now)
    actions.promise_stop(world.ines, asks.PromiseStopAsk(stops[3].pk, "x", "x"), now=world.now)
    pop_up = _pop_up(world, mobile, van)
    actions.bring_areas(world.ines, asks.BringAreasAsk(mobile.pk, AREAS), now=world.now)
    Area.objects.update(district="x")
    candidate = actions.add_candidate(
        world.ines,
        asks.AddCandidateAsk(mobile.pk, "x", address="x", lat=42.0, lon=-74.0),
        now=world.now,
    )
    study = actions.study_sites(world.ines, asks.StudySitesAsk(mobile.pk, 1), now=world.now)
    plan, waiting = _plans(world, mobile)
    brought = _brought(world)
    hidden = _mobile(world, "Staff car", is_public=False)
    _stop(world, hidden, "w", 9)
    world.names |= {
        "mobile_id": mobile.pk,
        "hidden_mobile": hidden.pk,
        "vehicle_id": van.pk,
        "stop_id": stops[0].pk,
        "promised_stop": stops[3].pk,
        "pop_up_id": pop_up.pk,
        "visit_id": Visit.objects.get(stop=stops[0]).pk,
        "timetable_id": Timetable.objects.get(mobile=mobile).pk,
        "candidate_id": candidate.pk,
        "study_id": study.pk,
        "plan_id": plan.pk,
        "waiting_plan": waiting.pk,
        "brought_id": brought.pk,
        "brought_mobile": brought.mobile_id,
        "sample_name": "stops.csv",
    }
    world.others += [
        {"mobile_id": hidden.pk},
        {"stop_id": stops[3].pk},
        {"stop_id": pop_up.pk},
        {"timetable_id": world.names["brought_id"]},
        {"plan_id": waiting.pk},
    ]


def _mobile(world: World, name: str, **values: object) -> Mobile:
    ask = asks.AddMobileAsk(world.library.pk, name, description="x", zone="UTC", cycle=2, **values)  # type: ignore[arg-type]
    return actions.add_mobile(world.ines, ask, now=world.now)


def _stop(world: World, mobile: Mobile, name: str, at: int, **values: object) -> Stop:
    ask = asks.AddStopAsk(
        mobile.pk, name, address="x", lat=42.0 + at / 50, lon=-74.0, driver_note="x", **values
    )  # type: ignore[arg-type]
    return actions.add_stop(world.ines, ask, now=world.now)


def _pop_up(world: World, mobile: Mobile, van: Vehicle) -> Stop:
    stop = _stop(world, mobile, "p", 5, kind="pop_up")
    ask = asks.SetVisitAsk(stop.pk, van.pk, time(17), time(18), on=world.day(12))
    actions.set_visit(world.ines, ask, now=world.now)
    return stop


def _plans(world: World, mobile: Mobile) -> tuple[RoutePlan, RoutePlan]:
    """One to pick from (as little looked for as may be), one that waits."""
    ask = asks.PlanRoundsAsk(mobile.pk, 0)
    plan = actions.plan_rounds(world.ines, ask, now=world.now)
    actions.run_plan(plan.pk, lambda: world.now)
    plan.refresh_from_db()
    if len(plan.trade) < 2:
        _with_another_row(mobile, plan)
    return plan, actions.plan_rounds(world.ines, ask, now=world.now)


def _with_another_row(mobile: Mobile, plan: RoutePlan) -> None:
    """Where today's timetable is the best already: today's days, one of them turned round."""
    other = {**plan.trade[0], "names": []}
    other["runs"] = {van: [run[::-1] for run in runs] for van, runs in other["runs"].items()}
    RoutePlan.objects.filter(pk=plan.pk).update(trade=[plan.trade[0], other])


def _brought(world: World) -> Timetable:
    """A third one whose timetable came from a file twice."""
    mobile = _mobile(world, "Van")
    for weeks in (0, 1):
        ask = asks.BringTimetableAsk(mobile.pk, STOPS, monday(world) + timedelta(weeks=weeks))
        made = actions.bring_timetable(world.ines, ask, now=world.now)
    return made


def plant_roads(world: World, garden: Garden) -> None:
    """What is published is public; homes, notes, promises, people and places weighed are not."""
    public, own = markers.circle(PUBLIC.name, PUBLIC.may), markers.circle(OWN.name, OWN.may)
    hidden = world.names["hidden_mobile"]
    shown = Mobile.objects.filter(pk=world.names["mobile_id"])
    for row in shown:
        garden.plant(row, PUBLIC)
    for row in Mobile.objects.exclude(pk__in=shown):
        garden.plant(row, own if row.pk == hidden else public)
    for row in Vehicle.objects.all():
        garden.plant(row, public, home=own)
    inside = {"driver_note": own, "promised_to": own, "promised_why": own}
    for row in Stop.objects.filter(mobile=hidden):
        garden.plant(row, own)
    stops = Stop.objects.filter(mobile=world.names["mobile_id"])
    for row in stops.exclude(pk=world.names["promised_stop"]):
        garden.plant(row, public, name=PUBLIC, **inside)
    for row in stops.filter(pk=world.names["promised_stop"]):
        garden.plant(row, public, driver_note=OWN, promised_to=OWN, promised_why=OWN)
    for row in Stop.objects.exclude(mobile__in=[hidden, world.names["mobile_id"]]):
        garden.plant(row, public, **inside)
    for row in Area.objects.all():
        garden.plant(row, own, district=OWN)
    for row in Candidate.objects.all():
        garden.plant(row, OWN)
    assert SitingStudy.objects.exists()
