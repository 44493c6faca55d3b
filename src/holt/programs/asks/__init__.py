"""What is asked of each verb."""

from holt.programs.asks.door import CountAtDoorAsk, TapRow
from holt.programs.asks.feeds import CloseFeedAsk, OpenFeedAsk
from holt.programs.asks.programs import (
    EditProgramAsk,
    PublishProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.asks.series import MoveSignUpAsk, SignUpSeriesAsk
from holt.programs.asks.sessions import CancelSessionAsk, EditSessionAsk, HoldAsk, ScheduleAsk
from holt.programs.asks.sign_ups import CancelSignUpAsk, CheckInAsk, SignUpAsk

__all__ = [
    "CancelSessionAsk",
    "CancelSignUpAsk",
    "CheckInAsk",
    "CloseFeedAsk",
    "CountAtDoorAsk",
    "EditProgramAsk",
    "EditSessionAsk",
    "HoldAsk",
    "MoveSignUpAsk",
    "OpenFeedAsk",
    "PublishProgramAsk",
    "ScheduleAsk",
    "SignUpAsk",
    "SignUpSeriesAsk",
    "StartProgramAsk",
    "TapRow",
    "WithdrawProgramAsk",
]
