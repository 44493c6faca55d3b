"""What a campaign announces: ids and plain facts, never anybody's name or words."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class CampaignEvent(Event):
    """Something that happened to a campaign; `title` is the campaign's."""

    subject: ClassVar[tuple[str, str]] = ("campaign", "campaign_id")
    campaign_id: int
    title: str


class CampaignOpened(CampaignEvent):
    name: ClassVar[str] = "evaluation.campaign_opened"


class CampaignEdited(CampaignEvent):
    name: ClassVar[str] = "evaluation.campaign_edited"


class CampaignCanceled(CampaignEvent):
    name: ClassVar[str] = "evaluation.campaign_canceled"


class CampaignClosed(CampaignEvent):
    name: ClassVar[str] = "evaluation.campaign_closed"


@dataclass(frozen=True)
class MemberEvent(CampaignEvent):
    """What an organization did in a campaign."""

    party: str


class CampaignJoined(MemberEvent):
    name: ClassVar[str] = "evaluation.campaign_joined"


class CampaignLeft(MemberEvent):
    name: ClassVar[str] = "evaluation.campaign_left"


@dataclass(frozen=True)
class DecisionRecorded(CampaignEvent):
    """`decision` is a code: granted, in_part, postponed, refused."""

    name: ClassVar[str] = "evaluation.decision_recorded"
    decision: str


@dataclass(frozen=True)
class HearingEvent(CampaignEvent):
    hearing_id: int


class HearingPlanned(HearingEvent):
    name: ClassVar[str] = "evaluation.hearing_planned"


class HearingEdited(HearingEvent):
    name: ClassVar[str] = "evaluation.hearing_edited"


class SpeakersOrdered(HearingEvent):
    name: ClassVar[str] = "evaluation.speakers_ordered"


@dataclass(frozen=True)
class SpeakerEvent(CampaignEvent):
    """Somebody was asked to speak, or answered; who, the campaign's own page says."""

    speaker_id: int


class SpeakerAsked(SpeakerEvent):
    name: ClassVar[str] = "evaluation.speaker_asked"


class SpeakerAgreed(SpeakerEvent):
    name: ClassVar[str] = "evaluation.speaker_agreed"


class SpeakerDeclined(SpeakerEvent):
    name: ClassVar[str] = "evaluation.speaker_declined"


class SpeakerTakenBack(SpeakerEvent):
    name: ClassVar[str] = "evaluation.speaker_taken_back"


@dataclass(frozen=True)
class TestimonyEvent(CampaignEvent):
    testimony_id: int


class TestimonyAsked(TestimonyEvent):
    name: ClassVar[str] = "evaluation.testimony_asked"


class TestimonyOffered(TestimonyEvent):
    name: ClassVar[str] = "evaluation.testimony_offered"


class TestimonyWithdrawn(TestimonyEvent):
    name: ClassVar[str] = "evaluation.testimony_withdrawn"


@dataclass(frozen=True)
class CampaignLetterEvent(CampaignEvent):
    campaign_letter_id: int


class LetterWritten(CampaignLetterEvent):
    name: ClassVar[str] = "evaluation.letter_written"


class LetterEdited(CampaignLetterEvent):
    name: ClassVar[str] = "evaluation.letter_edited"


class LetterSent(CampaignLetterEvent):
    """Mailed by Holt, or marked as sent."""

    name: ClassVar[str] = "evaluation.letter_sent"


@dataclass(frozen=True)
class ThanksSent(CampaignEvent):
    """So many were thanked."""

    name: ClassVar[str] = "evaluation.thanks_sent"
    count: int
