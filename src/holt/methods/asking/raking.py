"""Raking: weights are scaled, question after question, until every group has its share.

W. E. Deming and F. F. Stephan, On a least squares adjustment of a sampled frequency table when
the expected marginal totals are known, 1940.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from holt.methods.asking.margins import Codes, Numbers

WITHIN = 1e-6
"""How far a group may be from its share, as a part of it, for the margins to be called met."""
GOAL = 1e-13
MOST_ROUNDS = 1000
LEAST = 1e-3
"""Nobody is weighed down below this (the mean is 1), not even by margins that contradict each other."""
PATIENCE = 20
SLOWEST = 1e-6
"""Rounds given to come nearer by this part; margins that contradict each other never do."""


@dataclass(frozen=True)
class Kinds:
    """Respondents who are alike in every raked question and in what they weigh beforehand.

    `codes` and `targets` are of each question; `people` says how many are of each kind.
    """

    people: Numbers
    codes: tuple[Codes, ...]
    targets: tuple[Numbers, ...]

    def held(self, at: int, weights: Numbers) -> Numbers:
        """The weight of each group of one question."""
        groups = len(self.targets[at])
        held = np.bincount(self.codes[at], weights * self.people, minlength=groups)
        return held.astype(float)


@dataclass(frozen=True)
class Raked:
    """A weight for one person of each kind, and how far the worst group is from its share."""

    weights: Numbers
    off: float
    rounds: int


def rake(kinds: Kinds, weights: Numbers) -> Raked:
    """Scale until every group has its share, or until it comes no nearer. The whole stays."""
    whole = float((weights * kinds.people).sum())
    seen: list[float] = []
    floor = LEAST * whole / float(kinds.people.sum())
    while len(seen) < MOST_ROUNDS and not _settled(seen):
        for at, codes in enumerate(kinds.codes):
            held = kinds.held(at, weights)
            scale = np.divide(
                kinds.targets[at] * whole, held, out=np.ones_like(held), where=held > 0
            )
            weights = np.maximum(weights * scale[codes], floor)
        seen.append(furthest(kinds, weights))
    return Raked(weights, seen[-1], len(seen))


def _settled(seen: Sequence[float]) -> bool:
    """Whether another round would bring nothing: near enough, or no nearer than before."""
    if not seen or seen[-1] <= GOAL:
        return bool(seen)
    if seen[-1] <= WITHIN:
        return len(seen) > 1 and seen[-1] >= seen[-2]
    return len(seen) > PATIENCE and seen[-1] >= seen[-1 - PATIENCE] * (1 - SLOWEST)


def furthest(kinds: Kinds, weights: Numbers) -> float:
    """How far the group that is furthest from its share is from it, as a part of that share."""
    parts = [np.abs(apart(kinds, at, weights)) for at in range(len(kinds.codes))]
    return max((float(one.max()) for one in parts if len(one)), default=0.0)


def apart(kinds: Kinds, at: int, weights: Numbers) -> Numbers:
    """For each group of a question: its share ÷ the share it shall have, less 1."""
    held, wanted = kinds.held(at, weights), kinds.targets[at]
    whole = float((weights * kinds.people).sum())
    ratio = np.divide(held, wanted * whole, out=np.ones_like(held), where=wanted * whole > 0)
    return ratio - 1


def kinds_of(
    codes: Sequence[Codes], targets: Sequence[Numbers], base: Numbers
) -> tuple[Kinds, Numbers, Codes]:
    """The kinds, what one of each weighs beforehand, and the kind of every respondent."""
    _, kind = np.unique(base, return_inverse=True)
    for one, wanted in zip(codes, targets, strict=True):
        _, kind = np.unique(kind * len(wanted) + one, return_inverse=True)
    _, first, people = np.unique(kind, return_index=True, return_counts=True)
    kinds = Kinds(people.astype(float), tuple(one[first] for one in codes), tuple(targets))
    return kinds, base[first], kind
