"""What is asked of each verb of the evaluation room."""

from holt.evaluation.asks.aid import (
    AnswerAidAsk,
    CallOutAsk,
    CancelCallOutAsk,
    CloseCallOutAsk,
    ConfirmAidAsk,
    EditAidAsk,
    LogAidAsk,
    OfferAidAsk,
    Promise,
    Wanted,
    WithdrawAidAsk,
)
from holt.evaluation.asks.alarms import KnowAlarmAsk, ShowAlarmsAsk
from holt.evaluation.asks.asked import (
    AskNetworkAsk,
    CloseNetworkSurveyAsk,
    FinishNamingAsk,
    NamePartnerAsk,
    UnnamePartnerAsk,
)
from holt.evaluation.asks.outcomes import (
    AskConfirmationAsk,
    ConfirmAsk,
    EditOutcomeAsk,
    RecordAsk,
    WithdrawOutcomeAsk,
)
from holt.evaluation.asks.witnesses import (
    AskWitnessAsk,
    ForgetWitnessAsk,
    TakeBackWitnessAsk,
    WitnessAsk,
)

__all__ = [
    "AnswerAidAsk",
    "AskConfirmationAsk",
    "AskNetworkAsk",
    "AskWitnessAsk",
    "CallOutAsk",
    "CancelCallOutAsk",
    "CloseCallOutAsk",
    "CloseNetworkSurveyAsk",
    "ConfirmAidAsk",
    "ConfirmAsk",
    "EditAidAsk",
    "EditOutcomeAsk",
    "FinishNamingAsk",
    "ForgetWitnessAsk",
    "KnowAlarmAsk",
    "LogAidAsk",
    "NamePartnerAsk",
    "OfferAidAsk",
    "Promise",
    "RecordAsk",
    "ShowAlarmsAsk",
    "TakeBackWitnessAsk",
    "UnnamePartnerAsk",
    "Wanted",
    "WithdrawAidAsk",
    "WithdrawOutcomeAsk",
    "WitnessAsk",
]
