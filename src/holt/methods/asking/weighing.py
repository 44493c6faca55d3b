"""Weights for a survey: raked to what is known of the population, trimmed, and told with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from holt.methods.asking.effective import Effective, effective
from holt.methods.asking.margins import Answer, Margin, Numbers, Placed, place
from holt.methods.asking.raking import WITHIN, Kinds, apart, kinds_of
from holt.methods.asking.trimming import MOST, Trimmed, rake_and_trim
from holt.methods.reasons import Reason

VERSION = "raking 1"


@dataclass(frozen=True)
class Weighted:
    """A weight for every respondent, in order, 1 in the mean, and all there is to say about it.

    `met` is False when a group is not within 1e-6 of its share; `off` is how far the worst is. The
    notes' codes are nobody, unheard, unanswered, not_in_population, unraked, trimmed and not_met.
    """

    weights: Numbers
    met: bool
    off: float
    rounds: int
    trimmed: Trimmed
    effective: Effective
    placed: tuple[Placed, ...]
    notes: tuple[Reason, ...]
    version: str = VERSION


def weigh(
    answers: Mapping[str, Sequence[Answer]],
    margins: Sequence[Margin],
    base: Sequence[float] | Numbers | None = None,
    most: float = MOST,
) -> Weighted:
    """Weigh respondents so that each group of every margin has its share of the population.

    `answers` holds, for each question, one answer a respondent (None: not answered); `base` is what
    each weighs beforehand, such as 1 ÷ the chance to be drawn. Who cannot be placed in a question
    keeps their share. Raises KeyError for a margin nobody was asked, ValueError for answers or
    weights that do not fit each other.
    """
    people = _people(answers, margins, base)
    before = np.ones(people) if base is None else np.asarray(base, dtype=float)
    if not people:
        return _nobody()
    before = before / before.mean()
    placed = tuple(place(one, answers[one.question], before) for one in margins)
    raked = tuple(one for one in placed if one.groups)
    kinds, weighs, kind = kinds_of([it.codes for it in raked], [it.targets for it in raked], before)
    found, trimmed = rake_and_trim(kinds, weighs, most)
    weights = found.weights[kind]
    notes = [*_told(placed), *_of_trimming(trimmed), *_missed(kinds, raked, found.weights)]
    met = found.off <= WITHIN
    worth = effective(weights)
    return Weighted(weights, met, found.off, found.rounds, trimmed, worth, raked, tuple(notes))


def _people(
    answers: Mapping[str, Sequence[Answer]],
    margins: Sequence[Margin],
    base: Sequence[float] | Numbers | None,
) -> int:
    sizes = {len(answers[one.question]) for one in margins}
    sizes |= {len(one) for one in answers.values()}
    if base is not None:
        sizes.add(len(base))
        if not (np.isfinite(base).all() and (np.asarray(base) > 0).all()):
            raise ValueError("a weight is not above zero")
    if len(sizes) > 1:
        raise ValueError(f"answers of {sorted(sizes)} respondents do not fit each other")
    return sizes.pop() if sizes else 0


def _nobody() -> Weighted:
    nothing = np.zeros(0)
    trimmed = Trimmed(0.0, 0, 0.0)
    note = Reason("nobody", {})
    return Weighted(nothing, False, 0.0, 0, trimmed, effective(nothing), (), (note,))


def _told(placed: Sequence[Placed]) -> Iterator[Reason]:
    for one in placed:
        if not one.groups:
            yield Reason("unraked", {"question": one.question})
        yield from one.notes


def _of_trimming(trimmed: Trimmed) -> Iterator[Reason]:
    if trimmed.share:
        yield Reason("trimmed", {"people": trimmed.people, "share": trimmed.share})


def _missed(kinds: Kinds, raked: Sequence[Placed], weights: Numbers) -> Iterator[Reason]:
    """Groups whose share could not be met: what it shall be, and how far it came."""
    whole = float((weights * kinds.people).sum())
    for at, one in enumerate(raked):
        off, held = apart(kinds, at, weights), kinds.held(at, weights) / whole
        for group, code in zip(one.groups, range(len(one.groups)), strict=True):
            if abs(off[code]) > WITHIN:
                facts = {"wanted": float(one.targets[code]), "got": float(held[code])}
                yield Reason("not_met", {"question": one.question, "group": group, **facts})
