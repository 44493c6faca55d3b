"""Builders of skills."""

from datetime import date
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.skills import actions, asks
from holt.skills.models import Placement, Skill, Speaking, Talk, WorkVisit
from tests.make.directory import NOON


def skill(
    who: Viewer, home: Organization, word: str = "Excel", direction: str = "teach", **changes: Any
) -> Skill:
    """Something somebody shows that they can teach or want to learn."""
    values: dict[str, Any] = {"kind": "tool", "level": "shows", "consent": True, "is_new": True}
    ask = asks.SaySkillAsk(direction, word, home.pk, **(values | changes))
    return actions.say_skill(who, ask, now=NOON)


def talk(who: Viewer, home: Organization, title: str = "Seeds", **changes: Any) -> Talk:
    """Something somebody can come and speak about."""
    ask = asks.OfferTalkAsk(home.pk, title, consent=True, **changes)
    return actions.offer_talk(who, ask, now=NOON)


def speaking(who: Viewer, at: Organization, row: Talk, on: date) -> Speaking:
    """A library asks for that talk."""
    return actions.ask_speaker(who, asks.AskSpeakerAsk(row.pk, at.pk, on), now=NOON)


def placement(who: Viewer, home: Organization, direction: str = "offered") -> Placement:
    """A place to learn at."""
    ask = asks.OfferPlacementAsk(home.pk, direction, "A day at the desk")
    return actions.offer_placement(who, ask, now=NOON)


def work_visit(
    who: Viewer, home: Organization, row: Placement, starts_on: date, ends_on: date
) -> WorkVisit:
    """Somebody answers a place with days."""
    ask = asks.ProposeWorkVisitAsk(row.pk, home.pk, starts_on, ends_on)
    return actions.propose_work_visit(who, ask, now=NOON)
