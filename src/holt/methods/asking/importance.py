"""Importance–satisfaction: what many find important and few are satisfied with, I · (1 − S)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from holt.methods.asking.margins import Numbers
from holt.methods.asking.rankings import Parts, Scored, in_order

METHOD, VERSION = "importance_satisfaction", "1"
VERY_HIGH, HIGH = 0.20, 0.10


@dataclass(frozen=True, slots=True)
class Voice:
    """One respondent: what they named as important, and what they are satisfied with or not.

    Who said nothing of an item (does not know it, say) is left out of its satisfaction.
    """

    important: frozenset[str]
    satisfied: Mapping[str, bool]


def rating(importance: float, satisfaction: float) -> float:
    """I · (1 − S)."""
    return importance * (1 - satisfaction)


def band(score: float) -> str:
    """very_high from .20, high from .10, else medium."""
    if score >= VERY_HIGH - 1e-12:
        return "very_high"
    return "high" if score >= HIGH - 1e-12 else "medium"


def importance_satisfaction(
    voices: Sequence[Voice], items: Sequence[str], weights: Numbers | None = None
) -> Scored:
    """Each item asked about; an item nobody said to be satisfied with or not is unknown."""
    items = in_order(items)
    named = np.array([[item in one.important for item in items] for one in voices], dtype=float)
    said = np.array([[item in one.satisfied for item in items] for one in voices], dtype=float)
    glad = np.array([[one.satisfied.get(it, False) for it in items] for one in voices], dtype=float)
    named, said, glad = (one.reshape(len(voices), len(items)) for one in (named, said, glad))

    def figures(counts: Numbers) -> tuple[Numbers, Numbers]:
        whole, answered = counts.sum(), counts @ said
        unknown = np.full(len(items), np.nan)
        important = counts @ named / whole if whole else unknown
        return important, np.divide(counts @ glad, answered, out=unknown, where=answered > 0)

    def scores(counts: Numbers) -> Numbers:
        important, satisfied = figures(counts)
        return important * (1 - satisfied)

    def parts(counts: Numbers) -> list[Parts]:
        important, satisfied = figures(counts)
        return [
            {"importance": float(one), "satisfaction": float(other)}
            for one, other in zip(important, satisfied, strict=True)
        ]

    counts = np.ones(len(voices)) if weights is None else np.asarray(weights, dtype=float)
    return Scored(METHOD, VERSION, items, len(voices), scores, parts, {}, counts)
