"""The rows of the evaluation room."""

from holt.evaluation.models.aid import AidKind, AidOffer, Ready
from holt.evaluation.models.alarms import Alarm, MeterReading, WarningSetting
from holt.evaluation.models.asked import NamedPartner, NetworkSeat, NetworkSurvey
from holt.evaluation.models.call_outs import AidCalled, AidEntry, AidPromise, AidWanted, CallOut
from holt.evaluation.models.campaign_letters import CampaignLetter
from holt.evaluation.models.campaigns import Campaign, CampaignMember, Thanks
from holt.evaluation.models.hearings import Hearing, Speaker
from holt.evaluation.models.measures import ChosenMeasure, MeasureNote
from holt.evaluation.models.outcomes import Outcome
from holt.evaluation.models.reports import Report, TracedRows
from holt.evaluation.models.testimonies import Testimony
from holt.evaluation.models.witnesses import Witness

__all__ = [
    "AidCalled",
    "AidEntry",
    "AidKind",
    "AidOffer",
    "AidPromise",
    "AidWanted",
    "Alarm",
    "CallOut",
    "Campaign",
    "CampaignLetter",
    "CampaignMember",
    "ChosenMeasure",
    "Hearing",
    "MeasureNote",
    "MeterReading",
    "NamedPartner",
    "NetworkSeat",
    "NetworkSurvey",
    "Outcome",
    "Ready",
    "Report",
    "Speaker",
    "Testimony",
    "Thanks",
    "TracedRows",
    "WarningSetting",
    "Witness",
]
