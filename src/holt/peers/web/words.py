"""This room's refusals, states and kinds of work in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.words import add_refusals, add_states

WORKS = {
    "director": _("Director"),
    "public_service": _("Public service"),
    "reference": _("Questions and research"),
    "children": _("Children"),
    "teens": _("Teens"),
    "outreach": _("Outreach and partnerships"),
    "programs": _("Programs"),
    "school": _("School library"),
    "academic": _("University or college library"),
    "special": _("Special library"),
    "cataloging": _("Cataloging"),
    "lending": _("Lending between libraries"),
    "systems": _("Systems"),
    "archive": _("Archive and local history"),
    "alone": _("Everything, by myself"),
    "board": pgettext_lazy("who governs a library", "Board"),
    "other": _("Something else"),
}
WAYS = {"mail": _("Write to me"), "call": _("Call me"), "visit": _("Visit me")}
ASKED = {"mail": _("in writing"), "call": _("by phone"), "visit": _("on a visit")}
"""The same, said of somebody else: "How to ask: in writing, Tuesday mornings"."""
MET = {"mail": _("Message"), "call": _("Call"), "visit": _("Visit")}
HELLO_STATES = {
    "sent": _("Sent"),
    "planned": _("Planned"),
    "took_place": _("Took place"),
    "thanked": _("Thanked"),
    "called_off": _("Called off"),
}
HELLO_TONES = {
    "sent": "river",
    "planned": "due",
    "took_place": "well",
    "thanked": "well",
    "called_off": "quiet",
}
QUESTION_STATES = {
    "open": pgettext_lazy("a question", "Open"),
    "answered": _("Answered"),
    "solved": _("Solved"),
    "closed": _("Closed"),
}
QUESTION_TONES = {"open": "due", "answered": "river", "solved": "well", "closed": "quiet"}
SECTORS = {
    "public": _("public libraries"),
    "academic": _("universities and colleges"),
    "school": _("school libraries"),
    "special": _("special libraries"),
}
LIKE = {
    "work": _("the same work"),
    "kind": _("the same kind of library"),
    "size": _("about as many colleagues"),
    "near": _("not far away"),
    "language": _("a language you share"),
}
KNOWS = {
    "offers": _("offers help with %(subjects)s"),
    "wrote": _("wrote a lesson about %(subjects)s"),
    "solved": _("solved a question about %(subjects)s"),
}

add_refusals(
    {
        "to_oneself": _("This is yourself. Choose a colleague."),
        "nobody_to_hand_up": _(
            "Nobody else is here to bring it to yet. Your question stays open, and is brought to "
            "the first who comes."
        ),
        "enough_hellos_today": _("That is %(most)s messages today. Go on tomorrow."),
        "too_far_away": _("This day is more than two years away. Please check the year."),
        "lesson_of_it_already": _("Somebody has made a lesson of it already."),
        "circle_is_closed": _("This circle does not meet any more."),
        "not_in_this_circle": _("You are not in this circle."),
        "too_few_invited": _("Choose at least %(least)s colleagues to begin with."),
        "too_many_invited": _("That is more than %(most)s at once. Ask some of them later."),
        "no_hour_for_all": _(
            "There is no hour at which all members can meet. Look at their time zones, or make two "
            "circles of it."
        ),
    }
)
add_states({f"peers.{state}": label for state, label in (HELLO_STATES | QUESTION_STATES).items()})
