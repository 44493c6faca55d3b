"""What is asked of the verbs of surveys."""

from holt.surveys.asks.answering import (
    AnswerAsk,
    EnterAnswerAsk,
    InviteAsk,
    RemindAsk,
    StopLettersAsk,
    TakeBackAsk,
    WishFollowUpAsk,
)
from holt.surveys.asks.building import (
    AddQuestionAsk,
    DropQuestionAsk,
    EditQuestionAsk,
    MoveQuestionAsk,
    TranslateFormAsk,
)
from holt.surveys.asks.incoming import ImportAnswersAsk
from holt.surveys.asks.quotes import ChooseQuotesAsk
from holt.surveys.asks.surveys import (
    CloseSurveyAsk,
    CopySurveyAsk,
    EditSurveyAsk,
    ImportFormAsk,
    MakeSurveyAsk,
    OpenSurveyAsk,
    ReopenSurveyAsk,
)
from holt.surveys.asks.themes import SetThemesAsk

__all__ = [
    "AddQuestionAsk",
    "AnswerAsk",
    "ChooseQuotesAsk",
    "CloseSurveyAsk",
    "CopySurveyAsk",
    "DropQuestionAsk",
    "EditQuestionAsk",
    "EditSurveyAsk",
    "EnterAnswerAsk",
    "ImportAnswersAsk",
    "ImportFormAsk",
    "InviteAsk",
    "MakeSurveyAsk",
    "MoveQuestionAsk",
    "OpenSurveyAsk",
    "RemindAsk",
    "ReopenSurveyAsk",
    "SetThemesAsk",
    "StopLettersAsk",
    "TakeBackAsk",
    "TranslateFormAsk",
    "WishFollowUpAsk",
]
