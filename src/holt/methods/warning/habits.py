"""What is usual for this partnership: each habit begins at what its level expects, and learns.

A habit first says how far a new entry speaks for decline rather than for health (a capped log
likelihood ratio), and only then learns from it, so that nothing explains itself away.
"""

from dataclasses import dataclass
from math import log


@dataclass(slots=True)
class Share:
    """How often something goes wrong: a promise missed, a side staying away, a pulse unanswered."""

    wrong: float
    right: float
    worse: float
    cap: float
    forget: float = 0.99

    def weigh(self, value: float) -> float:
        """Evidence of one trial: in decline, this part of what used to go right goes wrong."""
        usual = min(0.9, max(0.02, self.wrong / (self.wrong + self.right)))
        then = usual + (1 - usual) * self.worse
        found = value * log(then / usual) + (1 - value) * log((1 - then) / (1 - usual))
        self.wrong = self.wrong * self.forget + value
        self.right = self.right * self.forget + 1 - value
        return min(self.cap, max(-self.cap, found))


@dataclass(slots=True)
class Level:
    """What is usually answered: the pulse, trust, T. In decline it lies `drop` below."""

    total: float
    count: float
    drop: float
    spread: float
    cap: float
    forget: float = 0.95

    def weigh(self, value: float) -> float:
        """Evidence of one answer against the usual one, as from two normal distributions."""
        below = self.total / self.count - value
        found = (self.drop * below - self.drop**2 / 2) / self.spread**2
        self.total = self.total * self.forget + value
        self.count = self.count * self.forget + 1
        return min(self.cap, max(-self.cap, found))


@dataclass(slots=True)
class Rate:
    """Contacts a week: learned with a delay, so that a slow decline is not taken for the habit."""

    prior: float
    weight: float
    forget: float
    made: float = 0.0
    weeks: float = 0.0

    def usual(self) -> float:
        """Contacts a week, pulled toward what the level expects while little is known."""
        return (self.made + self.weight * self.prior) / (self.weeks + self.weight)

    def learn(self, made: float, weeks: float) -> None:
        """Add a week (none while it paused)."""
        self.made = self.made * self.forget + made * weeks
        self.weeks = self.weeks * self.forget + weeks
