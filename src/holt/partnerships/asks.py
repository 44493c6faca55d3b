"""What is asked of each verb: frozen, plain values, the same from a form, JSON or a terminal."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Invited:
    """An organization asked to join, and whom to write to there."""

    organization_id: int
    contact_name: str = ""
    contact_title: str = ""
    contact_email: str = ""
    language: str = "en"


@dataclass(frozen=True)
class ProposeAsk:
    """Propose a partnership to one or more organizations."""

    name: str
    organization_id: int
    invited: tuple[Invited, ...]
    summary: str = ""
    need_id: int | None = None
    interests: tuple[str, ...] = ()
    goal_ids: tuple[int, ...] = ()
    came_from_id: int | None = None
    introduction_id: int | None = None
    lead_id: int | None = None


@dataclass(frozen=True)
class BringInAsk:
    """A partnership that runs already, as it is today."""

    name: str
    organization_id: int
    partner_ids: tuple[int, ...]
    summary: str = ""
    level: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    review_on: date | None = None
    contact_name: str = ""
    contact_email: str = ""
    signed_on: date | None = None
    text: str = ""
    file_id: int | None = None


@dataclass(frozen=True)
class InvitePartyAsk:
    partnership_id: int
    organization_id: int
    contact_name: str = ""
    contact_title: str = ""
    contact_email: str = ""
    language: str = "en"


@dataclass(frozen=True)
class NameContactAsk:
    """Say who speaks for a party."""

    party_id: int
    contact_name: str
    contact_email: str
    contact_title: str = ""
    language: str = "en"


@dataclass(frozen=True)
class SendLinkAsk:
    """Send a party's representative a fresh signed link."""

    party_id: int
    purpose: str = "open"


