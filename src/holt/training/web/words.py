"""This room's refusals, states and codes in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.words import add_refusals, add_states

KINDS = {
    "course": pgettext_lazy("kind of training", "Course"),
    "workshop": pgettext_lazy("kind of training", "Workshop"),
    "cohort": pgettext_lazy("kind of training", "Cohort"),
}
STATES = {
    "draft": pgettext_lazy("a course", "Draft"),
    "announced": pgettext_lazy("a course", "Announced"),
    "running": pgettext_lazy("a course", "Running"),
    "done": pgettext_lazy("a course", "Over"),
    "called_off": pgettext_lazy("a course", "Called off"),
}
COVERED = {
    "missing": pgettext_lazy("a skill at a library", "Missing"),
    "thin": pgettext_lazy("a skill at a library", "One person only"),
    "covered": pgettext_lazy("a skill at a library", "Covered"),
}
COVERED_TONES = {"missing": "due", "thin": "river", "covered": "well"}
TONES = {
    "draft": "quiet",
    "announced": "river",
    "running": "well",
    "done": "quiet",
    "called_off": "quiet",
}
MEMBER_STATES = {
    "applied": pgettext_lazy("who takes part", "Applied"),
    "chosen": pgettext_lazy("who takes part", "Has a place"),
    "waiting": pgettext_lazy("who takes part", "Waiting list"),
    "declined": pgettext_lazy("who takes part", "No place"),
    "left": pgettext_lazy("who takes part", "Left"),
    "finished": pgettext_lazy("who takes part", "Finished"),
}
MEMBER_TONES = {
    "applied": "due",
    "chosen": "well",
    "waiting": "due",
    "declined": "quiet",
    "left": "quiet",
    "finished": "well",
}
HOWS = {
    "came": pgettext_lazy("a unit", "Came"),
    "made_up": pgettext_lazy("a unit", "Made up for it"),
    "excused": pgettext_lazy("a unit", "Excused"),
    "missed": pgettext_lazy("a unit", "Missed it"),
}
HOW_TONES = {"came": "well", "made_up": "well", "excused": "quiet", "missed": "due"}
PARTS = {
    "certificates": _("Certificates and credit"),
    "courses": _("Courses and cohorts"),
    "circles": _("Meetings of circles"),
}
PART_OF_LINE = {
    "certificates": _("Certificate"),
    "courses": pgettext_lazy("kind of training", "Course"),
    "circles": _("Circle"),
}

add_refusals(
    {
        "course_not_open": _(
            "People come in while a course is announced or running. This one is not."
        ),
        "ends_before_it_begins": _("The last day comes before the first. Please look again."),
        "has_no_place": _("Only who has a place can be marked or moved."),
        "share_within_a_year": _("Choose a day to come, at most a year from today."),
        "lead_stays": _("The library that leads the course stays at its table."),
        "takes_part_already": _("Who takes part cannot facilitate at the same time."),
        "facilitates_already": _("Who facilitates a course cannot take part in it."),
        "in_this_course_already": _("This person has applied or has a place already."),
        "not_for_oneself": _("Somebody else at your library says this yes."),
        "supervisor_first": _("The supervisor has not said yes yet. Ask them first."),
        "no_seat_left": _("All seats are taken. Use the waiting list, or add seats to the course."),
        "not_finished_yet": _(
            "What the course asks for is not met yet (%(least)s%% of the units, and the tasks). "
            "With a reason in words you can still say that it is finished."
        ),
        "tie_program_first": _("The program of this course offers no credit yet. Tie it again."),
        "no_dates_left": _("Every date of the program is a unit already. Add dates there first."),
        "nobody_to_group": _("Nobody has a place yet, so there is nobody to put into groups."),
    }
)
add_states({f"training.{state}": label for state, label in (STATES | MEMBER_STATES).items()})
