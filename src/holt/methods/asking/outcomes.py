"""Outcomes: the share of those who answered that agrees, for each item and each topic."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from holt.methods.counts import wilson, wilson_share

AGREES_FROM = 4
SCALE = range(1, 6)
"""1 strongly disagree … 4 agree, 5 strongly agree."""


class Outcome(StrEnum):
    """What the four items of an outcome survey ask about."""

    KNOWLEDGE = "knowledge"
    CONFIDENCE = "confidence"
    APPLICATION = "application"
    AWARENESS = "awareness"


class Moment(StrEnum):
    """When it is asked: right after, or four to eight weeks later."""

    IMMEDIATE = "immediate"
    FOLLOW_UP = "follow_up"


class OutOfScale(ValueError):
    """An answer is not a whole number from 1 to 5."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agree, of how many who answered; `left_out` said it does not apply, or nothing."""

    agree: int = 0
    answered: int = 0
    left_out: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.agree + other.agree, self.answered + other.answered, self.left_out + other.left_out
        )


@dataclass(frozen=True, slots=True)
class Score:
    """The share that agrees with Wilson's 95 % interval; all None when nobody answered."""

    share: float | None
    low: float | None
    high: float | None
    tally: Tally


@dataclass(frozen=True, slots=True)
class TopicScore:
    """The mean of a topic's items. Each person counts once in its interval, which is cautious:
    what somebody says to one item hangs together with what they say to the next."""

    share: float | None
    low: float | None
    high: float | None
    items: Mapping[str, Score]


def tally(answers: Iterable[int | None]) -> Tally:
    """Count answers on the scale, None for "does not apply" or nothing said. Raises OutOfScale."""
    agree = answered = left_out = 0
    for one in answers:
        if one is None:
            left_out += 1
            continue
        if one not in SCALE:
            raise OutOfScale(repr(one))
        answered += 1
        agree += one >= AGREES_FROM
    return Tally(agree, answered, left_out)


def score(counted: Tally) -> Score:
    """Agree or strongly agree ÷ answered."""
    if not counted.answered:
        return Score(None, None, None, counted)
    low, high = wilson(counted.agree, counted.answered)
    return Score(counted.agree / counted.answered, low, high, counted)


def topic_score(items: Mapping[str, Tally]) -> TopicScore:
    """A topic's items together, each item counting the same; items nobody answered are left out."""
    scores = {one: score(counted) for one, counted in items.items()}
    known = [(it.share, it.tally.answered) for it in scores.values() if it.share is not None]
    if not known:
        return TopicScore(None, None, None, scores)
    share = sum(one for one, _ in known) / len(known)
    low, high = wilson_share(share, min(answered for _, answered in known))
    return TopicScore(share, low, high, scores)


def by_outcome(items: Mapping[str, Tally], asks: Mapping[str, Outcome]) -> dict[Outcome, Score]:
    """A topic's items pooled by what they ask about, each outcome that was asked."""
    pooled: dict[Outcome, Tally] = {}
    for item, counted in items.items():
        pooled[asks[item]] = pooled.get(asks[item], Tally()) + counted
    return {one: score(pooled[one]) for one in Outcome if one in pooled}


def held_back(items: Mapping[str, Tally], fewest: int) -> Collection[str]:
    """Items that some answered, but too few to show."""
    return {one for one, counted in items.items() if 0 < counted.answered < fewest}
