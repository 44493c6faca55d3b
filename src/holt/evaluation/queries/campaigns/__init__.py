"""Every read of campaigns; the viewer comes first."""

from holt.evaluation.queries.campaigns.choices import (
    CampaignChoices,
    campaign_choices,
    colleagues,
)
from holt.evaluation.queries.campaigns.forgetting import (
    letters_called,
    speakers_called,
    speakers_to_forget,
    testimonies_called,
    testimonies_to_forget,
)
from holt.evaluation.queries.campaigns.hearings import (
    HearingRow,
    SpeakerPage,
    SpeakerRow,
    hearing,
    hearing_to_change,
    speaker_page,
    speaker_to_change,
)
from holt.evaluation.queries.campaigns.letters import (
    LetterFacts,
    LetterLine,
    LetterPage,
    facts_for,
    letter_page,
    letter_to_change,
)
from holt.evaluation.queries.campaigns.page import (
    CampaignPage,
    CampaignShort,
    campaign,
    campaign_history,
    campaigns_resting_on,
)
from holt.evaluation.queries.campaigns.testimonies import (
    TestimonyLine,
    TestimonyPage,
    TestimonyRow,
    testimonies,
    testimony_page,
    testimony_to_change,
)
from holt.evaluation.queries.campaigns.thanks import Thankee, to_thank
from holt.evaluation.queries.campaigns.visible import (
    CAMPAIGN_FILTERS,
    CAMPAIGN_SORTS,
    HeldCampaign,
    campaign_to_answer,
    campaign_to_change,
    campaigns,
    inside,
    standing_of,
)
from holt.evaluation.queries.campaigns.waiting import CampaignWaits, campaigns_waiting

__all__ = [
    "CAMPAIGN_FILTERS",
    "CAMPAIGN_SORTS",
    "CampaignChoices",
    "CampaignPage",
    "CampaignShort",
    "CampaignWaits",
    "HearingRow",
    "HeldCampaign",
    "LetterFacts",
    "LetterLine",
    "LetterPage",
    "SpeakerPage",
    "SpeakerRow",
    "TestimonyLine",
    "TestimonyPage",
    "TestimonyRow",
    "Thankee",
    "campaign",
    "campaign_choices",
    "campaign_history",
    "campaign_to_answer",
    "campaign_to_change",
    "campaigns",
    "campaigns_resting_on",
    "campaigns_waiting",
    "colleagues",
    "facts_for",
    "hearing",
    "hearing_to_change",
    "inside",
    "letter_page",
    "letter_to_change",
    "letters_called",
    "speaker_page",
    "speaker_to_change",
    "speakers_called",
    "speakers_to_forget",
    "standing_of",
    "testimonies",
    "testimonies_called",
    "testimonies_to_forget",
    "testimony_page",
    "testimony_to_change",
    "to_thank",
]
