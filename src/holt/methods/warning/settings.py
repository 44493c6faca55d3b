"""The meter's numbers, chosen on invented worlds. They are not fitted to real endings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from holt.methods.warning.habits import Level, Share
from holt.methods.warning.shapes import Kind

WEEK = 7
KEEP = 0.98
"""What is left of the meter after a week: half after 34 weeks."""
DRIFT = 0.02
"""What a week without trouble takes away."""
EARLY_DAYS = 91
REST_DAYS = 91
"""After an alarm the next is at least a quarter of a year away."""
ENDING_DAYS = 240
"""Work tapers off toward an agreed end for months, and that is as it should be. The talk about
renewing is due 120 days before and is the calendar's business."""
LATE_ANSWER_DAYS = 28
OUR_SHARE = 0.6
"""What the logging side's own signs weigh: mostly it is the partner who cools."""

THRESHOLDS: Mapping[int, float] = {1: 1.15, 2: 1.46, 3: 1.57, 4: 1.76}
"""For about one false alarm in ten years of a partnership, in the invented world of an ordinary
network (`moderate`, calibration seed 1)."""

CONTACTS_A_WEEK: Mapping[int, float] = {1: 3 / 52, 2: 7 / 52, 3: 15 / 52, 4: 32 / 52}
"""What a level is expected to log until its own habit is known."""


@dataclass(frozen=True, slots=True)
class Contacts:
    """`left` of the usual contacts in decline; `most` count in a week; the habit is `weight`
    weeks of what the level expects, hears of a week after `delay_weeks` and forgets."""

    left: float = 0.55
    most: int = 3
    cap: float = 0.7
    weight: float = 26.0
    delay_weeks: int = 13
    forget: float = 0.5 ** (1 / 52)


CONTACT = Contacts()
WEIGHTS: Mapping[Kind, float] = {
    Kind.CONTACT: 0.15,
    Kind.PROMISE: 0.5,
    Kind.MEETING: 0.6,
    Kind.TRUST: 1.0,
    Kind.GOALS: 1.0,
    Kind.PULSE: 1.3,
    Kind.SILENCE: 0.3,
}
"""Under 1 where entries of one kind hang together, so that each tells less than it seems to."""
CAP = 2.5

SHARES: Mapping[Kind, Callable[[], Share]] = {
    Kind.PROMISE: lambda: Share(1.0, 7.0, 0.3, CAP),
    Kind.MEETING: lambda: Share(1.0, 9.0, 0.3, CAP),
    Kind.SILENCE: lambda: Share(2.0, 3.0, 0.36, CAP),
}
LEVELS: Mapping[Kind, Callable[[], Level]] = {
    Kind.PULSE: lambda: Level(32.0, 8.0, 1.0, 0.84, CAP),
    Kind.TRUST: lambda: Level(4.5, 1.5, 0.7, 0.7, CAP),
    Kind.GOALS: lambda: Level(100.0, 2.0, 7.0, 8.0, CAP),
}
