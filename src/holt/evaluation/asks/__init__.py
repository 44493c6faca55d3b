"""What is asked of each verb."""

from holt.evaluation.asks.alarms import KnowAlarmAsk, ShowAlarmsAsk
from holt.evaluation.asks.outcomes import (
    AskConfirmationAsk,
    ConfirmAsk,
    EditOutcomeAsk,
    RecordAsk,
    WithdrawOutcomeAsk,
)

__all__ = [
    "AskConfirmationAsk",
    "ConfirmAsk",
    "EditOutcomeAsk",
    "KnowAlarmAsk",
    "RecordAsk",
    "ShowAlarmsAsk",
    "WithdrawOutcomeAsk",
]
