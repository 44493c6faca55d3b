"""Builders of ideas, comments and helpers."""

from datetime import datetime
from typing import Any

from holt.kernel.viewer import NOBODY
from holt.programs import actions, asks, queries
from holt.programs.models import Comment, HelpOffer, Idea
from tests.make.directory import NOON
from tests.make.partnerships import Table


def propose_ask(**changes: Any) -> asks.ProposeIdeaAsk:
    """A repair café, from somebody with an address."""
    values: dict[str, Any] = {
        "title": "A repair café",
        "text": "Bring what is broken, and mend it together.",
        "name": "Rosa Lima",
        "email": "rosa@example.org",
        "shows_name": True,
        "may_contact": True,
    }
    return asks.ProposeIdeaAsk(**(values | changes))


def proposed_idea(now: datetime = NOON, **changes: Any) -> Idea:
    """An idea as it came in."""
    return actions.propose_idea(NOBODY, propose_ask(**changes), now=now)


def waiting_idea(now: datetime = NOON, **changes: Any) -> Idea:
    """An idea that staff can read."""
    row = proposed_idea(now, **changes)
    if row.state == "waiting":
        return row
    return actions.confirm_idea(NOBODY, asks.ConfirmIdeaAsk(row.pk, queries.idea_key(row)), now=now)


def idea(at: Table, now: datetime = NOON, **changes: Any) -> Idea:
    """An idea everyone can read; the library takes care of it."""
    row = waiting_idea(now, **changes)
    return actions.let_through(at.ines, asks.LetThroughAsk(row.pk), now=now)


def comment(now: datetime = NOON, **about: Any) -> Comment:
    """Somebody says something of `idea_id` or `program_id`."""
    values = {"name": "Ada Moss", "email": "ada@example.org"} | about
    ask = asks.CommentAsk("Please on Saturdays", **values)
    return actions.comment(NOBODY, ask, now=now)


def help_offer(now: datetime = NOON, **about: Any) -> HelpOffer:
    """Somebody offers to bake for `idea_id` or `program_id`."""
    values = {"email": "tom@example.org"} | about
    ask = asks.OfferHelpAsk(("bake",), "Tom Reed", **values)
    return actions.offer_help(NOBODY, ask, now=now)
