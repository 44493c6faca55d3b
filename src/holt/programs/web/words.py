"""This room's refusals and states in words."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals, add_states

STATES = {"planned": _("Planned"), "held": _("Took place"), "canceled": _("Canceled")}
TONES = {"planned": "river", "held": "well", "canceled": "quiet"}
EVERY = {"once": _("Once"), "week": _("Every week"), "two_weeks": _("Every two weeks")}

add_refusals(
    {
        "no_sessions_at_this_stage": _(
            "Sessions are planned once everyone has agreed to talk, and until it has ended."
        ),
        "series_needs_rhythm": _("Several sessions need a rhythm: every week or every two weeks."),
        "not_a_date": _("This is not a date we can plan for. Please check the year."),
        "not_a_zone": _("This time zone is not known here. Please choose one of the list."),
        "more_new_than_came": _("More people were new than came. Please check both numbers."),
        "not_begun_yet": _("This session has not begun yet. Count who came once it has."),
    }
)
add_states({f"programs.{state}": label for state, label in STATES.items()})
