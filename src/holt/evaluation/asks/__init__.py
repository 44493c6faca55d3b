"""What is asked of each verb of the evaluation room."""

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
    "AskConfirmationAsk",
    "AskNetworkAsk",
    "AskWitnessAsk",
    "CloseNetworkSurveyAsk",
    "ConfirmAsk",
    "EditOutcomeAsk",
    "FinishNamingAsk",
    "ForgetWitnessAsk",
    "KnowAlarmAsk",
    "NamePartnerAsk",
    "RecordAsk",
    "ShowAlarmsAsk",
    "TakeBackWitnessAsk",
    "UnnamePartnerAsk",
    "WithdrawOutcomeAsk",
    "WitnessAsk",
]
