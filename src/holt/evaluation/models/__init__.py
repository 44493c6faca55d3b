"""The rows of the evaluation room."""

from holt.evaluation.models.alarms import Alarm, MeterReading, WarningSetting
from holt.evaluation.models.outcomes import Outcome

__all__ = ["Alarm", "MeterReading", "Outcome", "WarningSetting"]
