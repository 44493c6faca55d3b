"""This room's refusals, levels, kinds and ways of helping in words."""

from collections.abc import Mapping
from typing import Protocol

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.vocabulary import language_name
from holt.kernel.web.words import add_refusals, add_states

KINDS = {
    "subject": pgettext_lazy("kind of skill", "Subject"),
    "tool": pgettext_lazy("kind of skill", "Tool"),
    "language": pgettext_lazy("kind of skill", "Language"),
}
DIRECTIONS = {"teach": _("Can teach it"), "learn": _("Wants to learn it")}
DIRECTION_TONES = {"teach": "well", "learn": "river"}
LEVELS = {
    "begins": _("Just beginning"),
    "can": _("Can do it"),
    "shows": _("Can show others"),
    "teaches": pgettext_lazy("a level", "Can teach it"),
}
HELPS = {
    "call": pgettext_lazy("kind of help", "Call"),
    "session": pgettext_lazy("kind of help", "Session"),
    "course": pgettext_lazy("kind of help", "Course"),
    "notes": pgettext_lazy("kind of help", "Written notes"),
    "visit": pgettext_lazy("kind of help", "Visit"),
}
SPEAKS = {"in_person": _("In person"), "online": _("Online")}
SPEAKING_STATES = {
    "asked": pgettext_lazy("a speaker", "Asked"),
    "moved": pgettext_lazy("a speaker", "Another day is proposed"),
    "accepted": pgettext_lazy("a speaker", "Agreed"),
    "declined": pgettext_lazy("a speaker", "Declined"),
    "called_off": _("Called off"),
    "thanked": pgettext_lazy("a speaker", "Done and thanked for"),
}
SPEAKING_TONES = {
    "asked": "due",
    "moved": "due",
    "accepted": "well",
    "declined": "quiet",
    "called_off": "quiet",
    "thanked": "well",
}
PLACEMENT_DIRECTIONS = {
    "offered": pgettext_lazy("a place to learn at", "Offered"),
    "wanted": pgettext_lazy("a place to learn at", "Looked for"),
}
COSTS = {
    "travel": pgettext_lazy("a cost", "Travel"),
    "pay": pgettext_lazy("a cost", "Pay for these days"),
    "lodging": pgettext_lazy("a cost", "A bed"),
    "meals": pgettext_lazy("a cost", "Meals"),
    "material": pgettext_lazy("a cost", "Material"),
    "other": pgettext_lazy("a cost", "Something else"),
}
PAYERS = {
    "home": _("The home library"),
    "host": _("The host library"),
    "visitor": _("Who comes"),
    "network": _("The network"),
}
VISIT_STATES = {
    "proposed": pgettext_lazy("a working visit", "Proposed"),
    "home_agreed": _("Home has said yes"),
    "host_agreed": _("The host has said yes"),
    "agreed": pgettext_lazy("a working visit", "Agreed by both"),
    "reported": _("Done, with a report"),
    "canceled": pgettext_lazy("a working visit", "Called off"),
}
VISIT_TONES = {
    "proposed": "due",
    "home_agreed": "due",
    "host_agreed": "due",
    "agreed": "river",
    "reported": "well",
    "canceled": "quiet",
}
COVERED = {
    "missing": pgettext_lazy("a skill at a library", "Missing"),
    "thin": pgettext_lazy("a skill at a library", "One person only"),
    "covered": pgettext_lazy("a skill at a library", "Covered"),
}
COVERED_TONES = {"missing": "due", "thin": "river", "covered": "well"}


class Named(Protocol):
    """What a word is called: by what the house knows, else as it is kept."""

    @property
    def language(self) -> str: ...
    @property
    def subject(self) -> str: ...


def called(one: Named, name: str, labels: Mapping[str, str]) -> str:
    """The word in the reader's language, as far as the house knows it."""
    if one.language:
        return language_name(one.language)
    return labels.get(one.subject, name) if one.subject else name


add_refusals(
    {
        "near_words": _(
            "The list has %(words)s already. Write that if you mean it; if yours is another word, "
            "say so below."
        ),
        "too_early_to_teach": _(
            "Whoever is just beginning cannot teach it yet. Choose another level, or say that you "
            "want to learn it."
        ),
        "enough_skills": _(
            "That is %(most)s already, and nobody reads more. Take one back first, please."
        ),
        "word_is_there": _("This word is on the list already. Join the two instead."),
        "same_word": _("That is one and the same word. Choose another."),
        "not_joined": _("This word stands by itself."),
        "not_offered_so": _("This talk is not offered in this way. Look at how it is offered."),
        "in_this_program": _("The speaker is noted in this program already."),
        "too_many_days": _("A working visit is shorter than %(most)s days."),
        "at_home": _("This place is at your own library. Choose one elsewhere."),
        "placement_closed": _("This place is not open any more."),
        "cover_is_away": _("This colleague is away on these days. Who else could cover?"),
        "away_already": _(
            "Whoever comes is away on some of these days already. Choose other days in the plan."
        ),
    }
)
add_states({f"skills.{state}": label for state, label in (SPEAKING_STATES | VISIT_STATES).items()})
