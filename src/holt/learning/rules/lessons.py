"""What a lesson must have, and where it may go."""

from collections.abc import Collection, Iterable

from holt.kernel.errors import Refused
from holt.methods.personal import pointed_out
from holt.methods.words import fold
from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("draft", "edit_lesson", "draft", "staff"),
        Step("draft", "publish_lesson", "published", "staff"),
        Step("draft", "withdraw_lesson", "withdrawn", "staff"),
        Step("published", "edit_lesson", "published", "staff"),
        Step("published", "withdraw_lesson", "withdrawn", "staff"),
        Step("withdrawn", "publish_lesson", "published", "staff"),
    ]
)
KINDS = ("lesson", "story", "failure")
OPENNESS = ("own", "network", "public")
SOURCES = ("review", "ending", "outcome", "free")
FAILED_BECAUSE = frozenset({"commitments_missed", "trust", "no_longer_fits"})
"""Reasons for ending a partnership that make its lesson one about something that failed."""

MOST_TEXT = 6000
MOST_SIMILAR = 4
MOST_NAMED = 6


def kind_of_ending(reason_code: str) -> str:
    """What kind of lesson an ending for this reason brings."""
    return "failure" if reason_code in FAILED_BECAUSE else "lesson"


def require_consent(kind: str, has_consent: bool, state: str) -> None:
    """Refuse publishing a story whose teller has not agreed."""
    if kind == "story" and state == "published" and not has_consent:
        raise Refused("story_needs_consent", "has_consent")


def require_substance(parts: Iterable[str]) -> None:
    """Refuse publishing a lesson that says nothing but its title."""
    if not any(parts):
        raise Refused("nothing_told", "happened")


def search_text(parts: Iterable[str]) -> str:
    """All the text of a lesson as it is searched: small letters, no accents."""
    return fold("\n".join(one for one in parts if one))


def require_looked_at(texts: Iterable[str], known: Collection[str], looked: bool) -> None:
    """Refuse publishing what may tell who a patron is until somebody has looked at it."""
    if looked:
        return
    found = pointed_out("\n".join(one for one in texts if one), known)
    if found:
        words = ", ".join(one.words for one in found[:MOST_NAMED])
        raise Refused("names_somebody", "looked_at", {"words": words})
