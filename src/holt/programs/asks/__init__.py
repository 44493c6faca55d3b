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
    EditProgramAsk,
    PublishProgramAsk,
    StartProgramAsk,
    WithdrawProgramAsk,
)
from holt.programs.asks.series import MoveSignUpAsk, SignUpSeriesAsk
from holt.programs.asks.sessions import CancelSessionAsk, EditSessionAsk, HoldAsk, ScheduleAsk
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
    "AdoptIdeaAsk",
    "AnswerIdeaAsk",
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
    "EditProgramAsk",
    "EditSessionAsk",
    "HoldAsk",
    "LetThroughAsk",
    "LogIdeaAsk",
    "MergeIdeaAsk",
    "MoveSignUpAsk",
    "OfferHelpAsk",
    "OpenFeedAsk",
    "ProposeIdeaAsk",
    "PublishProgramAsk",
    "ScheduleAsk",
    "ShowCommentAsk",
    "SignUpAsk",
    "SignUpSeriesAsk",
    "StartProgramAsk",
    "TapRow",
    "WithdrawIdeaAsk",
    "WithdrawProgramAsk",
    "WouldComeAsk",
]
