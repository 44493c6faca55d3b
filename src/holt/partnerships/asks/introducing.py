"""What is asked of introductions and suggestions."""

from dataclasses import dataclass


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
class NoteSuggestionAsk:
    """What a coordinator makes of a suggestion."""

    need_id: int
    organization_id: int
    by_organization_id: int
    verdict: str
    reason: str = ""
