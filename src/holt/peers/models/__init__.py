"""Colleagues: their cards and contacts, their questions, their circles."""

from holt.peers.models.cards import Card, Hello
from holt.peers.models.circles import Circle, Meeting, Membership
from holt.peers.models.invitations import Invitation
from holt.peers.models.questions import Answer, Question, Routed

__all__ = [
    "Answer",
    "Card",
    "Circle",
    "Hello",
    "Invitation",
    "Meeting",
    "Membership",
    "Question",
    "Routed",
]
