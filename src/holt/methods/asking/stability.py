"""How firmly a ranking stands: would the same be first if other voices like these had spoken?

B. Efron, Bootstrap methods, 1979: as many voices are drawn anew from those there are, a thousand
times; the share of draws in which an item is among the first k is its probability to be there.
"""

from dataclasses import dataclass

import numpy as np

from holt.methods.asking.margins import Numbers
from holt.methods.asking.rankings import Scored

TIMES = 1000
SEED = 20260101
TOP = 3
FEWEST_VOICES = 2


@dataclass(frozen=True, slots=True)
class Firmness:
    """`among_first` is the probability to be in the top k; between `best` and `worst` lie nine
    in ten of the places an item got."""

    item: str
    among_first: float
    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class Stability:
    """Each item's firmness, the firmest first, with everything needed to draw it again."""

    top: int
    times: int
    seed: int
    items: tuple[Firmness, ...]


def stability(
    scored: Scored, top: int = TOP, times: int = TIMES, seed: int = SEED
) -> Stability | None:
    """None for fewer than two voices: one voice cannot disagree with itself.

    Items on the same score at the edge share the places that are left.
    """
    if scored.voices < FEWEST_VOICES or not scored.items:
        return None
    dice = np.random.default_rng(seed)
    even = np.full(scored.voices, 1 / scored.voices)
    drawn = (dice.multinomial(scored.voices, even) for _ in range(times))
    scores = np.array([scored.scores(scored.counts * often) for often in drawn])
    places, within = _places(scores), _within(scores, top)
    low, high = np.percentile(places, (5, 95), axis=0, method="nearest").astype(int)
    found = [
        Firmness(item, float(within[:, at].mean()), int(low[at]), int(high[at]))
        for at, item in enumerate(scored.items)
    ]
    return Stability(
        top, times, seed, tuple(sorted(found, key=lambda it: (-it.among_first, it.item)))
    )


def _places(scores: Numbers) -> Numbers:
    """Each item's place in each draw; an item of which nothing was said comes last."""
    return 1.0 + _better(scores)


def _better(scores: Numbers) -> Numbers:
    known = np.nan_to_num(scores, nan=-np.inf)
    near = 1e-12 * np.maximum(1.0, np.abs(np.where(np.isfinite(known), known, 0.0)))
    better: Numbers = (known[:, :, None] > (known + near)[:, None, :]).sum(axis=1)
    return better


def _within(scores: Numbers, top: int) -> Numbers:
    """1 for an item among the first k, a part of 1 where several share the last places."""
    known = np.nan_to_num(scores, nan=-np.inf)
    better, alike = _better(scores), np.zeros_like(known)
    for at in range(known.shape[1]):
        alike[:, at] = (better == better[:, [at]]).sum(axis=1)
    return np.clip((top - better) / alike, 0.0, 1.0)
