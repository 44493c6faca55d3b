"""What organizations say of each other, in means of three raters and more, never of fewer.

Ratings are confidential. An organization with fewer than three raters has no figure, and its
ratings are in no mean that is shown, so that none can be worked out by subtracting.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from statistics import fmean

FEWEST_RATERS = 3
ENOUGH_ANSWERS = 0.7
TRUST = ("reliability", "shared_mission", "openness")
VALUE = ("influence", "involvement", "contribution")


class NotARating(ValueError):
    """A rating outside 1 (not at all) to 4 (a great deal)."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What one organization says of another on one question. Raises NotARating."""

    rater: str
    rated: str
    question: str
    value: float

    def __post_init__(self) -> None:
        if not 1 <= self.value <= 4:
            raise NotARating(f"{self.question}: {self.value}")


@dataclass(frozen=True, slots=True)
class Rated:
    """`mean` of the questions' means, 1 to 4, `share` the same as (x − 1) ÷ 3, with its raters."""

    mean: float
    raters: int
    questions: Mapping[str, float]

    @property
    def share(self) -> float:
        return (self.mean - 1) / 3


@dataclass(frozen=True, slots=True)
class Ratings:
    """Those with three raters or more; `whole` is the mean over just these.

    `answered` is the share of those asked who answered; under 70 % a page says so.
    """

    of: Mapping[str, Rated]
    whole: float | None
    answered: float | None

    @property
    def is_enough(self) -> bool | None:
        return None if self.answered is None else self.answered >= ENOUGH_ANSWERS


def rated(ratings: Iterable[Rating], questions: tuple[str, ...], asked: int = 0) -> Ratings:
    """Means by organization over these questions; nobody rates itself, each rater counts once.

    A rater counts for a question only where it was answered; an organization has a figure when
    every question has three raters, so that no part of it rests on fewer.
    """
    every = list(ratings)
    raters = {one.rater for one in every if one.question in questions and one.rater != one.rated}
    of = {one: _rated(answers, questions) for one, answers in enough(every, questions).items()}
    whole = fmean(one.mean for one in of.values()) if of else None
    return Ratings(of, whole, len(raters) / asked if asked else None)


Answers = Mapping[str, Mapping[str, Sequence[float]]]
"""Question → rater → what was said; more than one where somebody said it twice."""


def enough(ratings: Iterable[Rating], questions: tuple[str, ...]) -> dict[str, Answers]:
    """What was said of those with three raters on every question, by organization."""
    said: dict[str, dict[str, dict[str, list[float]]]] = defaultdict(dict)
    for one in ratings:
        if one.question in questions and one.rater != one.rated:
            by_question = said[one.rated].setdefault(one.question, {})
            by_question.setdefault(one.rater, []).append(one.value)
    return {
        one: answers
        for one, answers in sorted(said.items())
        if all(len(answers.get(question, ())) >= FEWEST_RATERS for question in questions)
    }


def _rated(answers: Answers, questions: tuple[str, ...]) -> Rated:
    means = {question: fmean(map(fmean, answers[question].values())) for question in questions}
    fewest = min(len(answers[question]) for question in questions)
    return Rated(fsum(means.values()) / len(means), fewest, means)
