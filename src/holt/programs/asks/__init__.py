"""What is asked of each verb."""

from holt.programs.asks.feeds import CloseFeedAsk, OpenFeedAsk
from holt.programs.asks.programs import (
    BringProgramAsk,
    EditProgramAsk,
    PublishProgramAsk,
    StartOwnProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.asks.provisions import DropProvisionAsk, EditProvisionAsk, ProvideAsk
from holt.programs.asks.sessions import (
    AddDatesAsk,
    CancelSessionAsk,
    EditSessionAsk,
    HoldAsk,
    ScheduleAsk,
)
from holt.programs.asks.sign_ups import CancelSignUpAsk, CheckInAsk, SignUpAsk

__all__ = [
    "AddDatesAsk",
    "BringProgramAsk",
    "CancelSessionAsk",
    "CancelSignUpAsk",
    "CheckInAsk",
    "CloseFeedAsk",
    "DropProvisionAsk",
    "EditProgramAsk",
    "EditProvisionAsk",
    "EditSessionAsk",
    "HoldAsk",
    "OpenFeedAsk",
    "ProvideAsk",
    "PublishProgramAsk",
    "ScheduleAsk",
    "SignUpAsk",
    "StartOwnProgramAsk",
    "StartProgramAsk",
    "WithdrawProgramAsk",
]
