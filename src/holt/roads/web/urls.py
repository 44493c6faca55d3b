"""Addresses of the roads room."""

from django.urls import path

from holt.roads.web import exports, sentences, words
from holt.roads.web.pages import keeping, plans, reading, siting, stops, timetables

app_name = "roads"
WORDS = (sentences, words)
"""Imported so that refusals and happenings have their sentences."""

MOBILE, STOP = "roads/<int:mobile_id>/", "roads/stops/<int:stop_id>/"
VISIT, PLAN = "roads/visits/<int:visit_id>/", "roads/plans/<int:plan_id>/"
TIMETABLE = "roads/timetables/<int:timetable_id>/"

urlpatterns = [
    path("roads/", reading.mobiles, name="mobiles"),
    path("roads/add-mobile/", keeping.add_mobile, name="add_mobile"),
    path(MOBILE, reading.mobile, name="mobile"),
    path(MOBILE + "edit-mobile/", keeping.edit_mobile, name="edit_mobile"),
    path(MOBILE + "add-vehicle/", keeping.add_vehicle, name="add_vehicle"),
    path(
        "roads/vehicles/<int:vehicle_id>/edit-vehicle/", keeping.edit_vehicle, name="edit_vehicle"
    ),
    path(MOBILE + "stops/", reading.stops, name="stops"),
    path(MOBILE + "timetable.csv", exports.timetable_csv, name="timetable_csv"),
    path(MOBILE + "timetable.ics", exports.timetable_ics, name="timetable_ics"),
    path(MOBILE + "timetable.pdf", exports.timetable_pdf, name="timetable_pdf"),
    path(MOBILE + "stops.geojson", exports.stops_geojson, name="stops_geojson"),
    path(MOBILE + "gtfs.zip", exports.gtfs, name="gtfs"),
    path(MOBILE + "drivers-sheet.pdf", exports.drivers_sheet, name="drivers_sheet"),
    path(MOBILE + "add-stop/", stops.add_stop, name="add_stop"),
    path(STOP, stops.stop, name="stop"),
    path(STOP + "stop.ics", exports.stop_ics, name="stop_ics"),
    path(STOP + "edit-stop/", stops.edit_stop, name="edit_stop"),
    path(STOP + "close-stop/", stops.close_stop, name="close_stop"),
    path(STOP + "promise-stop/", stops.promise_stop, name="promise_stop"),
    path(STOP + "set-visit/", timetables.set_visit, name="set_visit"),
    path(VISIT + "move-visit/", timetables.move_visit, name="move_visit"),
    path(VISIT + "drop-visit/", timetables.drop_visit, name="drop_visit"),
    path(MOBILE + "bring-timetable/", timetables.bring_timetable, name="bring_timetable"),
    path("roads/samples/<str:sample_name>", exports.sample, name="sample"),
    path(TIMETABLE, timetables.timetable, name="timetable"),
    path(TIMETABLE + "left-out.csv", timetables.left_out, name="left_out"),
    path(TIMETABLE + "undo/", timetables.undo, name="undo"),
    path(MOBILE + "where/", siting.where, name="where"),
    path(MOBILE + "add-area/", siting.add_area, name="add_area"),
    path(MOBILE + "bring-areas/", siting.bring_areas, name="bring_areas"),
    path(MOBILE + "add-candidate/", siting.add_candidate, name="add_candidate"),
    path(
        "roads/candidates/<int:candidate_id>/drop-candidate/",
        siting.drop_candidate,
        name="drop_candidate",
    ),
    path(MOBILE + "study-sites/", siting.study_sites, name="study_sites"),
    path("roads/studies/<int:study_id>/", siting.study, name="study"),
    path(MOBILE + "when/", plans.when, name="when"),
    path(MOBILE + "plan-rounds/", plans.plan_rounds, name="plan_rounds"),
    path(PLAN, plans.plan, name="plan"),
    path(PLAN + "stop-plan/", plans.stop_plan, name="stop_plan"),
    path(PLAN + "pick-plan/", plans.pick_plan, name="pick_plan"),
    path(PLAN + "drop-plan/", plans.drop_plan, name="drop_plan"),
]
