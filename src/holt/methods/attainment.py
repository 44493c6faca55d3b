"""Goal attainment scaling: one figure for goals of different kinds, each on its own scale.

Source: T. J. Kiresuk and R. E. Sherman, Goal attainment scaling, Community Mental Health
Journal 4, 1968. A goal's score runs from −2 (much less than expected) over 0 (as expected)
to +2 (much more).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum, sqrt

RHO = 0.3
"""The correlation assumed between goals, as the authors propose."""

EXPECTED = 50.0
"""T when every goal came out as expected."""


class NotAGoal(ValueError):
    """A weight is not above zero, or a score is not a whole number from −2 to 2."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its weight and score; None while it has not been scored. Raises NotAGoal."""

    code: str
    score: int | None
    weight: float = 1.0

    def __post_init__(self) -> None:
        if not 0 < self.weight < float("inf"):
            raise NotAGoal(f"{self.code}: weight {self.weight}")
        if self.score is not None and self.score not in range(-2, 3):
            raise NotAGoal(f"{self.code}: score {self.score}")


@dataclass(frozen=True, slots=True)
class GoalPart:
    """How many points of T above or below 50 this goal brought."""

    code: str
    score: int
    weight: float
    points: float


@dataclass(frozen=True, slots=True)
class Attainment:
    """T = 50 + the sum of the parts' points. `unscored` goals are left out and named."""

    t: float
    parts: tuple[GoalPart, ...]
    unscored: tuple[str, ...]


def attainment(goals: Sequence[Goal], rho: float = RHO) -> Attainment | None:
    """T = 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²); None while no goal is scored."""
    scored = [(goal, goal.score) for goal in goals if goal.score is not None]
    if not scored:
        return None
    weights = [goal.weight for goal, _ in scored]
    spread = sqrt((1 - rho) * fsum(w * w for w in weights) + rho * fsum(weights) ** 2)
    parts = tuple(
        GoalPart(goal.code, score, goal.weight, 10 * goal.weight * score / spread)
        for goal, score in scored
    )
    unscored = tuple(goal.code for goal in goals if goal.score is None)
    return Attainment(EXPECTED + fsum(part.points for part in parts), parts, unscored)


@dataclass(frozen=True, slots=True)
class Scored:
    """A goal's score of one day."""

    code: str
    score: int
    on: date


@dataclass(frozen=True, slots=True)
class Standing:
    """T as it stood at the end of a day on which something was scored, from how many goals."""

    on: date
    t: float
    scored: int


def standings(
    scores: Iterable[Scored], weights: Mapping[str, float], rho: float = RHO
) -> tuple[Standing, ...]:
    """T day by day: each goal counts with its latest score up to then. Raises NotAGoal."""
    latest: dict[str, int] = {}
    found: dict[date, Standing] = {}
    for one in sorted(scores, key=lambda it: (it.on, it.code)):
        if one.code not in weights:
            continue
        latest[one.code] = one.score
        goals = [Goal(code, score, weights[code]) for code, score in latest.items()]
        whole = attainment(goals, rho)
        assert whole is not None
        found[one.on] = Standing(one.on, whole.t, len(goals))
    return tuple(found.values())
