"""The four levels, the kinds of words and of help, and how words are compared."""

import re
from collections.abc import Sequence
from typing import Any, Protocol

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.methods.words import fold

KINDS = ("language", "subject", "tool")
DIRECTIONS = ("teach", "learn")
LEVELS = ("begins", "can", "shows", "teaches")
"""Four plain steps, each including the ones before it."""
HELPS = ("call", "session", "course", "notes", "visit")
LONGEST_WORD, LONGEST_NOTE = 80, 500
MOST_SKILLS = 40
"""Of one person, or of one library: more is a catalog nobody reads."""
_PART = re.compile(r"[\w+#.]+")


def folded(word: str) -> str:
    """A word as it is compared: small letters, no accents, one blank between its parts."""
    return " ".join(_PART.findall(fold(word)))


def at_least(level: str) -> tuple[str, ...]:
    """This level and those above it."""
    return LEVELS[LEVELS.index(level) :]


class Said(Protocol):
    """One row in which somebody says a skill."""

    level: str
    helps: list[str]
    languages: list[str]
    note: str


def merged(rows: Sequence[Said]) -> dict[str, Any]:
    """What several rows say together: the highest level, every help and language, all notes."""
    notes = dict.fromkeys(one.note for one in rows if one.note)
    helps = {code for one in rows for code in one.helps}
    return {
        "level": max((one.level for one in rows), key=LEVELS.index),
        "helps": [one for one in HELPS if one in helps],
        "languages": list(dict.fromkeys(code for one in rows for code in one.languages)),
        "note": " / ".join(notes)[:LONGEST_NOTE],
    }


def require_teachable(direction: str, level: str) -> None:
    """Refuse to teach what one is just beginning oneself."""
    if direction == "teach" and level == "begins":
        raise Refused("too_early_to_teach", "level")


def require_word(word: str) -> str:
    """The word, if something of it is left to compare. Refuses "needed"."""
    clean = checks.text(word, "word", most=LONGEST_WORD, needed=True)
    if not folded(clean):
        raise Refused("needed", "word")
    return clean
