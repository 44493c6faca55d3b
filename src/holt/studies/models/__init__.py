"""What the studies room keeps: studies of several partners, and pilots that end in a lesson."""

from holt.studies.models.data import DataAccess, DataFile, Download
from holt.studies.models.pilots import Alarm, Pilot, PilotReading, PilotSite, StopRule
from holt.studies.models.protocols import Ethics, Protocol, SignOff
from holt.studies.models.studies import Finding, Study, StudyAnswer, StudyRole

__all__ = [
    "Alarm",
    "DataAccess",
    "DataFile",
    "Download",
    "Ethics",
    "Finding",
    "Pilot",
    "PilotReading",
    "PilotSite",
    "Protocol",
    "SignOff",
    "StopRule",
    "Study",
    "StudyAnswer",
    "StudyRole",
]
