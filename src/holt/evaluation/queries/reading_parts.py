"""How each part of each measure is made from what was counted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from holt.evaluation.queries.counted import Counted
from holt.evaluation.rules import (
    CAPACITY_KINDS,
    CATALOG,
    ECONOMIC_TOPICS,
    FEWEST_ANSWERS,
    HOUR_KINDS,
    Measure,
)
from holt.methods import readings as method
from holt.methods.attainment import Goal
from holt.methods.readings import ByQuarter, Figure
from holt.partnerships.queries import GoalFact, LedgerFact
from holt.programs.queries import SessionFact
from holt.surveys.queries import TopicHeard

Gap = tuple[int, int]
"""So many say nothing, of so many that could."""
NO_GAP: Gap = (0, 0)


@dataclass(frozen=True)
class Row:
    """A row that counted: its noun and number, its day, what it adds, and what it is called.

    No day and no amount for a survey: what it adds is told in groups only.
    """

    noun: str
    id: int
    on: date | None
    amount: float | None
    label: str
    partnership_id: int | None = None


@dataclass(frozen=True)
class Made:
    """One part of a measure with the rows behind it."""

    measure: str
    part: str
    figure: Figure
    by_quarter: ByQuarter
    rows: tuple[Row, ...]
    basis: int
    missing: int = 0
    of: int = 0
    suppressed: bool = False


def made(measure: Measure, facts: Counted) -> tuple[Made, ...]:
    """Its parts; the first stands even where nothing was counted, the others do not."""
    found = [*PARTS[measure](facts), *_noted(measure, facts)]
    return tuple(one for at, one in enumerate(found) if at == 0 or one.rows)


def _total(
    measure: Measure,
    part: str,
    rows: Sequence[Row],
    facts: Counted,
    gap: Gap = NO_GAP,
) -> Made:
    """The rows added up."""
    amounts = [one.amount or 0.0 for one in rows]
    return Made(
        measure, part, method.total(amounts), _quarters(rows, facts, fsum), tuple(rows),
        len(rows), *gap,
    )  # fmt: skip


def _quarters(
    rows: Iterable[Row], facts: Counted, figure: Callable[[Sequence[float]], float]
) -> ByQuarter:
    dated = [(one.on, one.amount or 0.0) for one in rows if one.on is not None]
    return method.by_quarter(dated, facts.quarters, figure)


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values)


def _attendance(facts: Counted) -> Iterator[Made]:
    """Everyone who came, and how many to a session."""
    rows = [_session(one, one.attended or 0) for one in facts.sessions if one.is_held]
    of = len(facts.sessions)
    gap = (of - len(rows), of)
    yield _total(Measure.ATTENDANCE, "people", rows, facts, gap)
    figure = method.average([one.amount or 0.0 for one in rows])
    yield Made(
        Measure.ATTENDANCE, "a_session", figure, _quarters(rows, facts, _mean), tuple(rows),
        len(rows), *gap,
    )  # fmt: skip


def _session(one: SessionFact, amount: float) -> Row:
    return Row("session", one.id, one.on, amount, one.title, one.partnership_id)


def _patrons(facts: Counted) -> Iterator[Made]:
    """Those who said they were new, their share, and those who came back after long."""
    held = [one for one in facts.sessions if one.is_held]
    asked = [one for one in held if one.new_to_us is not None]
    rows = [_session(one, one.new_to_us or 0) for one in asked]
    gap = (len(held) - len(asked), len(held))
    yield _total(Measure.NEW_AND_RETURNING, "new", rows, facts, gap)
    yield _new_share(asked, rows, facts, gap)
    back = [one for one in held if one.back_after_long is not None]
    yield _total(
        Measure.NEW_AND_RETURNING,
        "back",
        [_session(one, one.back_after_long or 0) for one in back],
        facts,
        (len(held) - len(back), len(held)),
    )


def _new_share(asked: Sequence[SessionFact], rows: Sequence[Row], facts: Counted, gap: Gap) -> Made:
    """Of everyone who came to sessions at which somebody asked."""
    came = dict.fromkeys(facts.quarters, 0)
    new = dict(came)
    for one in asked:
        quarter = method.quarter_of(one.on)
        came[quarter] += one.attended or 0
        new[quarter] += one.new_to_us or 0
    everybody = sum(came.values())
    by_quarter = tuple(
        (first, new[first] / came[first] if came[first] >= FEWEST_ANSWERS else None)
        for first in facts.quarters
    )
    is_few = 0 < everybody < FEWEST_ANSWERS
    return Made(
        Measure.NEW_AND_RETURNING, "new_share", method.share(sum(new.values()), everybody),
        by_quarter, tuple(rows) if everybody else (), len(rows), *gap, is_few,
    )  # fmt: skip


def _hours(facts: Counted) -> Iterator[Made]:
    """Working hours all parties gave; of an organization's tables, those of its partners."""
    given = [one for one in facts.ledger if one.direction == "gave" and one.kind in HOUR_KINDS]
    gap = _silent(given, facts)
    yield _total(Measure.HOURS_GIVEN, "all", [_line(one) for one in given], facts, gap)
    if facts.of.organization_id is not None:
        theirs = [_line(one) for one in given if _is_partners(one, facts)]
        yield _total(Measure.HOURS_GIVEN, "partners", theirs, facts, gap)


