"""Reviews, pulses, goals judged, outcomes and lessons of a tale."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from holt.evaluation.asks import AskConfirmationAsk, ConfirmAsk, RecordAsk
from holt.learning.asks import WriteLessonAsk
from holt.partnerships.asks import (
    AnswerReviewAsk,
    AttainAsk,
    InterestRating,
    OpenReviewAsk,
    PulseAsk,
    RateInterestsAsk,
)
from holt.site.demo import rows
from holt.site.demo.partnering.table import Table

Dated = tuple[int, Callable[[], None]]
DAYS_OF_A_PULSE = 30
RATED = 12


def reviews(table: Table) -> Iterator[Dated]:
    """A review is opened, and each side answers a few days later; then interests are rated."""
    for one in table.tale.reviews:
        yield one.ago, lambda one=one: _open(table, one)  # type: ignore[misc]
        for place, answer in enumerate(one.answers):
            ago = max(one.ago - 3 - 2 * place, 0)
            yield ago, lambda o=one, a=answer, d=ago: _answer(table, o, a, d)  # type: ignore[misc]
    if table.tale.signed and not table.tale.ending:
        ago = min(RATED, table.tale.signed - 1)
        for side in table.tale.sides:
            if side.gets:
                yield ago, lambda s=side, a=ago: _rate(table, s, a)  # type: ignore[misc]


def _open(table: Table, one: rows.Review) -> None:
    table.lead_does("open_review", OpenReviewAsk(table.id, one.cause), one.ago, 9)


def _answer(table: Table, one: rows.Review, answer: rows.Answer, ago: int) -> None:
    review = table.row.reviews.order_by("-number")[0]
    ask = AnswerReviewAsk(
        review.pk,
        *answer.marks,
        answer.words,
        answer.quotable,
        answer.private,
        organization_id=table.desk.organization(answer.organization),
    )
    table.do("answer_review", answer.organization, ask, ago, 12)


def _rate(table: Table, side: rows.Side, ago: int) -> None:
    """How far a party gets what it wants."""
    organization_id = table.desk.organization(side.organization)
    party = table.row.parties.get(organization_id=organization_id)
    interests = party.interests.filter(withdrawn_at=None).order_by("pk")
    ratings = tuple(
        InterestRating(one.pk, rating) for one, rating in zip(interests, side.gets, strict=False)
    )
    ask = RateInterestsAsk(table.id, ratings, organization_id)
    table.do("rate_interests", side.organization, ask, ago, 13)


def pulses(table: Table) -> Iterator[Dated]:
    """One tap a month from each side; the last one this month, or in the month it ended."""
    tale = table.tale
    if tale.signed is None:
        return
    last = (tale.ending.begun if tale.ending else 0) + 2
    for side in tale.sides:
        for back, feeling in enumerate(reversed(side.feels)):
            ago = last + DAYS_OF_A_PULSE * back
            if ago < tale.signed:
                yield ago, lambda s=side, f=feeling, a=ago: _pulse(table, s, f, a)  # type: ignore[misc]


def _pulse(table: Table, side: rows.Side, feeling: int, ago: int) -> None:
    ask = PulseAsk(table.id, feeling, table.desk.organization(side.organization))
    table.do("pulse", side.organization, ask, ago, 8)


def goals_judged(table: Table) -> Iterator[Dated]:
    """How far each season's goals were attained: before the next one, or at its end."""
    tale = table.tale
    if tale.signed is None:
        return
    last = tale.ending.begun + 1 if tale.ending else min(14, tale.signed)
    stages = (tale.aims, *(season.aims for season in tale.seasons))
    ends = (*(season.renewed + 1 for season in tale.seasons), last)
    for aims, ago in zip(stages, ends, strict=True):
        for aim in aims:
            if aim.attained is not None:
                yield ago, lambda a=aim, d=ago: _attain(table, a, d)  # type: ignore[misc]


def _attain(table: Table, aim: rows.Aim, ago: int) -> None:
    goal = table.row.goals.filter(statement=aim.statement, withdrawn_at=None).order_by("-pk")[0]
    ask = AttainAsk(goal.pk, aim.attained or 0, aim.note, table.desk.on(ago))
    table.lead_does("attain", ask, ago, 14)


def outcomes(table: Table) -> Iterator[Dated]:
    """What changed, and for whom; another party is asked whether it saw it too."""
    for one in table.tale.outcomes:
        yield one.ago, lambda one=one: _record(table, one)  # type: ignore[misc]


def _record(table: Table, one: rows.Outcome) -> None:
    desk = table.desk
    own = desk.organization(one.by)
    ask = RecordAsk(
        table.id,
        one.who,
        one.what,
        desk.on(one.ago),
        one.where,
        f"{one.figure} {one.unit}".strip(),
        Decimal(one.figure) if one.figure else None,
        one.unit,
        evidence=one.evidence,
        voice=one.words,
        voice_by=one.voice,
        has_consent=bool(one.words),
        organization_id=own,
    )
    at = desk.at(one.ago, 15)
    outcome = desk.do("evaluation.record", table.seat(one.by, at), ask, at)
    desk.keep("outcome", f"{table.tale.key} {one.who}", outcome)
    if one.confirmed:
        organization, ago = one.confirmed
        wanted = AskConfirmationAsk(outcome.pk, desk.organization(organization))
        desk.do("evaluation.ask_confirmation", table.seat(one.by, at), wanted, at)
        _confirm(table, outcome.pk, organization, ago)


def _confirm(table: Table, outcome_id: int, organization: str, ago: int) -> None:
    desk, side = table.desk, table.side(organization)
    at = desk.at(ago, 12)
    actor = (
        desk.seat(side.person)
        if side.person and not side.account_since
        else desk.by_link("outcome", outcome_id, organization, at)
    )
    role = side.role or side.contact[1]
    ask = ConfirmAsk(outcome_id, actor.name, role, desk.organization(organization))
    desk.do("evaluation.confirm", actor, ask, at)


def lessons(table: Table) -> Iterator[Dated]:
    """What was learned on the way."""
    for one in table.tale.lessons:
        yield one.ago, lambda one=one: _learn(table, one)  # type: ignore[misc]


def _learn(table: Table, one: rows.Lesson) -> None:
    desk, tale = table.desk, table.tale
    ask = WriteLessonAsk(
        desk.organization(table.side(one.by).organization),
        one.title,
        one.kind,
        one.wanted,
        one.did,
        one.happened,
        one.instead,
        one.subjects,
        one.openness,
        has_consent=one.kind == "story",
        partnership_id=table.id,
        need_id=desk.id("need", tale.need) if tale.need else None,
        came_from=one.came_from,
        publish=True,
    )
    row = desk.do(
        "learning.write_lesson", desk.seat(table.side(one.by).person), ask, desk.at(one.ago, 16)
    )
    desk.keep("lesson", one.title, row)
