"""How far goals were reached, in words: for the page, its files, the panel and the brief."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from holt.evaluation import rules
from holt.evaluation.queries import AttainmentPage, GoalAttained
from holt.evaluation.web.words import ATTAINED, READINGS
from holt.kernel.pictures import Bar, Bars, Spark, bars, spark
from holt.partnerships.queries import PartnershipPage, ScoreRow

MINUS = "−"


def figure(value: float) -> str:
    """ "63.7" """
    return number_format(round(value, 1), decimal_pos=1)


def signed(value: float) -> str:
    """ "+4.1", "−0.5", "0.0" """
    sign = "" if round(value, 1) == 0 else "+" if value > 0 else MINUS
    return sign + figure(abs(value))


def whole_signed(score: int) -> str:
    """ "+1", "−2", "0" """
    return f"{'+' if score > 0 else MINUS if score < 0 else ''}{abs(score)}"


def meaning(t: float) -> str:
    """What T says of all goals together."""
    return str(READINGS[rules.reading(t)])


def parts(found: AttainmentPage) -> tuple[str, ...]:
    """ "+4.1 points from “Forty learners”", the largest share first."""
    if found.whole is None:
        return ()
    names = {str(one.goal.id): one.goal.statement for one in found.goals}
    order = sorted(found.whole.parts, key=lambda one: -abs(one.points))
    return tuple(part(names[one.code], one.points) for one in order)


def part(goal: str, points: float) -> str:
    """ "+4.1 points from “Forty learners”" """
    return _("%(points)s points from “%(goal)s”") % {
        "points": signed(points),
        "goal": goal.rstrip("."),
    }


def drawn(found: AttainmentPage) -> Bars | None:
    """Each scored goal's points: below what was expected to the left, above to the right."""
    scored = [one for one in found.goals if one.points is not None]
    if not scored:
        return None
    return bars([_bar(one) for one in scored])


def _bar(one: GoalAttained) -> Bar:
    points = one.points or 0.0
    said = signed(points)
    return Bar(
        one.goal.statement,
        max(0.0, -points),
        max(0.0, points),
        said if points < 0 else "–",
        said if points >= 0 else "–",
    )


@dataclass(frozen=True)
class Level:
    """One step of a goal's scale; `is_now` is where it stands."""

    score: str
    name: str
    words: str
    is_now: bool


@dataclass(frozen=True)
class GoalTold:
    """A goal as its part of the page tells it."""

    id: int
    statement: str
    about: tuple[str, ...]
    levels: tuple[Level, ...]
    agreement: str
    may_describe: bool
    may_agree: bool
    history: tuple[tuple[str, ...], ...]


def goals(found: AttainmentPage, shown: PartnershipPage) -> tuple[GoalTold, ...]:
    """Every goal with its levels and its history."""
    return tuple(_goal(one, shown) for one in found.goals)


def _goal(one: GoalAttained, shown: PartnershipPage) -> GoalTold:
    goal = one.goal
    alive = shown.state in rules.STILL_ALIVE and shown.my_party_id is not None
    return GoalTold(
        goal.id,
        goal.statement,
        tuple(_about(one)),
        tuple(_levels(one)),
        _agreement(one, shown),
        may_describe=alive and not one.is_frozen,
        may_agree=alive and shown.my_party_id in one.waits_for,
        history=tuple(_score(it, shown) for it in one.scores),
    )


def _about(one: GoalAttained) -> Iterator[str]:
    goal = one.goal
    yield _("Weight %(weight)s") % {"weight": goal.weight}
    if goal.measure:
        yield goal.measure
    if goal.due_on:
        yield _("by %(day)s") % {"day": date_format(goal.due_on)}
    yield _("season %(season)s") % {"season": goal.season}


def _levels(one: GoalAttained) -> Iterator[Level]:
    for score, words in zip(range(-2, 3), one.scale.levels if one.scale else (), strict=False):
        yield Level(whole_signed(score), str(ATTAINED[score]), words, one.goal.attained == score)


def _agreement(one: GoalAttained, shown: PartnershipPage) -> str:
    """Who wrote the levels, and whether all agree."""
    if one.scale is None:
        return _("Its levels are not described yet, so nobody can say how it was scored.")
    said = _("Written by %(party)s on %(day)s.") % {
        "party": shown.names.get(one.scale.written_party_id, "–"),
        "day": date_format(one.scale.written_at.date()),
    }
    waiting = _(", ").join(shown.names[it] for it in one.waits_for)
    if waiting:
        return said + " " + _("Has not agreed yet: %(parties)s.") % {"parties": waiting}
    return said + " " + _("Every party has agreed.")


def _score(one: ScoreRow, shown: PartnershipPage) -> tuple[str, ...]:
    """Day, season, score, what it stood for, who said so, the figures behind it."""
    party = shown.names.get(one.party_id, "") if one.party_id else ""
    return (
        date_format(one.on),
        str(one.season),
        f"{whole_signed(one.score)} {ATTAINED[one.score]}",
        one.words or "–",
        _(", ").join(it for it in (one.by, party) if it) or "–",
        one.note or "–",
    )


def over_time(found: AttainmentPage) -> tuple[tuple[str, str, str], ...]:
    """T on each day something was scored: the day, T, of how many goals; reviews are named."""
    return tuple(
        (
            _("%(day)s, with a review") % {"day": date_format(one.on)}
            if one.on in found.reviews
            else date_format(one.on),
            figure(one.t),
            _("%(scored)s of %(goals)s") % {"scored": one.scored, "goals": len(found.goals)},
        )
        for one in found.over_time
    )


def line(found: AttainmentPage) -> Spark | None:
    """The same as a small line."""
    if len(found.over_time) < 2:
        return None
    return spark([one.t for one in found.over_time], _("T over time"))


HEAD_ROWS = tuple[tuple[str, ...], list[list[str | int | float | None]]]


def sheet(found: AttainmentPage, shown: PartnershipPage) -> HEAD_ROWS:
    """One row for each goal with its levels, its score and its points of T."""
    head = (
        *(_("Goal"), _("Measured by"), _("Weight"), _("Season")),
        *(f"{whole_signed(score)} {ATTAINED[score]}" for score in range(-2, 3)),
        *(_("Agreed by"), _("Score"), _("Scored on"), _("Scored by"), _("Figures"), _("Points")),
    )
    return head, [_row(one, shown) for one in found.goals]


def _row(one: GoalAttained, shown: PartnershipPage) -> list[str | int | float | None]:
    last, goal = one.last, one.goal
    agreed = one.scale.agreed if one.scale else ()
    return [
        *(goal.statement, goal.measure, goal.weight, goal.season),
        *(one.scale.levels if one.scale else ("",) * 5),
        _(", ").join(shown.names.get(it, "–") for it in agreed),
        goal.attained,
        last.on.isoformat() if last else "",
        shown.names.get(last.party_id, "") if last and last.party_id else "",
        goal.attained_note,
        None if one.points is None else round(one.points, 4),
    ]
