"""How sure the trust of a whole network is: who was rated varies, and so does who rates.

One lenient rater raises the means of all it rates, so that the organizations rated do not vary
alone. Source: A. C. Cameron, J. B. Gelbach and D. L. Miller, Robust inference with multiway
clustering, 2011: the variance by organizations rated, plus that by raters, less that by both at
once. Told is the largest of the three, and never less than answers in whole steps allow.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import fmean

from holt.methods.estimates import Estimate
from holt.methods.graph.trust import Rating, enough

STEP = 1 / 12
"""The variance of what is told in whole steps of one."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer and how much of the whole it makes up."""

    rated: str
    rater: str
    weight: float
    value: float


def trust_between(ratings: Iterable[Rating], questions: tuple[str, ...]) -> Estimate | None:
    """The mean over those with three raters, from 1 to 4, with its error; None of under two."""
    answers = _answers(ratings, questions)
    rated = len({one.rated for one in answers})
    raters = len({one.rater for one in answers})
    fewest = min(rated, raters)
    if fewest < 2:
        return None
    mean = fsum(one.weight * one.value for one in answers)
    by_rated = _spread(answers, mean, lambda one: one.rated) * rated / (rated - 1)
    by_rater = _spread(answers, mean, lambda one: one.rater) * raters / (raters - 1)
    by_both = _spread(answers, mean, lambda one: (one.rated, one.rater))
    variance = max(by_rated, by_rater, by_rated + by_rater - by_both, STEP / fewest)
    return Estimate(mean, sqrt(variance), fewest - 1, least=1.0, most=4.0)


def _answers(ratings: Iterable[Rating], questions: tuple[str, ...]) -> list[_Answer]:
    of = enough(ratings, questions)
    return [
        _Answer(rated, rater, 1 / (len(of) * len(questions) * len(said[question])), fmean(values))
        for rated, said in of.items()
        for question in questions
        for rater, values in said[question].items()
    ]


def _spread(answers: list[_Answer], mean: float, whose: Callable[[_Answer], Hashable]) -> float:
    """What each group moves the mean by, squared and added up."""
    moved: dict[Hashable, float] = defaultdict(float)
    for one in answers:
        moved[whose(one)] += one.weight * (one.value - mean)
    return fsum(one * one for one in moved.values())
