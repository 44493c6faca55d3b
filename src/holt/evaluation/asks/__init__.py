"""What is asked of each verb of the evaluation room."""

from holt.evaluation.asks.alarms import KnowAlarmAsk, ShowAlarmsAsk
from holt.evaluation.asks.measures import (
    ChooseMeasuresAsk,
    MeasureRow,
    NoteMeasureAsk,
    StrikeMeasureNoteAsk,
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
    "AskWitnessAsk",
    "ChooseMeasuresAsk",
    "ConfirmAsk",
    "EditOutcomeAsk",
    "ForgetWitnessAsk",
    "KnowAlarmAsk",
    "MeasureRow",
    "NoteMeasureAsk",
    "RecordAsk",
    "ShowAlarmsAsk",
    "StrikeMeasureNoteAsk",
    "TakeBackWitnessAsk",
    "WithdrawOutcomeAsk",
    "WitnessAsk",
]
