"""What is asked of each verb."""

from holt.programs.asks.door import CountAtDoorAsk, TapRow
from holt.programs.asks.feeds import CloseFeedAsk, OpenFeedAsk
from holt.programs.asks.ideas import (
    AdoptIdeaAsk,
    AnswerIdeaAsk,
    ConfirmIdeaAsk,
    DeclineIdeaAsk,
    LetThroughAsk,
    LogIdeaAsk,
    MergeIdeaAsk,
    ProposeIdeaAsk,
    WithdrawIdeaAsk,
    WouldComeAsk,
)
from holt.programs.asks.programs import (
    BringProgramAsk,
    EditProgramAsk,
    PublishProgramAsk,
    StartOwnProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.asks.provisions import DropProvisionAsk, EditProvisionAsk, ProvideAsk
from holt.programs.asks.series import MoveSignUpAsk, SignUpSeriesAsk
from holt.programs.asks.sessions import (
    AddDatesAsk,
    CancelSessionAsk,
    EditSessionAsk,
    HoldAsk,
    ScheduleAsk,
)
from holt.programs.asks.shaping import (
    AcceptHelpAsk,
    CommentAsk,
    DeclineCommentAsk,
    DeclineHelpAsk,
    OfferHelpAsk,
    ShowCommentAsk,
)
from holt.programs.asks.sign_ups import CancelSignUpAsk, CheckInAsk, SignUpAsk

__all__ = [
    "AcceptHelpAsk",
    "AddDatesAsk",
    "AdoptIdeaAsk",
    "AnswerIdeaAsk",
    "BringProgramAsk",
    "CancelSessionAsk",
    "CancelSignUpAsk",
    "CheckInAsk",
    "CloseFeedAsk",
    "CommentAsk",
    "ConfirmIdeaAsk",
    "CountAtDoorAsk",
    "DeclineCommentAsk",
    "DeclineHelpAsk",
    "DeclineIdeaAsk",
    "DropProvisionAsk",
    "EditProgramAsk",
    "EditProvisionAsk",
    "EditSessionAsk",
    "HoldAsk",
    "LetThroughAsk",
    "LogIdeaAsk",
    "MergeIdeaAsk",
    "MoveSignUpAsk",
    "OfferHelpAsk",
    "OpenFeedAsk",
    "ProposeIdeaAsk",
    "ProvideAsk",
    "PublishProgramAsk",
    "ScheduleAsk",
    "ShowCommentAsk",
    "SignUpAsk",
    "SignUpSeriesAsk",
    "StartOwnProgramAsk",
    "StartProgramAsk",
    "TapRow",
    "WithdrawIdeaAsk",
    "WithdrawProgramAsk",
    "WouldComeAsk",
]
