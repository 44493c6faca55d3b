"""What is asked of each verb of the evaluation room."""

from holt.evaluation.asks.alarms import KnowAlarmAsk, ShowAlarmsAsk
from holt.evaluation.asks.outcomes import (
    AskConfirmationAsk,
    ConfirmAsk,
    EditOutcomeAsk,
    RecordAsk,
    WithdrawOutcomeAsk,
)
from holt.evaluation.asks.reports import (
    EditReportAsk,
    MakeReportAsk,
    PublishReportAsk,
    ReleaseReportAsk,
    RemakeReportAsk,
    ShareReportAsk,
    UnpublishReportAsk,
    UnshareReportAsk,
    WithdrawReportAsk,
)
from holt.evaluation.asks.witnesses import (
    AskWitnessAsk,
    ForgetWitnessAsk,
    TakeBackWitnessAsk,
    WitnessAsk,
)

__all__ = [
    "AskConfirmationAsk",
    "AskWitnessAsk",
    "ConfirmAsk",
    "EditOutcomeAsk",
    "EditReportAsk",
    "ForgetWitnessAsk",
    "KnowAlarmAsk",
    "MakeReportAsk",
    "PublishReportAsk",
    "RecordAsk",
    "ReleaseReportAsk",
    "RemakeReportAsk",
    "ShareReportAsk",
    "ShowAlarmsAsk",
    "TakeBackWitnessAsk",
    "UnpublishReportAsk",
    "UnshareReportAsk",
    "WithdrawOutcomeAsk",
    "WithdrawReportAsk",
    "WitnessAsk",
]
