"""Which sentences a report's documents may quote."""

import hashlib
from collections.abc import Collection, Iterable

from holt.kernel.errors import Refused

MOST_QUOTES = 6


def fingerprint_of(survey_id: int, item: str, text: str) -> str:
    """A sentence as 64 hex digits: it names the sentence without holding it."""
    return hashlib.sha256(f"{survey_id}\x1f{item}\x1f{text}".encode()).hexdigest()


def require_shown(chosen: Iterable[str], shown: Collection[str]) -> tuple[str, ...]:
    """Refuse a sentence that may not be shown, and more than a page bears."""
    wanted = tuple(dict.fromkeys(chosen))
    if any(one not in shown for one in wanted):
        raise Refused("not_quotable", "quotes")
    if len(wanted) > MOST_QUOTES:
        raise Refused("too_many", "quotes", {"most": MOST_QUOTES})
    return wanted
