"""Who is heard: each group's share of those who answered, beside its share of the population."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from holt.methods.asking.margins import Answer, Margin

UNDER = 0.5
"""Below this share of its due a group is under-heard."""

Heard = Literal["heard", "under_heard", "unheard"]


@dataclass(frozen=True, slots=True)
class Represented:
    """`ratio` = share in the sample ÷ share in the population; `missing` more would even it out.

    `missing` counts answers as if all others stayed as they are.
    """

    group: str
    people: int
    in_sample: float
    in_population: float
    ratio: float
    heard: Heard
    missing: int


def representing(margin: Margin, answers: Sequence[Answer]) -> tuple[Represented, ...]:
    """Every group of the margin that has people, the least heard first.

    Shares are of those whose answer the margin names.
    """
    people = Counter(one for one in answers if one is not None and margin.groups.get(one))
    named = people.total()
    found = [_one(margin, one, people[one], named) for one, size in margin.groups.items() if size]
    return tuple(sorted(found, key=lambda it: (it.ratio, -it.in_population)))


def _one(margin: Margin, group: str, people: int, named: int) -> Represented:
    share = margin.share(group)
    in_sample = people / named if named else 0.0
    ratio = in_sample / share
    heard: Heard = "heard" if ratio >= UNDER else "under_heard" if people else "unheard"
    others = (named - people) * share / (1 - share) if share < 1 else people
    return Represented(group, people, in_sample, share, ratio, heard, _up(others - people))


def _up(more: float) -> int:
    """Whole people, and none when there are enough."""
    return max(0, -int(-(more - 1e-9) // 1))
