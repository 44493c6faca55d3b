"""A school's calendar and lessons planned together, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.web.feed import add_address, add_sentences
from holt.kernel.web.words import add_refusals, add_states
from holt.programs import rules

ENTRY_KINDS = {
    "term": gettext_lazy("Term"),
    "unit": gettext_lazy("Unit that is taught"),
    "test": gettext_lazy("Test"),
    "holiday": gettext_lazy("Days off"),
    "other": gettext_lazy("Something else"),
}
ENTRY_TONES = {
    "term": "quiet",
    "unit": "river",
    "test": "due",
    "holiday": "quiet",
    "other": "quiet",
}
LESSON_STATES = {
    "draft": gettext_lazy("Being planned"),
    "agreed": gettext_lazy("Agreed"),
    "taught": gettext_lazy("Taught"),
    "reviewed": gettext_lazy("Looked back on"),
}
LESSON_TONES = {"draft": "due", "agreed": "well", "taught": "river", "reviewed": "quiet"}
HINTS = {
    "nothing_yet": gettext_lazy("“%(title)s” is taught; nothing is planned together for it yet."),
    "day_off": gettext_lazy("“%(session)s” falls on days off: “%(title)s”."),
    "test_week": gettext_lazy("“%(session)s” falls on a test: “%(title)s”."),
}

add_refusals(
    {
        "entry_too_long": gettext_lazy("This is longer than two years. Please check the days."),
        "plan_without_steps": gettext_lazy(
            "There is nothing to agree to yet: please write down at least one step."
        ),
        "step_without_date": gettext_lazy(
            "This step has no day. Please change the plan and give it one."
        ),
        "step_on_calendar": gettext_lazy("This step is on the calendar already."),
    }
)
add_states({f"programs.{state}": label for state, label in LESSON_STATES.items()})
add_address("lesson_plan", lambda lesson_plan_id: f"/lesson-plans/{lesson_plan_id}/")
add_address("school_calendar", lambda pk: f"/partnerships/{pk}/side-by-side/")
add_sentences(
    {
        "programs.school_entry_added": gettext_lazy("%(who)s added to the school's calendar."),
        "programs.school_calendar_brought": gettext_lazy(
            "%(who)s brought a school's calendar (%(count)s entries)."
        ),
        "programs.school_entry_removed": gettext_lazy(
            "%(who)s took out of the school's calendar (%(count)s entries)."
        ),
        "programs.lesson_planned": gettext_lazy("%(who)s began to plan the lesson “%(title)s”."),
        "programs.lesson_plan_edited": gettext_lazy("%(who)s changed the lesson “%(title)s”."),
        "programs.lesson_plan_copied": gettext_lazy(
            "%(who)s began “%(title)s” anew from an earlier lesson."
        ),
        "programs.lesson_plan_yes": gettext_lazy("%(who)s said yes to the lesson “%(title)s”."),
        "programs.lesson_plan_agreed": gettext_lazy("The lesson “%(title)s” is agreed."),
        "programs.lesson_plan_taught": gettext_lazy("The lesson “%(title)s” was taught."),
        "programs.lesson_plan_reviewed": gettext_lazy(
            "%(who)s wrote down what to change in “%(title)s”."
        ),
        "programs.lesson_step_scheduled": gettext_lazy(
            "%(who)s put a step of “%(title)s” on the calendar."
        ),
    }
)


def hint(one: rules.Hint) -> str:
    """What is worth talking about, in a sentence."""
    session = one.session.title if one.session else ""
    return str(HINTS[one.code]) % {"title": one.entry.title, "session": session}


def week_number(number: int) -> str:
    """ "Week 12"."""
    return _("Week %(number)s") % {"number": number}
