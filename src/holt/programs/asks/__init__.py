"""What is asked of each verb."""

from holt.programs.asks.feeds import CloseFeedAsk, OpenFeedAsk
from holt.programs.asks.programs import (
    EditProgramAsk,
    PublishProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.asks.sessions import CancelSessionAsk, EditSessionAsk, HoldAsk, ScheduleAsk
from holt.programs.asks.sign_ups import CancelSignUpAsk, CheckInAsk, SignUpAsk
from holt.programs.asks.telling import SendToMeAsk, SetPictureAsk

__all__ = [
    "CancelSessionAsk",
    "CancelSignUpAsk",
    "CheckInAsk",
    "CloseFeedAsk",
    "EditProgramAsk",
    "EditSessionAsk",
    "HoldAsk",
    "OpenFeedAsk",
    "PublishProgramAsk",
    "ScheduleAsk",
    "SendToMeAsk",
    "SetPictureAsk",
    "SignUpAsk",
    "StartProgramAsk",
    "WithdrawProgramAsk",
]
