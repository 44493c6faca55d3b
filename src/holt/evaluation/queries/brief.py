"""What a one-page brief of a partnership is made of; for its parties only."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from holt.evaluation.queries.health import attained
from holt.evaluation.queries.outcomes import OutcomePage, outcomes_of
from holt.evaluation.queries.witnesses import WitnessRow, witnesses_by_outcome
from holt.kernel.viewer import Viewer
from holt.methods.attainment import Attainment
from holt.partnerships.queries import PartnershipPage, goal_scores
from holt.partnerships.queries import rates as rates_of
from holt.partnerships.queries.rows import EntryRow, GoalRow
from holt.programs import queries as programs


@dataclass(frozen=True)
class Quote:
    """Somebody's words that may be shown. `key` names it in a form: r7 a review, o3 a voice."""

    key: str
    words: str
    by: str
    party: str
    is_partner: bool


@dataclass(frozen=True)
class CostLine:
    """One kind of contribution: what was given and gained of it, in its unit and in cents.

    `rates` are the cents one unit counted for, as the lines have them.
    """

    kind: str
    gave: Decimal
    gave_cents: int
    gained: Decimal
    gained_cents: int
    rates: tuple[int, ...]
    source: str


@dataclass(frozen=True)
class Brief:
    """Need, partners, work, outcome, what it cost and brought, words, where it stands.

    `points` are each scored goal's part of T; `levels` what a goal's scale says where it stands.
    """

    shown: PartnershipPage
    partners: tuple[str, ...]
    worked: programs.Worked
    outcomes: tuple[OutcomePage, ...]
    witnesses: dict[int, tuple[WitnessRow, ...]]
    costs: tuple[CostLine, ...]
    goals: tuple[GoalRow, ...]
    t: float | None
    points: tuple[tuple[str, float], ...]
    levels: dict[int, str]
    quotes: tuple[Quote, ...]
    made_on: date


def brief(viewer: Viewer, shown: PartnershipPage, today: date) -> Brief | None:
    """Everything the brief may show; None for whoever does not sit at the table."""
    if not shown.sees_inside:
        return None
    found = tuple(
        one for one in outcomes_of(viewer, shown.id) if one.state in ("confirmed", "recorded")
    )
    scored = attained(shown)
    return Brief(
        shown=shown,
        partners=tuple(one.name for one in shown.parties if one.state in ("accepted", "left")),
        worked=programs.worked(viewer, shown.id),
        outcomes=found,
        witnesses=witnesses_by_outcome(found),
        costs=costs(shown.ledger, sources(viewer)),
        goals=shown.goals,
        t=scored.t if scored else None,
        points=_points(scored, shown.goals),
        levels={one.goal_id: one.words for one in goal_scores(viewer, shown.id)},
        quotes=(*from_reviews(shown), *voices(found)),
        made_on=today,
    )


def _points(scored: Attainment | None, goals: Iterable[GoalRow]) -> tuple[tuple[str, float], ...]:
    names = {str(one.id): one.statement for one in goals}
    return tuple((names[one.code], one.points) for one in scored.parts) if scored else ()


def sources(viewer: Viewer) -> dict[str, str]:
    """Where each kind's rate comes from."""
    return {one.kind: one.source for one in rates_of(viewer)}


def costs(ledger: Iterable[EntryRow], sources: dict[str, str]) -> tuple[CostLine, ...]:
    """By kind, both directions side by side; nothing is netted."""
    by_kind: dict[str, list[EntryRow]] = defaultdict(list)
    for one in ledger:
        if one.struck_at is None:
            by_kind[one.kind].append(one)
    return tuple(
        _cost(kind, lines, sources.get(kind, "")) for kind, lines in sorted(by_kind.items())
    )


def _cost(kind: str, lines: list[EntryRow], source: str) -> CostLine:
    gave = [one for one in lines if one.direction == "gave"]
    gained = [one for one in lines if one.direction == "gained"]
    return CostLine(
        kind=kind,
        gave=sum((one.quantity for one in gave), Decimal(0)),
        gave_cents=sum(one.cents for one in gave),
        gained=sum((one.quantity for one in gained), Decimal(0)),
        gained_cents=sum(one.cents for one in gained),
        rates=tuple(sorted({one.rate_cents for one in lines})),
        source=source,
    )


def from_reviews(shown: PartnershipPage) -> tuple[Quote, ...]:
    """What the sides wrote in complete reviews and allowed to be quoted, partners first."""
    complete = {one.id for one in shown.reviews if one.complete_at is not None}
    found = [
        Quote(
            f"r{one.id}",
            one.words,
            ", ".join(part for part in (one.by_name, one.by_title) if part),
            shown.names.get(one.party_id, ""),
            one.party_id != shown.lead.id,
        )
        for one in reversed(shown.answers)
        if one.may_quote and one.words and one.review_id in complete
    ]
    return tuple(sorted(found, key=lambda one: not one.is_partner))


def voices(outcomes: Iterable[OutcomePage]) -> tuple[Quote, ...]:
    """What people said about a change, with their consent."""
    return tuple(
        Quote(f"o{one.id}", one.voice, one.voice_by, "", True)
        for one in outcomes
        if one.voice and one.has_consent
    )
