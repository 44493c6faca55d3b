"""What is asked of each verb of a campaign."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class OpenCampaignAsk:
    """An ask in one sentence, of a governing body, run by an organization.

    `amount` is as somebody types it; `invited_ids` are organizations that may see it and join.
    """

    organization_id: int
    title: str
    asks_for: str
    body: str
    amount: str = ""
    decision_on: date | None = None
    openness: str = "own"
    need_ids: tuple[int, ...] = ()
    partnership_ids: tuple[int, ...] = ()
    invited_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class EditCampaignAsk:
    """The same, said anew while nothing is decided."""

    campaign_id: int
    title: str
    asks_for: str
    body: str
    amount: str = ""
    decision_on: date | None = None
    openness: str = "own"
    need_ids: tuple[int, ...] = ()
    partnership_ids: tuple[int, ...] = ()
    invited_ids: tuple[int, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class CancelCampaignAsk:
    """It is given up before anything was decided, and why."""

    campaign_id: int
    because: str


@dataclass(frozen=True)
class CloseCampaignAsk:
    """It is over. `anyway`: although somebody was not thanked."""

    campaign_id: int
    anyway: bool = False


@dataclass(frozen=True)
class JoinCampaignAsk:
    """An organization stands behind the ask."""

    campaign_id: int
    organization_id: int


@dataclass(frozen=True)
class LeaveCampaignAsk:
    """It no longer does."""

    campaign_id: int
    organization_id: int


@dataclass(frozen=True)
class RecordDecisionAsk:
    """What was decided: granted, in_part, postponed or refused; what it means; what was learned."""

    campaign_id: int
    decision: str
    on: date
    granted: str = ""
    source: str = ""
    meaning: str = ""
    learned: str = ""


@dataclass(frozen=True)
class SendThanksAsk:
    """Thank these by mail: each is "speaker-3", "testimony-5", "writer-7" or "member-2"."""

    campaign_id: int
    whom: tuple[str, ...]
    subject: str
    text: str


@dataclass(frozen=True)
class MarkThankedAsk:
    """These were thanked otherwise: by hand, by telephone, over coffee."""

    campaign_id: int
    whom: tuple[str, ...]


@dataclass(frozen=True)
class PlanHearingAsk:
    """Where and when the campaign is heard, and how long one, and all of ours, may speak."""

    campaign_id: int
    title: str
    on: date
    at: time
    place: str
    address: str = ""
    minutes_each: int | None = None
    minutes_all: int | None = None
    note: str = ""


@dataclass(frozen=True)
class EditHearingAsk:
    """The same, said anew; `is_canceled`: it does not take place."""

    hearing_id: int
    title: str
    on: date
    at: time
    place: str
    address: str = ""
    minutes_each: int | None = None
    minutes_all: int | None = None
    note: str = ""
    is_canceled: bool = False
    version: int | None = None


@dataclass(frozen=True)
class AskSpeakerAsk:
    """Ask somebody to speak: a colleague of a campaign's organization, or anyone by mail."""

    hearing_id: int
    person_id: int | None = None
    name: str = ""
    email: str = ""
    role: str = ""
    about: str = ""
    minutes: int = 3
    language: str = "en"


@dataclass(frozen=True)
class AnswerSpeakingAsk:
    """Yes, no, or yes with conditions; by the speaker, or the holder of their link."""

    speaker_id: int
    answer: str
    conditions: str = ""
    about: str = ""


@dataclass(frozen=True)
class TakeBackSpeakerAsk:
    """They are no longer asked to speak."""

    speaker_id: int


@dataclass(frozen=True)
class Turn:
    """Somebody's place in the order, and their minutes."""

    speaker_id: int
    turn: int
    minutes: int


@dataclass(frozen=True)
class OrderSpeakersAsk:
    """Who speaks when, and how long."""

    hearing_id: int
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class AskTestimonyAsk:
    """Ask somebody outside, by a signed letter, for their words."""

    campaign_id: int
    name: str
    email: str
    role: str = ""
    party: str = ""
    partnership_id: int | None = None
    language: str = "en"


@dataclass(frozen=True)
class OfferTestimonyAsk:
    """One's words, how one may be named, and where they may be used."""

    campaign_id: int
    words: str
    name: str
    role: str = ""
    party: str = ""
    named_as: str = "nobody"
    uses: tuple[str, ...] = ()
    organization_id: int | None = None
    partnership_id: int | None = None


@dataclass(frozen=True)
class WithdrawTestimonyAsk:
    """Take words back: they are shown nowhere from now on."""

    testimony_id: int


@dataclass(frozen=True)
class WriteLetterAsk:
    """A letter to one recipient, in one's own words with placeholders such as {ask}."""

    campaign_id: int
    organization_id: int
    to_name: str
    subject: str
    text: str
    to_role: str = ""
    to_email: str = ""
    language: str = "en"


@dataclass(frozen=True)
class EditLetterAsk:
    """The same, said anew before it is sent."""

    campaign_letter_id: int
    to_name: str
    subject: str
    text: str
    to_role: str = ""
    to_email: str = ""
    language: str = "en"
    version: int | None = None


@dataclass(frozen=True)
class SendLetterAsk:
    """Let Holt mail it to its address, once."""

    campaign_letter_id: int


@dataclass(frozen=True)
class MarkSentAsk:
    """It went out otherwise: by post or by hand."""

    campaign_letter_id: int
