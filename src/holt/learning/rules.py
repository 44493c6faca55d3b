"""What a lesson must have, where it may go, and which lessons are alike."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from holt.kernel.errors import Refused
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


@dataclass(frozen=True)
class Candidate:
    """A lesson that may be like the one at hand."""

    id: int
    kind: str
    subjects: frozenset[str]
    published_at: datetime
    same_need: bool = False


def similar(
    subjects: Collection[str], candidates: Iterable[Candidate], most: int = MOST_SIMILAR
) -> tuple[int, ...]:
    """Ids of the most alike: same need, then subjects shared, then the newest.

    One that failed is always among them, if any does.
    """
    wanted = frozenset(subjects)
    alike = [one for one in candidates if one.same_need or wanted & one.subjects]
    ranked = sorted(
        alike,
        key=lambda one: (
            not one.same_need,
            -len(wanted & one.subjects),
            -one.published_at.timestamp(),
            one.id,
        ),
    )
    return tuple(one.id for one in _with_a_failure(ranked, most))


def _with_a_failure(ranked: Sequence[Candidate], most: int) -> Sequence[Candidate]:
    shown = ranked[:most]
    if any(one.kind == "failure" for one in shown):
        return shown
    failed = next((one for one in ranked[most:] if one.kind == "failure"), None)
    return [*shown[: most - 1], failed] if failed else shown
