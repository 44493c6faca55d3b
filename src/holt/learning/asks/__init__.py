"""What is asked of each verb."""

from holt.learning.asks.feeds import FollowFeedAsk, ReadFeedNowAsk, UnfollowFeedAsk
from holt.learning.asks.lessons import (
    AskLessonAsk,
    EditLessonAsk,
    NoteLessonAsk,
    PublishLessonAsk,
    WithdrawLessonAsk,
    WriteLessonAsk,
)
from holt.learning.asks.readings import AnswerReadingAsk, AskReaderAsk
from holt.learning.asks.resources import (
    AddVersionAsk,
    EditResourceAsk,
    ImportResourcesAsk,
    SayUsedAsk,
    ShareAgreementAsk,
    ShareResourceAsk,
    WithdrawResourceAsk,
)
from holt.learning.asks.tag_words import SetWordAsk
from holt.learning.asks.uses import SayHelpedAsk

__all__ = [
    "AddVersionAsk",
    "AnswerReadingAsk",
    "AskLessonAsk",
    "AskReaderAsk",
    "EditLessonAsk",
    "EditResourceAsk",
    "FollowFeedAsk",
    "ImportResourcesAsk",
    "NoteLessonAsk",
    "PublishLessonAsk",
    "ReadFeedNowAsk",
    "SayHelpedAsk",
    "SayUsedAsk",
    "SetWordAsk",
    "ShareAgreementAsk",
    "ShareResourceAsk",
    "UnfollowFeedAsk",
    "WithdrawLessonAsk",
    "WithdrawResourceAsk",
    "WriteLessonAsk",
]
