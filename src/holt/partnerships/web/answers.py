"""Reviews and levels as pages tell them: each side's answers, side by side."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from holt.methods import levels
from holt.partnerships import rules
from holt.partnerships.queries import PartnershipPage
from holt.partnerships.queries.rows import AnswerRow, LevelRow
from holt.partnerships.web.words import AGREEMENT_SCALE, LEVELS, REVIEW_SHORT


@dataclass(frozen=True)
class ReviewCell:
    """One party's answer to one question."""

    party: str
    score: int
    words: str


@dataclass(frozen=True)
class ReviewQuestion:
    """A question with every side's answer, and whether they differ."""

    name: str
    cells: tuple[ReviewCell, ...]
    is_gap: bool


@dataclass(frozen=True)
class ReviewLine:
    """One review: answers side by side once complete."""

    number: int
    opened_at: datetime
    due_on: date
    complete_at: datetime | None
    answered: tuple[str, ...]
    waiting: tuple[str, ...]
    questions: tuple[ReviewQuestion, ...]
    words: tuple[tuple[str, str, str], ...]
    private_notes: tuple[str, ...]


@dataclass(frozen=True)
class LevelLine:
    """How one side sees the level."""

    party: str
    by_activity: str
    by_axes: str
    reading: str


def reviews(shown: PartnershipPage) -> tuple[ReviewLine, ...]:
    """Every review, newest first."""
    table = [one for one in shown.at_table if one.state == "accepted"]
    lines = []
    for review in reversed(shown.reviews):
        answers = [one for one in shown.answers if one.review_id == review.id]
        done = [one.name for one in table if (review.id, one.id) in shown.answered]
        lines.append(
            ReviewLine(
                review.number,
                review.opened_at,
                review.due_on,
                review.complete_at,
                tuple(done),
                tuple(one.name for one in table if one.name not in done),
                _questions(shown, answers) if review.complete_at else (),
                tuple(
                    (one.words, one.by_name, shown.names[one.party_id])
                    for one in answers
                    if one.words and review.complete_at
                ),
                tuple(one.private_note for one in answers if one.private_note),
            )
        )
    return tuple(lines)


def _questions(shown: PartnershipPage, answers: list[AnswerRow]) -> tuple[ReviewQuestion, ...]:
    wide = {one.question for one in rules.gaps(one.scores() for one in answers)}
    return tuple(
        ReviewQuestion(
            str(REVIEW_SHORT[question]),
            tuple(
                ReviewCell(
                    shown.names[one.party_id],
                    one.scores()[question],
                    str(AGREEMENT_SCALE[one.scores()[question]]),
                )
                for one in answers
            ),
            question in wide,
        )
        for question in rules.REVIEW_QUESTIONS
    )


def level_views(shown: PartnershipPage) -> tuple[LevelLine, ...]:
    """How each side last saw the level, by evidence and by axes."""
    last: dict[int, LevelRow] = {one.party_id: one for one in shown.level_answers}
    readings = {
        "over_stretched": _("You do more together than time, trust and turf carry."),
        "room_to_deepen": _("Time, trust and turf would carry more."),
        "in_step": _("What you do and what carries it are in step."),
    }
    lines = []
    for party_id, one in last.items():
        seen = levels.assess(
            levels.Evidence(
                information=one.information,
                activities=one.activities,
                resources=one.resources,
                capacity=one.capacity,
                shared_risk=one.shared_risk,
            ),
            levels.Axes(time=one.time, trust=one.trust, turf=one.turf),
        )
        lines.append(
            LevelLine(
                shown.names[party_id],
                str(LEVELS[seen.by_activity]) if seen.by_activity else _("none yet"),
                str(LEVELS[seen.by_axes]),
                readings.get(str(seen.reading), ""),
            )
        )
    return tuple(lines)