def _line(one: LedgerFact) -> Row:
    amount = one.cents if one.kind == "money" else one.quantity
    return Row("ledger_entry", one.id, one.on, amount, one.what, one.partnership_id)


def _is_partners(one: LedgerFact, facts: Counted) -> bool:
    return one.organization_id != facts.of.organization_id


def _silent(lines: Iterable[LedgerFact], facts: Counted) -> Gap:
    """Of the tables at work, how many logged nothing of the kind."""
    logged = {one.partnership_id for one in lines}
    return len(facts.of.at_work - logged), len(facts.of.at_work)


def _money(facts: Counted) -> Iterator[Made]:
    """Money that parties gave; of an organization's tables, its partners'."""
    alone = facts.of.organization_id is None
    given = [
        one
        for one in facts.ledger
        if one.direction == "gave" and one.kind == "money" and (alone or _is_partners(one, facts))
    ]
    rows = [_line(one) for one in given]
    yield _total(Measure.MONEY_BROUGHT_IN, "ledger", rows, facts, _silent(given, facts))


def _capacity(facts: Counted) -> Iterator[Made]:
    """Who finished a course, and what the ledger says was gained, kind by kind."""
    alone = facts.of.organization_id is None
    if not alone:
        done = [Row("course", one.id, one.on, one.people, one.title) for one in facts.courses]
        yield _total(Measure.CAPACITY_GAINED, "courses", done, facts)
    gained = [
        one
        for one in facts.ledger
        if one.direction == "gained" and (alone or not _is_partners(one, facts))
    ]
    for part in CATALOG[Measure.CAPACITY_GAINED].parts:
        if part.name in CAPACITY_KINDS:
            of_kind = [one for one in gained if one.kind == part.name]
            rows = [_line(one) for one in of_kind]
            yield _total(Measure.CAPACITY_GAINED, part.name, rows, facts, _silent(of_kind, facts))


def _goals(facts: Counted) -> Iterator[Made]:
    """The share of scored goals that came out at least as expected, and T of all together."""
    scored = [one for one in facts.goals if one.score is not None]
    latest = {one.id: one for one in scored}
    rows = tuple(_goal(one) for one in latest.values())
    waiting = [
        one for one in facts.goals if one.score is None and one.partnership_id in facts.of.at_work
    ]
    gap = (len(waiting), len(waiting) + len(latest))
    reached = sum((one.score or 0) >= 0 for one in latest.values())
    yield Made(
        Measure.GOALS_ATTAINED, "reached", method.share(reached, len(latest)),
        _by_quarter(scored, facts, _reached), rows, len(rows), *gap,
    )  # fmt: skip
    yield Made(
        Measure.GOALS_ATTAINED, "t", method.goals_together(_as_goals(latest.values())),
        _by_quarter(scored, facts, lambda some: method.goals_together(_as_goals(some)).value),
        rows, len(rows), *gap,
    )  # fmt: skip


