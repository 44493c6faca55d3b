"""This room's refusals and states in words."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals, add_states

STATES = {
    "draft": _("Draft"),
    "recorded": _("Recorded"),
    "confirmed": _("Confirmed by a partner"),
    "withdrawn": _("Withdrawn"),
}
TONES = {"draft": "river", "recorded": "", "confirmed": "well", "withdrawn": "quiet"}
KINDS = {
    "money": _("Money"),
    "staff_time": _("Staff time"),
    "space": _("Space"),
    "equipment": _("Equipment"),
    "volunteers": _("Volunteers"),
    "data": _("Data"),
    "reach": _("Reach"),
}
GIVEN = {
    "staff_time": _("hours"),
    "space": _("hours"),
    "equipment": _("days"),
    "volunteers": _("hours"),
    "data": _("data sets"),
    "reach": _("people reached"),
}
LEVELS = {
    1: _("Networking"),
    2: _("Coordinating"),
    3: _("Cooperating"),
    4: _("Collaborating"),
}
ATTAINED = {
    -2: _("much less than hoped"),
    -1: _("somewhat less than hoped"),
    0: _("as hoped"),
    1: _("somewhat more than hoped"),
    2: _("much more than hoped"),
}

add_refusals(
    {
        "no_outcomes_at_this_stage": _(
            "What changed is recorded once the work has begun. This partnership is not there yet."
        ),
        "voice_needs_consent": _(
            "Somebody's words are kept only when they have agreed. Ask them, then tick it."
        ),
        "confirmed_by_another": _(
            "What you recorded is confirmed by another party, so that it counts. Ask one of them."
        ),
        "alarm_answered": _(
            "This alarm was answered already: a review was opened, or it is known."
        ),
        "in_the_future": _("This day has not come yet. Please choose today or earlier."),
    }
)
add_states({f"evaluation.{state}": label for state, label in STATES.items()})
