"""Which problem a text tells of: a catalog of problems, each with examples of how people say it.

A text is compared with every problem by the odds of its words and concepts (naive Bayes, multinomial,
with the whole catalog as background). What comes out is a share for each problem.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from holt.methods.cases.channels import Scores
from holt.methods.cases.reading import Case, read_text

FILES = Path(__file__).parent / "catalog"
FIELDS: Mapping[str, float] = {"title": 1.0, "problem": 1.0, "did": 0.4, "happened": 0.4}
"""How much each part of a case says of its problem: what was done says less than what was wrong."""
EVENNESS = 3.0
"""Odds are divided by this: words of one text are not independent of one another."""
BACKGROUND = 200.0
"""How many words of the whole catalog are mixed into each problem's own. A problem with many
examples counts no more than one with few."""
RARE = 0.2
NAMED = 2
"""A problem's name counts as so many examples."""
HEARD = 0.02
"""A smaller share is chance: a text that says little tells of no problem, not a little of each."""
TOLD = 0.1
"""The share of a problem two cases must have in common before it is called a reason."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem, named in English and Spanish, and how people tell of it."""

    code: str
    english: str
    spanish: str
    told: tuple[str, ...]

    def named(self, language: str) -> str:
        return self.spanish if language.startswith("es") else self.english


@dataclass(frozen=True)
class Odds:
    """For each word or concept (rows) and each problem (columns), the logarithm of the odds."""

    rows: Mapping[str, int]
    table: NDArray[np.float32]


@cache
def catalog() -> tuple[Problem, ...]:
    """Holt's own, read once, in the order of the files."""
    found = [one for path in sorted(FILES.glob("*.txt")) for one in read(path.read_text("utf-8"))]
    if len({one.code for one in found}) < len(found):
        raise ValueError("two problems of the catalog have one code")
    return tuple(found)


def read(text: str) -> Iterator[Problem]:
    """Problems from their lines: "= code | English | Spanish", then "- an example" for each.

    Raises ValueError for a line of another shape.
    """
    for block in f"\n{text}".split("\n= ")[1:]:
        head, *lines = filter(None, map(str.strip, block.splitlines()))
        if head.count("|") != 2 or not all(one.startswith("- ") for one in lines):
            raise ValueError(f"the catalog cannot be read at {head}")
        code, english, spanish = (one.strip() for one in head.split("|"))
        yield Problem(code, english, spanish, tuple(one[2:] for one in lines))


def problem(code: str) -> Problem:
    """The problem of that code. Raises KeyError."""
    return _by_code()[code]


@cache
def _by_code() -> Mapping[str, Problem]:
    return {one.code: one for one in catalog()}


@cache
def odds() -> Odds:
    """Learned from the catalog's examples, once."""
    held = [_held(one) for one in catalog()]
    rows = {term: at for at, term in enumerate(sorted(set().union(*held)))}
    counts = np.zeros((len(held), len(rows)), dtype=np.float32)
    for row, terms in enumerate(held):
        counts[row, [rows[term] for term in terms]] = list(terms.values())
    everywhere = counts.sum(0) + RARE
    everywhere /= everywhere.sum()
    own = counts.sum(1, keepdims=True)
    counts *= own.mean() / own
    table = np.log((counts + BACKGROUND * everywhere) / (own.mean() + BACKGROUND) / everywhere)
    return Odds(rows, np.ascontiguousarray(table.T, dtype=np.float32))


def _held(one: Problem) -> Counter[str]:
    """In how many of a problem's examples each term stands."""
    found: Counter[str] = Counter()
    for example in (*one.told, *[one.english] * NAMED):
        found.update(term for term, _count in _terms(example))
    return found


def _terms(text: str) -> Iterator[tuple[str, float]]:
    """Roots of words, small ones too ("nobody", "only", "must" tell of problems), and concepts."""
    found = read_text(text)
    yield from found.words.items()
    yield from found.small.items()
    for name, count in found.concepts.items():
        yield f"concept {name}", count


@lru_cache(maxsize=50_000)
def shares(case: Case) -> Scores:
    """How much of the case tells of each problem of the catalog; a sum of at most 1."""
    known = odds()
    total = np.zeros(known.table.shape[1], dtype=np.float32)
    said = False
    for name, weight in FIELDS.items():
        counts = {known.rows[t]: n for t, n in _terms(case.text(name)) if t in known.rows}
        if counts:
            said = True
            at = list(counts)
            strength = 1 + np.log(np.array(list(counts.values()), dtype=np.float32))
            total += weight * (strength @ known.table[at])
    if said:
        total = np.exp((total - total.max()) / EVENNESS)
        total /= total.sum()
        total[total < HEARD] = 0.0
    total.flags.writeable = False
    return total


def in_common(one: Case, other: Case) -> str | None:
    """The problem both tell of most, when both tell enough of it."""
    both = np.sqrt(shares(one) * shares(other))
    if not both.size or both.max() < TOLD:
        return None
    return catalog()[int(both.argmax())].code
