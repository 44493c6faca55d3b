"""What is asked of reviews, the pulse, goals attained and reminders."""

from dataclasses import dataclass
from datetime import date


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
class RemindAsk:
    """Write the reminders of a day (today when left out)."""

    on: date | None = None
