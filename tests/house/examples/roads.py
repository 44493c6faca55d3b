"""Good Asks of roads."""

from datetime import time, timedelta

from holt.roads import asks
from holt.roads.rules import monday_of
from tests.house.examples import example
from tests.house.world import World
from tests.house.world.roads import AREAS, STOPS, monday


@example("roads.add_mobile")
def add_mobile(world: World) -> asks.AddMobileAsk:
    return asks.AddMobileAsk(world.library.pk, "Book bike", cycle=1)


@example("roads.edit_mobile")
def edit_mobile(world: World) -> asks.EditMobileAsk:
    return asks.EditMobileAsk(world.names["mobile_id"], "Bookmobile of Marlow", cycle=2)


@example("roads.add_vehicle")
def add_vehicle(world: World) -> asks.AddVehicleAsk:
    return asks.AddVehicleAsk(world.names["mobile_id"], "Cargo bike", setup_minutes=2)


@example("roads.edit_vehicle")
def edit_vehicle(world: World) -> asks.EditVehicleAsk:
    return asks.EditVehicleAsk(world.names["vehicle_id"], "Blue van", crew=2)


@example("roads.add_stop")
def add_stop(world: World) -> asks.AddStopAsk:
    return asks.AddStopAsk(world.names["mobile_id"], "Elm Court", lat=42.1, lon=-74.1)


@example("roads.edit_stop")
def edit_stop(world: World) -> asks.EditStopAsk:
    return asks.EditStopAsk(world.names["stop_id"], "Elm Court", lat=42.1, lon=-74.1)


@example("roads.close_stop")
def close_stop(world: World) -> asks.CloseStopAsk:
    return asks.CloseStopAsk(world.names["stop_id"], world.day(30))


@example("roads.promise_stop")
def promise_stop(world: World) -> asks.PromiseStopAsk:
    return asks.PromiseStopAsk(world.names["stop_id"], "The school", "Its library hour")


@example("roads.set_visit")
def set_visit(world: World) -> asks.SetVisitAsk:
    at = world.names["stop_id"], world.names["vehicle_id"]
    return asks.SetVisitAsk(*at, time(16), time(16, 30), weekday=4)


@example("roads.move_visit")
def move_visit(world: World) -> asks.MoveVisitAsk:
    return asks.MoveVisitAsk(world.names["visit_id"], "0-2-0")


@example("roads.drop_visit")
def drop_visit(world: World) -> asks.DropVisitAsk:
    return asks.DropVisitAsk(world.names["visit_id"])


@example("roads.bring_timetable")
def bring_timetable(world: World) -> asks.BringTimetableAsk:
    return asks.BringTimetableAsk(world.names["mobile_id"], STOPS, monday(world))


@example("roads.undo")
def undo(world: World) -> asks.UndoAsk:
    return asks.UndoAsk(world.names["brought_id"])


@example("roads.add_area")
def add_area(world: World) -> asks.AddAreaAsk:
    return asks.AddAreaAsk(world.names["mobile_id"], "North", 100, 42.0, -74.0)


@example("roads.bring_areas")
def bring_areas(world: World) -> asks.BringAreasAsk:
    return asks.BringAreasAsk(world.names["mobile_id"], AREAS)


@example("roads.add_candidate")
def add_candidate(world: World) -> asks.AddCandidateAsk:
    return asks.AddCandidateAsk(world.names["mobile_id"], "Mill lot", lat=42.0, lon=-74.0)


@example("roads.drop_candidate")
def drop_candidate(world: World) -> asks.DropCandidateAsk:
    return asks.DropCandidateAsk(world.names["candidate_id"])


@example("roads.study_sites")
def study_sites(world: World) -> asks.StudySitesAsk:
    return asks.StudySitesAsk(world.names["mobile_id"], 1)


@example("roads.plan_rounds")
def plan_rounds(world: World) -> asks.PlanRoundsAsk:
    return asks.PlanRoundsAsk(world.names["brought_mobile"], 1)


@example("roads.stop_plan")
def stop_plan(world: World) -> asks.StopPlanAsk:
    return asks.StopPlanAsk(world.names["waiting_plan"])


@example("roads.drop_plan")
def drop_plan(world: World) -> asks.DropPlanAsk:
    return asks.DropPlanAsk(world.names["plan_id"])


@example("roads.pick_plan")
def pick_plan(world: World) -> asks.PickPlanAsk:
    return asks.PickPlanAsk(world.names["plan_id"], 1, monday_of(world.today) + timedelta(days=14))
