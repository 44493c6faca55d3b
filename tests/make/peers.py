"""Builders of cards, questions and circles."""

from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.peers import actions, asks
from holt.peers.models import Card, Circle, Question
from tests.make.directory import NOON


def card(who: Viewer, home: Organization, work: str = "outreach", **changes: Any) -> Card:
    """A card that is shown."""
    values: dict[str, Any] = {"ways": ("mail",), "languages": ("en",)} | changes
    return actions.show_card(who, asks.ShowCardAsk(home.pk, work, **values), now=NOON)


def question(who: Viewer, title: str = "Who repairs microfilm?", **changes: Any) -> Question:
    """An open question to the network."""
    return actions.ask(who, asks.AskAsk(title, **changes), now=NOON)


def circle(who: Viewer, name: str = "Outreach people", **changes: Any) -> Circle:
    """A circle its maker convenes."""
    return actions.start_circle(who, asks.StartCircleAsk(name, **changes), now=NOON)
