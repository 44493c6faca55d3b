"""The frozen rows a partnership's page is made of."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True)
class PartyRow:
    """One organization at the table."""

    id: int
    organization_id: int
    name: str
    sector: str
    is_lead: bool
    state: str
    person_id: int | None
    contact_name: str
    contact_title: str
    contact_email: str
    language: str
    agrees_to_public: bool
    hosts_per_ten: int
    answered_at: datetime | None
    answer_note: str


@dataclass(frozen=True)
class InterestRow:
    id: int
    party_id: int
    statement: str
    rating: int | None


@dataclass(frozen=True)
class GoalRow:
    id: int
    statement: str
    measure: str
    baseline: str
    target: str
    due_on: date | None
    weight: int
    attained: int | None
    attained_note: str
    season: int


@dataclass(frozen=True)
class CommitmentRow:
    id: int
    party_id: int
    what: str
    due_on: date
    every: str
    state: str
    settled_on: date | None
    note: str


@dataclass(frozen=True)
class ExchangeRow:
    id: int
    party_id: int
    direction: str
    kind: str
    what: str
    quantity: Decimal | None
    season: int


@dataclass(frozen=True)
class RiskRow:
    id: int
    side: str
    what: str
    likelihood: int | None
    care: str


@dataclass(frozen=True)
class ConsequenceRow:
    id: int
    question: str
    answer: str
    note: str


@dataclass(frozen=True)
class LevelRow:
    id: int
    party_id: int
    information: bool
    activities: bool
    resources: bool
    capacity: bool
    shared_risk: bool
    time: int
    trust: int
    turf: int
    aims_for: int | None
    at: datetime


@dataclass(frozen=True)
class EmbeddingRow:
    id: int
    who: str
    home_id: int
    host_id: int
    hours_a_week: Decimal
    days: str
    place: str
    supervisor: str
    starts_on: date
    ends_on: date | None
    way_back: str


@dataclass(frozen=True)
class EmbeddedDayRow:
    id: int
    embedding_id: int
    on: date
    hours: Decimal
    met: int
    whom: str
    brought_back: str


@dataclass(frozen=True)
class AgreementRow:
    """A version, without its text."""

    id: int
    number: int
    season: int
    state: str
    made_by_name: str
    made_at: datetime
    starts_on: date | None
    ends_on: date | None
    review_on: date | None
    note: str
    file_id: int | None


@dataclass(frozen=True)
class SignatureRow:
    id: int
    agreement_id: int
    party_id: int
    name: str
    role: str
    way: str
    at: datetime


@dataclass(frozen=True)
class MessageRow:
    id: int
    party_id: int
    author_name: str
    text: str
    is_private: bool
    at: datetime


@dataclass(frozen=True)
class MeetingRow:
    id: int
    how: str
    on: date
    about: str
    is_joint: bool
    parties_there: tuple[int, ...]
    names: str


@dataclass(frozen=True)
class EntryRow:
    id: int
    party_id: int
    direction: str
    kind: str
    what: str
    quantity: Decimal
    rate_cents: int
    cents: int
    on: date
    season: int
    logged_by_name: str
    struck_at: datetime | None
    struck_reason: str


@dataclass(frozen=True)
class ReviewRow:
    id: int
    number: int
    season: int
    cause: str
    opened_at: datetime
    due_on: date
    complete_at: datetime | None


@dataclass(frozen=True)
class AnswerRow:
    """A party's answer to a review; others' are left out until the review is complete."""

    id: int
    review_id: int
    party_id: int
    trust: int
    time: int
    turf: int
    goals: int
    respect: int
    compromise: int
    responsibility: int
    words: str
    may_quote: bool
    private_note: str
    by_name: str
    by_title: str
    at: datetime

    def scores(self) -> dict[str, int]:
        """Question → 1 … 4."""
        names = ("trust", "time", "turf", "goals", "respect", "compromise", "responsibility")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True)
class PulseRow:
    id: int
    party_id: int
    month: date
    feeling: int


@dataclass(frozen=True)
class EndingRow:
    begun_at: datetime
    done_steps: dict[str, bool]
    lesson: str
    thanks: str
    door_open: bool
    finished_at: datetime | None


@dataclass(frozen=True)
class KinRow:
    """A partnership this one came from or led to."""

    id: int
    name: str
    state: str


@dataclass(frozen=True)
class ServedRow:
    """A goal of a strategy, or a community priority, that it serves."""

    id: int
    title: str
    side: str
