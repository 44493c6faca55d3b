"""How far a partnership's goals were reached, each on the scale its parties described."""

from dataclasses import dataclass
from datetime import date

from holt.evaluation.queries.health import attained
from holt.kernel.viewer import Viewer
from holt.methods.attainment import Attainment, Scored, Standing, standings
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import PartnershipPage, ScaleRow, ScoreRow
from holt.partnerships.queries.rows import GoalRow


@dataclass(frozen=True)
class GoalAttained:
    """A goal with its scale, who has yet to agree to it, its scores, and its points of T."""

    goal: GoalRow
    scale: ScaleRow | None
    waits_for: tuple[int, ...]
    scores: tuple[ScoreRow, ...]
    points: float | None
    is_frozen: bool

    @property
    def last(self) -> ScoreRow | None:
        return self.scores[-1] if self.scores else None


@dataclass(frozen=True)
class AttainmentPage:
    """T with its parts, every goal, how T stood over time, and the days of complete reviews."""

    whole: Attainment | None
    goals: tuple[GoalAttained, ...]
    over_time: tuple[Standing, ...]
    reviews: tuple[date, ...]

    @property
    def unscored(self) -> tuple[GoalRow, ...]:
        return tuple(one.goal for one in self.goals if one.goal.attained is None)


def attainment(viewer: Viewer, shown: PartnershipPage) -> AttainmentPage | None:
    """What the parties see; None for anybody else."""
    if not shown.sees_inside:
        return None
    scales = partnerships.goal_scales(viewer, shown.id)
    scores = partnerships.goal_scores(viewer, shown.id)
    whole = attained(shown)
    points = {one.code: one.points for one in whole.parts} if whole else {}
    sitting = [one.id for one in shown.parties if one.state == "accepted"]
    goals = tuple(_goal(one, scales.get(one.id), scores, points, sitting, shown.season)
                  for one in shown.goals)  # fmt: skip
    weights = {str(one.id): float(one.weight) for one in shown.goals}
    history = [Scored(str(one.goal_id), one.score, one.on) for one in scores]
    reviews = (one.complete_at.date() for one in shown.reviews if one.complete_at)
    return AttainmentPage(whole, goals, standings(history, weights), tuple(sorted(reviews)))


def _goal(
    goal: GoalRow,
    scale: ScaleRow | None,
    scores: tuple[ScoreRow, ...],
    points: dict[str, float],
    sitting: list[int],
    season: int,
) -> GoalAttained:
    own = tuple(one for one in scores if one.goal_id == goal.id)
    return GoalAttained(
        goal,
        scale,
        tuple(one for one in sitting if scale and one not in scale.agreed),
        own,
        points.get(str(goal.id)),
        any(one.season == season for one in own),
    )
