"""The rows of the evaluation room."""

from holt.evaluation.models.alarms import Alarm, MeterReading, WarningSetting
from holt.evaluation.models.outcomes import Outcome
from holt.evaluation.models.reports import Report, TracedRows
from holt.evaluation.models.witnesses import Witness

__all__ = ["Alarm", "MeterReading", "Outcome", "Report", "TracedRows",
           "WarningSetting", "Witness"]  # fmt: skip
