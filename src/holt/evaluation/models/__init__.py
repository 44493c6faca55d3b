"""The rows of the evaluation room."""

from holt.evaluation.models.alarms import Alarm, MeterReading, WarningSetting
from holt.evaluation.models.campaign_letters import CampaignLetter
from holt.evaluation.models.campaigns import Campaign, CampaignMember, Thanks
from holt.evaluation.models.hearings import Hearing, Speaker
from holt.evaluation.models.outcomes import Outcome
from holt.evaluation.models.testimonies import Testimony
from holt.evaluation.models.witnesses import Witness

__all__ = [
    "Alarm",
    "Campaign",
    "CampaignLetter",
    "CampaignMember",
    "Hearing",
    "MeterReading",
    "Outcome",
    "Speaker",
    "Testimony",
    "Thanks",
    "WarningSetting",
    "Witness",
]
