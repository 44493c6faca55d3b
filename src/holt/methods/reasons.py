"""A reason: one code a page turns into a sentence, with the facts the sentence needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Fact = str | int | float | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """`code` names the sentence, `facts` fill it in. Facts are never ratings of one person."""

    code: str
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Term:
    """One visible part of a sum: `value` as measured (0 to 1), and the fixed `weight` it got."""

    code: str
    value: float
    weight: float

    @property
    def points(self) -> float:
        return self.value * self.weight


def points(terms: Iterable[Term]) -> float:
    """The sum of the terms, rounded so that the same facts in another order give the same sum."""
    return round(sum(sorted(term.points for term in terms)), 9)