def _goal(one: GoalFact) -> Row:
    return Row("goal", one.id, one.on, one.score, one.statement, one.partnership_id)


def _as_goals(some: Iterable[GoalFact]) -> list[Goal]:
    return [Goal(str(one.id), one.score, one.weight) for one in some]


def _reached(some: Sequence[GoalFact]) -> float:
    return sum((one.score or 0) >= 0 for one in some) / len(some)


def _by_quarter(
    scored: Iterable[GoalFact],
    facts: Counted,
    figure: Callable[[Sequence[GoalFact]], float | None],
) -> ByQuarter:
    """Each quarter by the last score it gave each goal."""
    held: dict[date, dict[int, GoalFact]] = {first: {} for first in facts.quarters}
    for one in scored:
        if one.on is not None:
            held[method.quarter_of(one.on)][one.id] = one
    return tuple(
        (first, figure(list(goals.values())) if goals else None) for first, goals in held.items()
    )


def _surveys(facts: Counted) -> Iterator[Made]:
    """The share who agree, topic by topic, at once and weeks later."""
    yield from (_topic(Measure.OUTCOME_SURVEYS, one, facts) for one in facts.topics)
    if not facts.topics:
        yield Made(Measure.OUTCOME_SURVEYS, "topic:", Figure(None), (), (), 0)


def _economic(facts: Counted) -> Iterator[Made]:
    """The same of the topics of work and business alone."""
    about = [one for one in facts.topics if one.topic in ECONOMIC_TOPICS]
    yield from (_topic(Measure.ECONOMIC_EFFECTS, one, facts) for one in about)


def _topic(measure: Measure, one: TopicHeard, facts: Counted) -> Made:
    whole, *each = one.spans
    name = f"topic:{one.topic}{':later' if one.is_later else ''}"
    rows = tuple(Row("survey", pk, None, None, facts.titles[pk]) for pk in one.survey_ids)
    by_quarter = tuple(
        (first, told.share if told else None)
        for first, told in zip(facts.quarters, each, strict=True)
    )
    figure = Figure(whole.share, whole.low, whole.high) if whole else Figure(None)
    return Made(
        measure, name, figure, by_quarter, rows, whole.answered if whole else 0,
        suppressed=whole is None and one.has_answers,
    )  # fmt: skip


def _nothing(facts: Counted) -> Iterator[Made]:
    """A measure that is noted by hand alone."""
    return iter(())


def _noted(measure: Measure, facts: Counted) -> Iterator[Made]:
    """What was noted by hand, each unit for itself."""
    for unit in CATALOG[measure].note_units:
        rows = [
            Row("measure_note", one.pk, one.on, float(one.value), one.what, one.partnership_id)
            for one in facts.notes
            if one.measure == measure and one.unit == unit
        ]
        yield _total(measure, f"noted:{unit}", rows, facts)


PARTS: Mapping[Measure, Callable[[Counted], Iterator[Made]]] = {
    Measure.OUTCOME_SURVEYS: _surveys,
    Measure.GOALS_ATTAINED: _goals,
    Measure.ATTENDANCE: _attendance,
    Measure.NEW_AND_RETURNING: _patrons,
    Measure.HOURS_GIVEN: _hours,
    Measure.MONEY_BROUGHT_IN: _money,
    Measure.CAPACITY_GAINED: _capacity,
    Measure.DUPLICATION_AVOIDED: _nothing,
    Measure.ECONOMIC_EFFECTS: _economic,
}
