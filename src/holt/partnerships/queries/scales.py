"""What a partnership's goals are scored by, and how they were scored; for its parties."""

from dataclasses import dataclass
from datetime import date, datetime

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.partnerships import access, rules
from holt.partnerships.models import GoalScale, GoalScore, ScaleAgreement
from holt.partnerships.queries.held import parties_of, seat_of


@dataclass(frozen=True)
class ScaleRow:
    """A goal's five levels in words, from −2 to +2, and the parties that agreed to them."""

    goal_id: int
    levels: tuple[str, ...]
    written_party_id: int
    written_at: datetime
    agreed: tuple[int, ...]
    version: int


@dataclass(frozen=True)
class ScoreRow:
    """A score of one goal: what it stood for, on which day, and who gave it."""

    goal_id: int
    score: int
    words: str
    note: str
    on: date
    season: int
    party_id: int | None
    by: str


def _require_inside(viewer: Viewer, partnership_id: int) -> None:
    """Raises NotFound for whoever does not sit at the table."""
    seats = tuple(seat_of(one) for one in parties_of(partnership_id))
    if not access.may_see_inside(viewer, access.Seats(partnership_id, False, seats)):
        raise NotFound


def goal_scales(viewer: Viewer, partnership_id: int) -> dict[int, ScaleRow]:
    """Goal → its scale, of those that have one. Raises NotFound."""
    _require_inside(viewer, partnership_id)
    agreed: dict[int, list[int]] = {}
    given = ScaleAgreement.objects.filter(scale__goal__partnership_id=partnership_id)
    for scale_id, party_id in given.order_by("at", "pk").values_list("scale_id", "party_id"):
        agreed.setdefault(scale_id, []).append(party_id)
    rows = GoalScale.objects.filter(goal__partnership_id=partnership_id).order_by("pk")
    return {
        one.goal_id: ScaleRow(
            one.goal_id,
            tuple(getattr(one, name) for name in rules.GOAL_LEVELS),
            one.written_party_id,
            one.written_at,
            tuple(agreed.get(one.pk, ())),
            one.version,
        )
        for one in rows
    }


def goal_scores(viewer: Viewer, partnership_id: int) -> tuple[ScoreRow, ...]:
    """Every score ever given, the first first. Raises NotFound."""
    _require_inside(viewer, partnership_id)
    rows = GoalScore.objects.filter(goal__partnership_id=partnership_id)
    names = ("goal_id", "score", "words", "note", "on", "season", "party_id", "by__name")
    found = rows.order_by("on", "goal_id").values_list(*names)
    return tuple(
        ScoreRow(goal, score, words, note, on, season, party, name or "")
        for goal, score, words, note, on, season, party, name in found
    )
