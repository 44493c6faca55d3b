"""This room's refusals, levels, kinds and ways of helping in words."""

from collections.abc import Mapping
from typing import Protocol

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.vocabulary import language_name
from holt.kernel.web.words import add_refusals

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
    "call": pgettext_lazy("kind of help", "A call"),
    "session": pgettext_lazy("kind of help", "A session"),
    "course": pgettext_lazy("kind of help", "A course"),
    "notes": pgettext_lazy("kind of help", "Written notes"),
    "visit": pgettext_lazy("kind of help", "A visit"),
}


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
    }
)
