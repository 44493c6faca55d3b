"""Every verb of the roads room."""

from holt.roads.actions.bringing import bring_timetable
from holt.roads.actions.forgetting import forget_person
from holt.roads.actions.mobiles import add_mobile, add_vehicle, edit_mobile, edit_vehicle
from holt.roads.actions.plans import drop_plan, pick_plan, plan_rounds, run_plan, stop_plan
from holt.roads.actions.siting import (
    add_area,
    add_candidate,
    answer_study,
    bring_areas,
    drop_candidate,
    study_sites,
)
from holt.roads.actions.stops import add_stop, close_stop, edit_stop, promise_stop
from holt.roads.actions.timetables import drop_visit, move_visit, set_visit, undo

__all__ = [
    "add_area",
    "add_candidate",
    "add_mobile",
    "add_stop",
    "add_vehicle",
    "answer_study",
    "bring_areas",
    "bring_timetable",
    "close_stop",
    "drop_candidate",
    "drop_plan",
    "drop_visit",
    "edit_mobile",
    "edit_stop",
    "edit_vehicle",
    "forget_person",
    "move_visit",
    "pick_plan",
    "plan_rounds",
    "promise_stop",
    "run_plan",
    "set_visit",
    "stop_plan",
    "study_sites",
    "undo",
]
