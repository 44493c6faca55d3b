"""What is asked of each verb."""

from holt.programs.asks.feeds import CloseFeedAsk, OpenFeedAsk
from holt.programs.asks.outside import FollowOutsideAsk, ReadOutsideNowAsk, UnfollowOutsideAsk
from holt.programs.asks.programs import (
    EditProgramAsk,
    PublishProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.asks.sessions import CancelSessionAsk, EditSessionAsk, HoldAsk, ScheduleAsk
from holt.programs.asks.sign_ups import CancelSignUpAsk, CheckInAsk, SignUpAsk

__all__ = [
    "CancelSessionAsk",
    "CancelSignUpAsk",
    "CheckInAsk",
    "CloseFeedAsk",
    "EditProgramAsk",
    "EditSessionAsk",
    "FollowOutsideAsk",
    "HoldAsk",
    "OpenFeedAsk",
    "PublishProgramAsk",
    "ReadOutsideNowAsk",
    "ScheduleAsk",
    "SignUpAsk",
    "StartProgramAsk",
    "UnfollowOutsideAsk",
    "WithdrawProgramAsk",
]
