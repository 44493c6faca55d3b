"""What is asked of each verb."""

from holt.programs.asks.credits import (
    ForgetCreditAsk,
    GrantCreditAsk,
    GrantRow,
    OfferCreditAsk,
    RevokeCreditAsk,
    ShowNameAsk,
)
from holt.programs.asks.feeds import CloseFeedAsk, OpenFeedAsk
from holt.programs.asks.help_tables import (
    BookSlotAsk,
    CallNextAsk,
    CancelSlotAsk,
    CountDropInAsk,
    MoveSlotAsk,
    NoteHelpAsk,
    SetHelpTableAsk,
)
from holt.programs.asks.programs import (
    EditProgramAsk,
    PublishProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.asks.rosters import (
    AddShiftAsk,
    AskToHelpAsk,
    DrawRosterAsk,
    EditShiftAsk,
    FillRosterAsk,
    GiveUpShiftAsk,
    PublishRosterAsk,
    RemindReadersAsk,
    RemoveShiftAsk,
    SayAvailabilityAsk,
    TakeShiftAsk,
)
from holt.programs.asks.sessions import CancelSessionAsk, EditSessionAsk, HoldAsk, ScheduleAsk
from holt.programs.asks.sign_ups import CancelSignUpAsk, CheckInAsk, SignUpAsk

__all__ = [
    "AddShiftAsk",
    "AskToHelpAsk",
    "BookSlotAsk",
    "CallNextAsk",
    "CancelSessionAsk",
    "CancelSignUpAsk",
    "CancelSlotAsk",
    "CheckInAsk",
    "CloseFeedAsk",
    "CountDropInAsk",
    "DrawRosterAsk",
    "EditProgramAsk",
    "EditSessionAsk",
    "EditShiftAsk",
    "FillRosterAsk",
    "ForgetCreditAsk",
    "GiveUpShiftAsk",
    "GrantCreditAsk",
    "GrantRow",
    "HoldAsk",
    "MoveSlotAsk",
    "NoteHelpAsk",
    "OfferCreditAsk",
    "OpenFeedAsk",
    "PublishProgramAsk",
    "PublishRosterAsk",
    "RemindReadersAsk",
    "RemoveShiftAsk",
    "RevokeCreditAsk",
    "SayAvailabilityAsk",
    "ScheduleAsk",
    "SetHelpTableAsk",
    "ShowNameAsk",
    "SignUpAsk",
    "StartProgramAsk",
    "TakeShiftAsk",
    "WithdrawProgramAsk",
]
