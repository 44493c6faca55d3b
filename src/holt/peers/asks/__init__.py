"""What is asked of each verb."""

from holt.peers.asks.cards import (
    ArrangeVisitAsk,
    CallOffAsk,
    HideCardAsk,
    SayHelloAsk,
    ShowCardAsk,
    ThankAsk,
)
from holt.peers.asks.circles import (
    CancelMeetingAsk,
    EditCircleAsk,
    HoldMeetingAsk,
    JoinCircleAsk,
    LeaveCircleAsk,
    MoveMeetingAsk,
    PlanMeetingsAsk,
    StartCircleAsk,
)
from holt.peers.asks.mixed import DeclineInvitationAsk, InviteAsk, StartMixedCircleAsk
from holt.peers.asks.questions import (
    AnswerAsk,
    AskAsk,
    CloseQuestionAsk,
    HandUpAsk,
    SolveAsk,
    TurnIntoLessonAsk,
)

__all__ = [
    "AnswerAsk",
    "ArrangeVisitAsk",
    "AskAsk",
    "CallOffAsk",
    "CancelMeetingAsk",
    "CloseQuestionAsk",
    "DeclineInvitationAsk",
    "EditCircleAsk",
    "HandUpAsk",
    "HideCardAsk",
    "HoldMeetingAsk",
    "InviteAsk",
    "JoinCircleAsk",
    "LeaveCircleAsk",
    "MoveMeetingAsk",
    "PlanMeetingsAsk",
    "SayHelloAsk",
    "ShowCardAsk",
    "SolveAsk",
    "StartCircleAsk",
    "StartMixedCircleAsk",
    "ThankAsk",
    "TurnIntoLessonAsk",
]
