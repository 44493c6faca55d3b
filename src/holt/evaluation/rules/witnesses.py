"""When somebody outside may be asked about a change, and what they were shown."""

import hashlib
from collections.abc import Collection, Mapping

from holt.kernel.errors import Refused

LINK_DAYS = 30
MOST_WITNESSES = 10
MOST_A_DAY = 20
MOST_TRIES = 20
"""Answers tried with one link in an hour before it rests."""
FORGET_DAYS = 60
"""Whoever has not answered by then is forgotten; the link has long expired."""
ANSWERS = ("yes", "partly", "differently")
TOLD_OUTSIDE = frozenset({"recorded", "confirmed"})
READ = ("who_changed", "what_changed", "on", "where", "how_much", "figure", "unit",
        "significance", "contribution", "evidence")  # fmt: skip
"""What a witness reads; nobody's own words, which were given for the partners' use."""


def require_told(state: str) -> None:
    """Refuse to ask about a draft, or about what was withdrawn."""
    if state not in TOLD_OUTSIDE:
        raise Refused("nothing_to_witness", "", {"state": state})


def require_outsider(email: str, inside: Collection[str]) -> None:
    """Refuse whoever works for one of the parties: they confirm as a party."""
    if email.lower() in {one.lower() for one in inside}:
        raise Refused("not_an_outsider", "email")


def require_part(answer: str, words: str) -> None:
    """Who confirms in part says which."""
    if answer == "partly" and not words:
        raise Refused("which_part", "words")


def fingerprint(said: Mapping[str, object]) -> str:
    """The words of a statement as 64 hex digits: whoever changes one letter changes it."""
    text = "\x1f".join(f"{name}={said[name]}" for name in READ)
    return hashlib.sha256(text.encode()).hexdigest()