@dataclass(frozen=True)
class AcceptAsk:
    """Agree to talk, and say what this party wants from it."""

    partnership_id: int
    interests: tuple[str, ...] = ()
    note: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class DeclineAsk:
    partnership_id: int
    reason_code: str
    reason: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class EditAsk:
    partnership_id: int
    name: str
    summary: str = ""
    goal_ids: tuple[int, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class StateInterestsAsk:
    """All of a party's interests; one no longer listed is withdrawn."""

    partnership_id: int
    interests: tuple[str, ...]
    organization_id: int | None = None


@dataclass(frozen=True)
class InterestRating:
    interest_id: int
    rating: int


@dataclass(frozen=True)
class RateInterestsAsk:
    """How far a party gets what it wants, 1 (not at all) … 5 (fully)."""

    partnership_id: int
    ratings: tuple[InterestRating, ...]
    organization_id: int | None = None


@dataclass(frozen=True)
class GoalRow:
    statement: str
    measure: str = ""
    baseline: str = ""
    target: str = ""
    due_on: date | None = None
    weight: int = 1
    goal_id: int | None = None


@dataclass(frozen=True)
class CommitmentRow:
    organization_id: int
    what: str
    due_on: date
    every: str = "once"
    commitment_id: int | None = None


@dataclass(frozen=True)
class ExchangeRow:
    organization_id: int
    direction: str
    kind: str
    what: str
    quantity: Decimal | None = None


@dataclass(frozen=True)
class RiskRow:
    side: str
    what: str
    likelihood: int | None = None
    care: str = ""


@dataclass(frozen=True)
class ConsequenceRow:
    question: str
    answer: str
    note: str = ""


@dataclass(frozen=True)
class HostingRow:
    organization_id: int
    hosts_per_ten: int


@dataclass(frozen=True)
class PlanAsk:
    """The whole plan, as the parties now see it. What is left out of a list is withdrawn."""

    partnership_id: int
    goals: tuple[GoalRow, ...] = ()
    commitments: tuple[CommitmentRow, ...] = ()
    exchanges: tuple[ExchangeRow, ...] = ()
    risks: tuple[RiskRow, ...] = ()
    consequences: tuple[ConsequenceRow, ...] = ()
    hosting: tuple[HostingRow, ...] = ()
    arrangement: tuple[str, ...] = ()
    who_decides: str = ""
    if_things_change: str = ""
    version: int | None = None


@dataclass(frozen=True)
class AssessLevelAsk:
    """How this party sees the level: evidence and three axes from 1 to 4."""

    partnership_id: int
    information: bool
    activities: bool
    resources: bool
    capacity: bool
    shared_risk: bool
    time: int
    trust: int
    turf: int
    aims_for: int | None = None
    organization_id: int | None = None


@dataclass(frozen=True)
class EmbedAsk:
    """A person of one party will work at another's."""

    partnership_id: int
    who: str
    home_id: int
    host_id: int
    hours_a_week: Decimal
    starts_on: date
    days: str = ""
    place: str = ""
    supervisor: str = ""
    ends_on: date | None = None
    way_back: str = ""


@dataclass(frozen=True)
class DraftAsk:
    """A new version of the agreement's text; earlier versions can no longer be signed."""

    partnership_id: int
    text: str
    starts_on: date | None = None
    ends_on: date | None = None
    review_on: date | None = None
    note: str = ""
    version: int | None = None


@dataclass(frozen=True)
class PaperSignature:
    organization_id: int
    name: str
    role: str


@dataclass(frozen=True)
class AdoptAsk:
    """An agreement signed on paper, or a partner's own, put on file as in force."""

    partnership_id: int
    signed_on: date
    signatures: tuple[PaperSignature, ...]
    file_id: int | None = None
    text: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    review_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class SendSigningCodeAsk:
    """Send the holder of a link the code it takes to sign."""

    agreement_id: int


@dataclass(frozen=True)
class SignAsk:
    """Sign one version: its hash, the signer's name and role, and for a link the code."""

    agreement_id: int
    name: str
    role: str
    text_hash: str
    code: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class WriteAsk:
    partnership_id: int
    text: str
    is_private: bool = False
    organization_id: int | None = None


@dataclass(frozen=True)
class LogMeetingAsk:
    """A contact between parties. `there` lists the organizations that were represented."""

    partnership_id: int
    how: str
    on: date
    about: str
    there: tuple[int, ...] = ()
    names: str = ""
    is_joint: bool = True


@dataclass(frozen=True)
class CommitAsk:
    partnership_id: int
    organization_id: int
    what: str
    due_on: date
    every: str = "once"


@dataclass(frozen=True)
class SettleAsk:
    """A promise was kept, missed or withdrawn."""

    commitment_id: int
    state: str
    on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class GiveAsk:
    """Something a party gave, or gained, in its own unit (hours, dollars …)."""

    partnership_id: int
    direction: str
    kind: str
    quantity: Decimal
    on: date
    what: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class StrikeAsk:
    entry_id: int
    reason: str


@dataclass(frozen=True)
class SetRateAsk:
    rate_id: int
    cents: int
    source: str = ""
    version: int | None = None


@dataclass(frozen=True)
class OpenReviewAsk:
    partnership_id: int
    cause: str = "asked"


@dataclass(frozen=True)
class AnswerReviewAsk:
    """One party's answers, 1 (not at all) … 4 (a great deal)."""

    review_id: int
    trust: int
    time: int
    turf: int
    goals: int
    respect: int
    compromise: int
    responsibility: int
    words: str = ""
    may_quote: bool = False
    private_note: str = ""
    ratings: tuple[InterestRating, ...] = ()
    organization_id: int | None = None


@dataclass(frozen=True)
class PulseAsk:
    """One tap: 1 worried, 2 all right, 3 going well."""

    partnership_id: int
    feeling: int
    organization_id: int | None = None


@dataclass(frozen=True)
class AttainAsk:
    """How far a goal was attained, −2 … +2."""

    plan_goal_id: int
    attained: int
    note: str = ""
    on: date | None = None


@dataclass(frozen=True)
class ChangeLevelAsk:
    partnership_id: int
    level: int
    reason: str = ""


@dataclass(frozen=True)
class PauseAsk:
    partnership_id: int
    until: date | None
    reason: str


@dataclass(frozen=True)
class ResumeAsk:
    partnership_id: int


@dataclass(frozen=True)
class RenewAsk:
    partnership_id: int
    note: str = ""


@dataclass(frozen=True)
class BeginEndingAsk:
    partnership_id: int
    reason_code: str
    reason: str = ""


@dataclass(frozen=True)
class CheckStepAsk:
    """One step of the ending is done (or not after all)."""

    partnership_id: int
    step: str
    done: bool = True


@dataclass(frozen=True)
class KeepGoingAsk:
    partnership_id: int


@dataclass(frozen=True)
class EndAsk:
    partnership_id: int
    reason_code: str
    reason: str = ""
    lesson: str = ""
    thanks: str = ""
    door_open: bool = True
    done_steps: tuple[str, ...] = ()
    on: date | None = None


@dataclass(frozen=True)
class TakeOverAsk:
    """Become the partnership's coordinator, or name a colleague."""

    partnership_id: int
    person_id: int | None = None


@dataclass(frozen=True)
class SetOpennessAsk:
    """Whether this party agrees that anyone may see that the partnership exists."""

    partnership_id: int
    agrees: bool
    organization_id: int | None = None


@dataclass(frozen=True)
class IntroduceAsk:
    """Propose that two other organizations meet."""

    organization_id: int
    first_id: int
    first_name: str
    first_email: str
    second_id: int
    second_name: str
    second_email: str
    reason: str
    need_id: int | None = None


@dataclass(frozen=True)
class AnswerIntroductionAsk:
    introduction_id: int
    yes: bool


@dataclass(frozen=True)
class FollowIntroductionAsk:
    """What came of an introduction."""

    introduction_id: int
    outcome: str


@dataclass(frozen=True)
class RemindAsk:
    """Write the reminders of a day (today when left out)."""

    on: date | None = None


@dataclass(frozen=True)
class NoteSuggestionAsk:
    """What a coordinator makes of a suggestion."""

    need_id: int
    organization_id: int
    by_organization_id: int
    verdict: str
    reason: str = ""
