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
WITNESSED = {
    "yes": _("Saw it, too"),
    "partly": _("Saw it in part"),
    "differently": _("Sees it differently"),
}
READINGS = {
    "far_below": _("Altogether well below what was expected."),
    "below": _("Altogether somewhat below what was expected."),
    "as_expected": _("Altogether about as expected."),
    "above": _("Altogether somewhat above what was expected."),
    "far_above": _("Altogether well above what was expected."),
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
        "network_asked_already": _("The network is being asked already. Close that one first."),
        "days_to_answer": _(
            "Give them between %(least)s and %(most)s days, so that all can answer."
        ),
        "too_few_to_ask": _("There must be at least %(least)s organizations to ask."),
        "network_survey_closed": _("This is closed: what was said is told."),
        "not_asked": _("Only organizations that are asked can be named."),
        "nothing_to_witness": _(
            "There is nothing to say about this at the moment: it is a draft, or was withdrawn."
        ),
        "not_an_outsider": _(
            "This address belongs to one of the partners. Ask them to confirm it as a partner."
        ),
        "asked_already": _("This address was asked already."),
        "enough_witnesses": _("At most %(most)s people outside are asked about one change."),
        "which_part": _("Please say which part is so, and which is not."),
        "statement_changed": _(
            "The words were changed while you were reading. Please read them again, then answer."
        ),
        "witness_answered": _("They have answered already. You can take their name out instead."),
        "alarm_answered": _(
            "This alarm was answered already: a review was opened, or it is known."
        ),
        "more_than_nothing": _("Please give a number above nothing."),
        "at_most_all": _("An aim in per cent is at most 100."),
        "not_noted_by_hand": _(
            "This measure is counted from what Holt knows; nothing is noted to it."
        ),
        "not_its_unit": _(
            "This measure is not counted in that. Please choose another unit for it, such as "
            "people, programs, hours or money."
        ),
        "measures_of_one": _("Measures are those of one organization or of one partnership."),
        "in_the_future": _("This day has not come yet. Please choose today or earlier."),
    }
)
add_states({f"evaluation.{state}": label for state, label in STATES.items()})
