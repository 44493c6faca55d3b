"""The rows of the evaluation room."""

from holt.evaluation.models.alarms import Alarm, MeterReading, WarningSetting
from holt.evaluation.models.asked import NamedPartner, NetworkSeat, NetworkSurvey
from holt.evaluation.models.outcomes import Outcome
from holt.evaluation.models.witnesses import Witness

__all__ = [
    "Alarm",
    "MeterReading",
    "NamedPartner",
    "NetworkSeat",
    "NetworkSurvey",
    "Outcome",
    "WarningSetting",
    "Witness",
]
