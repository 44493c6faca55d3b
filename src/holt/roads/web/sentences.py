"""What happened to mobile libraries, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("mobile", lambda mobile_id: f"/roads/{mobile_id}/")
add_address("stop", lambda stop_id: f"/roads/stops/{stop_id}/")
add_address("route_plan", lambda plan_id: f"/roads/plans/{plan_id}/")
add_sentences(
    {
        "roads.mobile_added": _("%(who)s added the mobile library “%(mobile)s”."),
        "roads.mobile_edited": _("%(who)s changed what is said of “%(mobile)s”."),
        "roads.vehicle_added": _("%(who)s added the vehicle “%(vehicle)s” to “%(mobile)s”."),
        "roads.vehicle_edited": _("%(who)s changed the vehicle “%(vehicle)s” of “%(mobile)s”."),
        "roads.stop_added": _("%(who)s added the stop “%(stop)s” to “%(mobile)s”."),
        "roads.stop_edited": _("%(who)s changed the stop “%(stop)s” of “%(mobile)s”."),
        "roads.stop_closed": _("“%(mobile)s” will no longer stop at “%(stop)s”."),
        "roads.stop_promised": _("%(who)s noted that the day of “%(stop)s” was promised."),
        "roads.promise_taken_back": _("%(who)s noted that “%(stop)s” may come on another day."),
        "roads.visit_set": _("%(who)s said when “%(mobile)s” comes to “%(stop)s”."),
        "roads.visit_moved": _("“%(mobile)s” comes to “%(stop)s” on another day."),
        "roads.visit_dropped": _("%(who)s left out a visit of “%(mobile)s” to “%(stop)s”."),
        "roads.timetable_brought": _(
            "%(who)s brought a timetable of “%(mobile)s”: %(visits)s visits, %(dropped)s rows left out."
        ),
        "roads.timetable_undone": _("%(who)s brought the former timetable of “%(mobile)s” back."),
        "roads.area_added": _("%(who)s added people of an area for “%(mobile)s”."),
        "roads.areas_brought": _("%(who)s brought %(count)s areas for “%(mobile)s”."),
        "roads.candidate_added": _("%(who)s added a possible stop for “%(mobile)s”."),
        "roads.candidate_dropped": _("%(who)s took a possible stop for “%(mobile)s” away."),
        "roads.sites_studied": _(
            "%(who)s asked where “%(mobile)s” should stop, with %(stops)s stops."
        ),
        "roads.plan_asked": _("%(who)s asked for better rounds of “%(mobile)s”."),
        "roads.plan_ready": _("Plans for “%(mobile)s” are ready to be picked from."),
        "roads.plan_failed": _("The search for better rounds of “%(mobile)s” did not work."),
        "roads.plan_stopped": _("%(who)s stopped the search for better rounds of “%(mobile)s”."),
        "roads.plan_dropped": _("%(who)s put the plans for “%(mobile)s” aside."),
        "roads.plan_picked": _(
            "%(who)s picked a new timetable of “%(mobile)s”: %(moved)s visits on another day."
        ),
    }
)
