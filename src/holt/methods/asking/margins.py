"""Margins: how large each group of the population is, and where each answer belongs."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, isfinite

import numpy as np
from numpy.typing import NDArray

from holt.methods.reasons import Reason

Numbers = NDArray[np.float64]
Codes = NDArray[np.int64]
Answer = str | None


class NotAMargin(ValueError):
    """A group's size is below zero or not a number, or the groups are all empty."""


@dataclass(frozen=True, slots=True)
class Margin:
    """How many of the population are in each group of one question; only proportions count.

    Raises NotAMargin.
    """

    question: str
    groups: Mapping[str, float]

    def __post_init__(self) -> None:
        sizes = list(self.groups.values())
        if not all(isfinite(one) and one >= 0 for one in sizes) or fsum(sizes) <= 0:
            raise NotAMargin(f"{self.question}: {dict(self.groups)}")

    def share(self, group: str) -> float:
        """The group's share of the population, 0 when the margin does not name it."""
        return self.groups.get(group, 0.0) / fsum(self.groups.values())


@dataclass(frozen=True)
class Placed:
    """Each respondent's group of one question, and the share each group shall have.

    The last code is for whoever cannot be placed: they keep the share they have in the sample.
    """

    question: str
    groups: tuple[str, ...]
    codes: Codes
    targets: Numbers
    notes: tuple[Reason, ...]


def place(margin: Margin, answers: Sequence[Answer], base: Numbers) -> Placed:
    """Put every answer into its group; say who could not be placed and who was not heard."""
    people = Counter(answers)
    groups = tuple(one for one, size in margin.groups.items() if size > 0 and people[one])
    code = {one: at for at, one in enumerate(groups)}
    codes = np.fromiter((code.get(one, len(groups)) for one in answers), np.int64, len(answers))  # type: ignore[arg-type]
    held = np.bincount(codes, base, minlength=len(groups) + 1)
    apart = held[-1] / held.sum() if held.sum() else 0.0
    shares = np.array([margin.share(one) for one in groups])
    heard = shares.sum()
    targets = np.append(shares / heard * (1 - apart) if heard else shares, apart)
    return Placed(margin.question, groups, codes, targets, tuple(_notes(margin, people)))


def _notes(margin: Margin, people: Mapping[Answer, int]) -> Iterator[Reason]:
    """What raking cannot do for this question, in facts a page makes sentences of."""
    asked = {"question": margin.question}
    for group, size in margin.groups.items():
        if size > 0 and not people.get(group):
            yield Reason("unheard", {**asked, "group": group, "share": margin.share(group)})
    for answer, count in people.items():
        if answer is None:
            yield Reason("unanswered", {**asked, "people": count})
        elif not margin.groups.get(answer):
            yield Reason("not_in_population", {**asked, "group": answer, "people": count})
