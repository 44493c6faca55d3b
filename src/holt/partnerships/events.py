"""What this room announces: ids and plain facts, never ratings, answers or personal text."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class PartnershipEvent(Event):
    """Something that happened to a partnership."""

    subject: ClassVar[tuple[str, str]] = ("partnership", "partnership_id")
    partnership_id: int
    title: str


@dataclass(frozen=True)
class Proposed(PartnershipEvent):
    name: ClassVar[str] = "partnerships.proposed"
    need_id: int | None
    organization_ids: tuple[int, ...]


@dataclass(frozen=True)
class BroughtIn(PartnershipEvent):
    """A partnership that ran before was recorded."""

    name: ClassVar[str] = "partnerships.brought_in"
    organization_ids: tuple[int, ...]


@dataclass(frozen=True)
class PartyEvent(PartnershipEvent):
    """One party did something."""

    party_id: int
    party: str


class Accepted(PartyEvent):
    name: ClassVar[str] = "partnerships.accepted"


class PartyInvited(PartyEvent):
    name: ClassVar[str] = "partnerships.party_invited"


class LinkSent(PartyEvent):
    name: ClassVar[str] = "partnerships.link_sent"


class ContactNamed(PartyEvent):
    name: ClassVar[str] = "partnerships.contact_named"


class InterestsStated(PartyEvent):
    name: ClassVar[str] = "partnerships.interests_stated"


class InterestsRated(PartyEvent):
    name: ClassVar[str] = "partnerships.interests_rated"


class LevelAssessed(PartyEvent):
    name: ClassVar[str] = "partnerships.level_assessed"


class OpennessSet(PartyEvent):
    name: ClassVar[str] = "partnerships.openness_set"


@dataclass(frozen=True)
class Declined(PartnershipEvent):
    name: ClassVar[str] = "partnerships.declined"
    reason_code: str


class TalkAgreed(PartnershipEvent):
    name: ClassVar[str] = "partnerships.talk_agreed"


class Edited(PartnershipEvent):
    name: ClassVar[str] = "partnerships.edited"


class Planned(PartnershipEvent):
    name: ClassVar[str] = "partnerships.planned"


class Embedded(PartnershipEvent):
    name: ClassVar[str] = "partnerships.embedded"


@dataclass(frozen=True)
class EmbeddedDayLogged(PartnershipEvent):
    name: ClassVar[str] = "partnerships.embedded_day_logged"
    embedding_id: int
    on: str


@dataclass(frozen=True)
class AgreementDrafted(PartnershipEvent):
    name: ClassVar[str] = "partnerships.agreement_drafted"
    agreement_id: int
    number: int


@dataclass(frozen=True)
class CodeSent(PartyEvent):
    name: ClassVar[str] = "partnerships.signing_code_sent"
    agreement_id: int


@dataclass(frozen=True)
class Signed(PartyEvent):
    name: ClassVar[str] = "partnerships.signed"
    agreement_id: int
    number: int


@dataclass(frozen=True)
class Started(PartnershipEvent):
    """Every party has signed (or a paper agreement was adopted): the work begins or goes on."""

    name: ClassVar[str] = "partnerships.started"
    season: int
    need_id: int | None


class Wrote(PartyEvent):
    name: ClassVar[str] = "partnerships.wrote"


class NotedPrivately(PartyEvent):
    name: ClassVar[str] = "partnerships.noted"


@dataclass(frozen=True)
class Met(PartnershipEvent):
    name: ClassVar[str] = "partnerships.met"
    how: str
    on: str


@dataclass(frozen=True)
class Committed(PartyEvent):
    name: ClassVar[str] = "partnerships.committed"
    commitment_id: int
    what: str


@dataclass(frozen=True)
class Settled(PartyEvent):
    name: ClassVar[str] = "partnerships.settled"
    commitment_id: int
    what: str
    state: str


@dataclass(frozen=True)
class Given(PartyEvent):
    name: ClassVar[str] = "partnerships.given"
    entry_id: int
    kind: str
    direction: str


@dataclass(frozen=True)
class Struck(PartyEvent):
    name: ClassVar[str] = "partnerships.struck"
    entry_id: int


@dataclass(frozen=True)
class RateSet(Event):
    name: ClassVar[str] = "partnerships.rate_set"
    subject: ClassVar[tuple[str, str]] = ("rate", "rate_id")
    rate_id: int
    kind: str


@dataclass(frozen=True)
class ReviewOpened(PartnershipEvent):
    name: ClassVar[str] = "partnerships.review_opened"
    review_id: int
    cause: str


@dataclass(frozen=True)
class ReviewAnswered(PartyEvent):
    name: ClassVar[str] = "partnerships.review_answered"
    review_id: int


@dataclass(frozen=True)
class Reviewed(PartnershipEvent):
    name: ClassVar[str] = "partnerships.reviewed"
    review_id: int


class Pulsed(PartnershipEvent):
    name: ClassVar[str] = "partnerships.pulsed"


@dataclass(frozen=True)
class Attained(PartnershipEvent):
    name: ClassVar[str] = "partnerships.attained"
    goal_id: int


@dataclass(frozen=True)
class GoalDescribed(PartyEvent):
    """A party put the five levels of a goal into words."""

    name: ClassVar[str] = "partnerships.goal_described"
    goal_id: int


@dataclass(frozen=True)
class ScaleAgreed(PartyEvent):
    name: ClassVar[str] = "partnerships.scale_agreed"
    goal_id: int


@dataclass(frozen=True)
class LevelChanged(PartnershipEvent):
    name: ClassVar[str] = "partnerships.level_changed"
    level: int


class Paused(PartnershipEvent):
    name: ClassVar[str] = "partnerships.paused"


class Resumed(PartnershipEvent):
    name: ClassVar[str] = "partnerships.resumed"


@dataclass(frozen=True)
class RenewalBegun(PartnershipEvent):
    name: ClassVar[str] = "partnerships.renewal_begun"
    season: int


class EndingBegun(PartnershipEvent):
    name: ClassVar[str] = "partnerships.ending_begun"


class EndingStepped(PartnershipEvent):
    name: ClassVar[str] = "partnerships.ending_stepped"


class KeptGoing(PartnershipEvent):
    name: ClassVar[str] = "partnerships.kept_going"


@dataclass(frozen=True)
class Ended(PartnershipEvent):
    name: ClassVar[str] = "partnerships.ended"
    reason_code: str
    need_id: int | None


class TakenOver(PartnershipEvent):
    name: ClassVar[str] = "partnerships.taken_over"


@dataclass(frozen=True)
class Reminded(PartnershipEvent):
    """A reminder went out; `key` names which one, so that it goes out once."""

    name: ClassVar[str] = "partnerships.reminded"
    kind: str
    key: str


@dataclass(frozen=True)
class IntroductionEvent(Event):
    """Something that happened to an introduction."""

    subject: ClassVar[tuple[str, str]] = ("introduction", "introduction_id")
    introduction_id: int
    first: str
    second: str


class IntroductionAsked(IntroductionEvent):
    name: ClassVar[str] = "partnerships.introduction_asked"


class IntroductionAnswered(IntroductionEvent):
    name: ClassVar[str] = "partnerships.introduction_answered"


class Introduced(IntroductionEvent):
    name: ClassVar[str] = "partnerships.introduced"


class IntroductionDeclined(IntroductionEvent):
    name: ClassVar[str] = "partnerships.introduction_declined"


class IntroductionFollowed(IntroductionEvent):
    name: ClassVar[str] = "partnerships.introduction_followed"


@dataclass(frozen=True)
class SuggestionNoted(Event):
    name: ClassVar[str] = "partnerships.suggestion_noted"
    subject: ClassVar[tuple[str, str]] = ("need", "need_id")
    need_id: int
    organization_id: int
    verdict: str
