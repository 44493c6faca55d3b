"""Alternate hosting: whose turn it is to have the next session at their place."""

from collections.abc import Sequence
from dataclasses import dataclass


class NotAShare(ValueError):
    """A count of sessions hosted, or an expected share, is below zero."""


@dataclass(frozen=True, slots=True)
class Host:
    """`hosted` sessions so far, against an `expected` share in any unit (2 and 1: twice as often).

    Expected 0 means: takes part, does not host. Raises NotAShare.
    """

    id: str
    hosted: int
    expected: float = 1.0

    def __post_init__(self) -> None:
        if self.hosted < 0 or not 0 <= self.expected < float("inf"):
            raise NotAShare(f"{self.id}: {self.hosted} of {self.expected}")


@dataclass(frozen=True, slots=True)
class Turn:
    """The next host, and every host's hosted ÷ expected, lowest first."""

    id: str
    ratios: tuple[tuple[str, float], ...]


def next_host(hosts: Sequence[Host]) -> Turn | None:
    """The lowest hosted ÷ expected; ties go by the order given. None when nobody hosts."""
    ratios = [(host.id, host.hosted / host.expected) for host in hosts if host.expected > 0]
    ratios.sort(key=lambda pair: pair[1])
    return Turn(ratios[0][0], tuple(ratios)) if ratios else None
