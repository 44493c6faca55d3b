"""Assessments in words: refusals, states, methods, what the feed says."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.feed import add_address, add_sentences
from holt.kernel.web.words import add_refusals

add_refusals(
    {
        "not_a_whole": _(
            "The groups of one question must come to 100 percent; these come to %(whole)s."
        ),
        "said_twice": _("One of these groups is there twice."),
        "still_asking": _(
            "People are still answering. Close the surveys first: figures before and after one "
            "answer would tell what it said."
        ),
        "nobody_asked": _("Nobody has been asked yet. Open the survey first."),
        "too_few_answers": _(
            "Fewer than %(fewest)s people have answered, so nothing can be worked out without "
            "showing what single people said."
        ),
        "nothing_rated": _("Please rate at least one of them."),
        "rate_all_three": _("A rating needs all three figures: how many, how serious, what helps."),
        "same_place": _("Two of them have the same place. Please give each a place of its own."),
        "nothing_voted": _("Please give a place or dots to at least one of them."),
        "drafted_already": _("It is in the needs already."),
    }
)
add_sentences(
    {
        "needs.assessment_planned": _("%(who)s began an assessment of needs: %(title)s"),
        "needs.assessment_edited": _("%(who)s changed the plan of “%(title)s”."),
        "needs.group_named": _("%(who)s named a local group for “%(title)s”."),
        "needs.group_dropped": _("%(who)s took a local group out of “%(title)s”."),
        "needs.population_set": _("%(who)s said who lives here, for “%(title)s”."),
        "needs.candidates_set": _("%(who)s said what is ranked in “%(title)s”."),
        "needs.board_rated": _("A seat of the board rated for “%(title)s”."),
        "needs.board_voted": _("A seat of the board voted for “%(title)s”."),
        "needs.weighed": _("%(who)s weighed “%(title)s”: %(answers)s answers."),
        "needs.need_drafted": _("%(who)s drafted a need from “%(title)s”."),
        "needs.report_written": _("%(who)s wrote at the report of “%(title)s”."),
        "needs.report_published": _("The report of “%(title)s” is published."),
        "needs.report_withdrawn": _("%(who)s took the report of “%(title)s” back."),
    }
)
add_address("assessment", lambda assessment_id: f"/assessments/{assessment_id}/")

STATES: Mapping[str, object] = {
    "planned": pgettext_lazy("an assessment", "Being asked"),
    "weighed": pgettext_lazy("an assessment", "Weighed"),
    "published": pgettext_lazy("an assessment", "Published"),
}
TONES = {"planned": "river", "weighed": "due", "published": "well"}
DRAWN: Mapping[str, object] = {
    "open": _("Whoever wants to answers"),
    "by_chance": _("People are drawn by chance, from a list of everyone"),
}
HEARD: Mapping[str, object] = {
    "heard": _("Heard"),
    "under_heard": _("Under-heard"),
    "unheard": _("Not heard"),
    "held": _("Too few to show"),
}
HEARD_TONES = {"heard": "well", "under_heard": "due", "unheard": "due", "held": "quiet"}
WHY: Mapping[str, object] = {
    "planned": _("named in the plan for this group"),
    "serves": _("serves these people"),
    "speaks": _("speaks their language"),
}
METHODS: Mapping[str, object] = {
    "importance_satisfaction": _("Importance and satisfaction"),
    "hanlon": _("Hanlon’s rating"),
    "naccho": _("NACCHO’s rating"),
    "borda": _("Places, counted (Borda)"),
    "schulze": _("Places, each against each (Schulze)"),
    "dots": _("Dots"),
}
ABOUT_METHODS: Mapping[str, object] = {
    "importance_satisfaction": _(
        "From the answers: how many find it important × how few of those who know find it well "
        "served. From 0.20 very high, from 0.10 high."
    ),
    "hanlon": _("From the board: (how many + how serious) × what can be done ÷ 3, times gates."),
    "naccho": _("From the board: (how many + 2 × how serious) × what can be done, times gates."),
    "borda": _("From the board’s places: the first of n gets n − 1 points, each next one less."),
    "schulze": _("From the board’s places: what beats others most often, each against each."),
    "dots": _("From the board’s dots: their sum."),
}
PARTS: Mapping[str, object] = {
    "importance": _("find it important"),
    "satisfaction": _("find it well served"),
    "size": _("how many"),
    "seriousness": _("how serious"),
    "effectiveness": _("what can be done"),
    "gates": _("gates open"),
    "points": _("points"),
    "first": _("first places"),
    "named": _("seats that named it"),
    "beats": _("beats"),
    "beaten_by": _("is beaten by"),
    "direct": _("beats outright"),
    "dots": pgettext_lazy("a vote", "dots"),
    "voters": _("seats that gave dots"),
}
SHARES = frozenset({"importance", "satisfaction"})
GATES: Mapping[str, object] = {
    "propriety": _("It is not ours to do"),
    "economics": _("It is not worth the money"),
    "acceptability": _("People here would not want it"),
    "resources": _("We do not have the means"),
    "legality": _("The law does not allow it"),
}
BANDS: Mapping[str, object] = {
    "very_high": _("very high"),
    "high": pgettext_lazy("a priority", "high"),
    "medium": pgettext_lazy("a priority", "medium"),
    **{f"shut_{gate}": label for gate, label in GATES.items()},
}
TOO_FEW: Mapping[str, object] = {
    "ratings": _("ratings"),
    "ballots": _("places"),
    "dots": pgettext_lazy("a vote", "dots"),
}
