"""Every verb of the peers room."""

from holt.peers.actions.cards import hide_card, show_card
from holt.peers.actions.circles import edit_circle, join_circle, leave_circle, start_circle
from holt.peers.actions.clockwork import hand_up_waiting, remind_meetings
from holt.peers.actions.forgetting import forget
from holt.peers.actions.hellos import arrange_visit, call_off, say_hello, thank
from holt.peers.actions.invitations import decline_invitation, invite, start_mixed_circle
from holt.peers.actions.lessons import turn_into_lesson
from holt.peers.actions.meetings import (
    cancel_meeting,
    hold_meeting,
    move_meeting,
    plan_meetings,
)
from holt.peers.actions.questions import answer, ask, close_question, hand_up, solve

__all__ = [
    "answer",
    "arrange_visit",
    "ask",
    "call_off",
    "cancel_meeting",
    "close_question",
    "decline_invitation",
    "edit_circle",
    "forget",
    "hand_up",
    "hand_up_waiting",
    "hide_card",
    "hold_meeting",
    "invite",
    "join_circle",
    "leave_circle",
    "move_meeting",
    "plan_meetings",
    "remind_meetings",
    "say_hello",
    "show_card",
    "solve",
    "start_circle",
    "start_mixed_circle",
    "thank",
    "turn_into_lesson",
]
