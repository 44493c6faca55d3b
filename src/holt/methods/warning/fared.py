"""How warnings have fared: alarms against what came after, in counts with their intervals.

A failure is detected when an alarm was raised 365 to 60 days before it. An alarm is false when it
was raised and a year went by without a failure. Alarms younger than a year wait. Source of the
interval of a rate: the variance-stabilizing square root of a Poisson count (Anscombe, 1948).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

EARLIEST, LATEST = 365, 60
ENOUGH = 20
"""So many endings must be counted before the page drops "untested on real endings"."""
YEAR = 365.25
Z = 1.959964


@dataclass(frozen=True, slots=True)
class Watched:
    """A partnership's days under watch, its alarms, and the day it failed, if it did."""

    since: int
    until: int
    alarms: tuple[int, ...] = ()
    failed_on: int | None = None


@dataclass(frozen=True, slots=True)
class Fared:
    """Counts only. `false_low` and `false_high` bound false alarms a year of a partnership."""

    partnerships: int
    years: float
    alarms: int
    came_true: int
    false: int
    waiting: int
    failures: int
    seen: int
    false_a_year: float | None
    false_low: float
    false_high: float

    @property
    def missed(self) -> int:
        return self.failures - self.seen

    @property
    def is_tested(self) -> bool:
        return self.failures >= ENOUGH


def fared(some: Sequence[Watched], today: int) -> Fared:
    """What became of every alarm, and which failures had none."""
    kinds = [_became(one, day, today) for one in some for day in one.alarms]
    failed = [one for one in some if one.failed_on is not None and _was_watched(one)]
    years = sum(max(0, one.until - one.since) for one in some) / YEAR
    false = kinds.count("false")
    low, high = rate_interval(false, years)
    return Fared(
        partnerships=len(some),
        years=years,
        alarms=len(kinds),
        came_true=kinds.count("true"),
        false=false,
        waiting=kinds.count("waiting"),
        failures=len(failed),
        seen=sum(_in_time(one.failed_on, one.alarms) for one in failed),
        false_a_year=false / years if years > 0 else None,
        false_low=low,
        false_high=high,
    )


def _was_watched(one: Watched) -> bool:
    """Only a failure that could have been seen 60 days ahead counts."""
    return one.failed_on is not None and one.failed_on - one.since >= LATEST


def _became(one: Watched, day: int, today: int) -> str:
    if one.failed_on is not None and 0 <= one.failed_on - day <= EARLIEST:
        return "true"
    known_until = one.failed_on or today
    return "false" if known_until - day > EARLIEST else "waiting"


def _in_time(failed_on: int | None, alarms: Iterable[int]) -> bool:
    return failed_on is not None and any(LATEST <= failed_on - day <= EARLIEST for day in alarms)


def rate_interval(count: int, years: float) -> tuple[float, float]:
    """A 95 % interval of a rate a year."""
    if years <= 0:
        return 0.0, 0.0
    low = max(0.0, sqrt(count + 0.375) - Z / 2) ** 2 - 0.375 if count else 0.0
    high = (sqrt(count + 0.375) + Z / 2) ** 2 - 0.375
    return max(0.0, low) / years, high / years
