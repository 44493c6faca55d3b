"""This room's refusals, states and kinds in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.words import add_refusals, add_states

KINDS = {"regular": _("Every round"), "pop_up": _("Pop-up: single days")}
PLACES = {
    "lot": _("Parking lot"),
    "park": pgettext_lazy("a green place", "Park"),
    "school": _("School"),
    "center": _("Community center"),
    "other": _("Another place"),
}
HOW = {
    "typed": _("Made by hand"),
    "brought": _("From a file"),
    "planned": _("From a plan"),
}
STATES = {
    "queued": _("Waiting to begin"),
    "running": _("Looking"),
    "stopped": _("Stopped"),
    "ready": _("To be picked from"),
    "failed": _("It did not work"),
    "picked": _("Picked"),
    "dropped": _("Put aside"),
}
TONES = {
    "queued": "due",
    "running": "due",
    "stopped": "quiet",
    "ready": "river",
    "failed": "due",
    "picked": "well",
    "dropped": "quiet",
}
STAGES = {
    "queued": _("Being answered"),
    "ready": _("Answered"),
    "refused": _("No answer"),
}
NAMES = {
    "today": _("As today"),
    "free": _("Saves nearly all there is"),
    "even": _("Days at least as even as today"),
    "weekdays": _("At most a quarter on another weekday"),
}
DROPPED = {
    "rest_break": _("It is the crew's break, not a stop."),
    "no_position": _("It has no latitude and longitude."),
    "impossible_position": _("The vehicle cannot be at this position."),
    "no_weekday": _("It names no weekday."),
    "no_time": _("Its times cannot be read."),
    "ends_before_it_begins": _("It ends before it begins."),
    "ended": _("It has ended."),
    "listed_twice": _("The same visit is listed twice."),
}
NOTED = {
    "frequency_assumed": _(
        "How often it comes cannot be read; what is usual in this file was taken."
    ),
    "week_assumed": _("It has no first date; its week was taken from its route."),
    "week_of_its_route": _(
        "Its first date is in another week than its route's; the route's was taken."
    ),
    "second_run_of_its_date": _(
        "Its route has the hours of another on the same day; they are two runs."
    ),
}
TROUBLES = {
    "": _("It fits"),
    "day_too_long": _("The day would be too long"),
    "outside_its_hours": _("A stop would be visited outside its hours"),
}

add_refusals(
    {
        "named_already": _("There is one of this name already. Please choose another name."),
        "both_of_position": _("Please give both latitude and longitude, or neither."),
        "visits_need_their_weeks": _(
            "The timetable repeats within %(cycle)s weeks. Please change its visits first."
        ),
        "vehicle_has_visits": _(
            "The timetable still sends this vehicle out. Please give its stops to another one first."
        ),
        "not_within_the_cycle": _(
            "The timetable repeats after %(cycle)s weeks, so a stop comes every so many weeks that go into it."
        ),
        "outside_its_hours": _(
            "A stop would be visited outside the hours in which it may be. Please choose another time or day."
        ),
        "vehicle_elsewhere": _(
            "The vehicle is at “%(stop)s” then. Please choose another time, or move that visit first."
        ),
        "promise_broken": _(
            "“%(stop)s” was promised its day, and this plan moves it. Plan anew, or take the promise back."
        ),
        "day_is_promised": _(
            "The day of “%(stop)s” was promised to somebody. Take the promise back first, if they agree."
        ),
        "several_days": _(
            "This stop is visited on several days, which stay as they are. Leave one of them out and add it anew."
        ),
        "day_too_long": _("That day would be longer than this vehicle's day may be."),
        "stop_is_closed": _("This stop is no longer visited."),
        "not_a_monday": _("A timetable begins on a Monday. Please choose one."),
        "monday_has_passed": _("This Monday has passed. Please choose a later one."),
        "not_stops": _(
            "This is not a table of stops: it has no column for %(missing)s. Please look at the sample."
        ),
        "no_stop_in_it": _("No row of this file is a stop that can be visited."),
        "weeks_too_many": _(
            "This timetable repeats after more than %(most)s weeks, which cannot be kept here."
        ),
        "not_areas": _(
            "This is not a table of areas: it has no column for %(missing)s. Please look at the sample."
        ),
        "no_area_in_it": _("This file holds no area."),
        "area_unreadable": _(
            "Row %(row)s cannot be read: people, latitude and longitude must be numbers. Nothing was taken over."
        ),
        "no_areas": _("First say where people live and where the mobile library could stop."),
        "nothing_to_plan": _("There are too few visits to plan. Bring a timetable or set visits."),
        "plan_under_way": _("A search is under way already. Stop it first, or wait for it."),
        "nothing_changes": _("This is the timetable as it is today: there is nothing to pick."),
        "timetable_changed": _(
            "The timetable has been changed since this was planned. Please plan anew."
        ),
        "nothing_before_it": _(
            "Only the newest timetable is taken back, and only if one came before it."
        ),
    }
)
add_states({f"roads.{state}": label for state, label in STATES.items()})
