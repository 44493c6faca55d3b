"""The rows of the evaluation room."""

from holt.evaluation.models.alarms import Alarm, MeterReading, WarningSetting
from holt.evaluation.models.measures import ChosenMeasure, MeasureNote
from holt.evaluation.models.outcomes import Outcome
from holt.evaluation.models.witnesses import Witness

__all__ = [
    "Alarm",
    "ChosenMeasure",
    "MeasureNote",
    "MeterReading",
    "Outcome",
    "WarningSetting",
    "Witness",
]
