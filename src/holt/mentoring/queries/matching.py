"""A round as the method sees it, what it said, and what a change by hand would cost."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.mentoring import rules
from holt.mentoring.models import Application, ByHand, Pair, Round
from holt.mentoring.queries.rounds import Applied, applications, applied
from holt.mentoring.queries.skills import as_matched, skills_said
from holt.methods import pairing
from holt.methods.pairing import Candidate
from holt.methods.words import tokens

Two = tuple[int, int]
"""Application ids: mentee, mentor."""


@dataclass(frozen=True)
class Facts:
    """Everything a matching goes by: who still needs one, who has places, what is settled."""

    mentees: tuple[Candidate, ...]
    mentors: tuple[Candidate, ...]
    of: pairing.Round
    fixed: frozenset[Two]


def facts(row: Round, today: date) -> Facts:
    """Of a round as it stands: pairs that were announced stay, and take their mentor's place."""
    people = list(_applications(row))
    standing = list(row.pairs.exclude(state="proposed").values_list("mentee", "mentor", "state"))
    kept = [(a, b) for a, b, state in standing if state in rules.LIVE]
    by_hand = list(row.by_hand.values_list("mentee", "mentor", "kind"))
    parted = {(a, b) for a, b, state in standing if state in ("declined", "ended")}
    fixed = {(a, b) for a, b, kind in by_hand if kind == "fixed"} - parted
    apart = parted | {(a, b) for a, b, kind in by_hand if kind == "apart"}
    taken = {mentee for mentee, _ in kept}
    names, said = _names_of(people), skills_said(people)
    has = [mentor for _, mentor in kept]
    mentees = [
        replace(_one(p, names, "wants", 1), said=as_matched(said.get((p.pk, "learn"), ())))
        for p in people
        if p.as_mentee and p.pk not in taken
    ]
    mentors = [
        replace(
            _one(p, names, "offers", max(0, p.capacity - has.count(p.pk))),
            said=as_matched(said.get((p.pk, "teach"), ())),
        )
        for p in people
        if p.as_mentor
    ]
    first = max(row.starts_on, min(today, row.ends_on))
    of = pairing.Round(first, row.ends_on, row.same_house, frozenset(apart), directory.taxonomy())
    return Facts(tuple(mentees), tuple(mentors), of, frozenset(fixed))


def _applications(row: Round) -> Iterable[Any]:
    rows = Application.objects.filter(round=row, withdrawn_at=None, person__is_active=True)
    joined = rows.select_related("organization__kind").prefetch_related("named")
    return joined.order_by("pk")


def _names_of(people: Iterable[Any]) -> dict[tuple[int, str], frozenset[int]]:
    """Whom each named, by application and kind."""
    found: dict[tuple[int, str], set[int]] = {}
    for one in people:
        for named in one.named.all():
            found.setdefault((one.pk, named.kind), set()).add(named.person_id)
    return {key: frozenset(value) for key, value in found.items()}


def _one(
    row: Any, names: dict[tuple[int, str], frozenset[int]], skills: str, capacity: int
) -> Candidate:
    text = row.want_words if skills == "wants" else row.offer_words
    none: frozenset[int] = frozenset()
    return Candidate(
        id=row.pk,
        person=row.person_id,
        organization=row.organization_id,
        week=rules.week(row.zone, row.days, row.from_time, row.to_time),
        skills=frozenset(getattr(row, skills)),
        words=frozenset(tokens(text)),
        languages=frozenset(row.languages),
        kind=row.organization.kind.slug,
        staff=float(row.organization.staff_count or 0) or None,
        years=float(row.years),
        capacity=capacity,
        likes=names.get((row.pk, "like"), none),
        rather_not=names.get((row.pk, "rather_not"), none),
        managers=names.get((row.pk, "manager"), none),
    )


def table_of(found: Facts) -> pairing.Table:
    """The table of a round's facts."""
    return pairing.table(found.mentees, found.mentors, found.of)


@dataclass(frozen=True)
class Cost:
    """What a change by hand costs: points as far as they may be shown, pairs, and who else moves.

    `barred` when no pair can be made of these two, without saying by which rule.
    """

    before: pairing.Standing
    after: pairing.Standing
    moved: int
    barred: bool = False


def cost(viewer: Viewer, round_id: int, two: Two, kind: str, today: date) -> Cost:
    """What it would cost to fix these two or to keep them apart; nothing is changed.

    For those who look after the round. Raises NotFound, NotAllowed.
    """
    applications(viewer, round_id)
    found = facts(Round.objects.get(pk=round_id), today)
    before = pairing.match(table_of(found), found.fixed)
    if kind == "fixed":
        fixed = frozenset(one for one in found.fixed if one[0] != two[0]) | {two}
        changed = Facts(found.mentees, found.mentors, found.of, fixed)
    else:
        changed = _without(found, two)
    table = table_of(changed)
    after = pairing.match(table, changed.fixed)
    moved = _places(before) ^ _places(after)
    who = {mentee for mentee, _ in moved} - {two[0]}
    return Cost(before.best, after.best, len(who), kind == "fixed" and not may_be(table, two))


def _without(found: Facts, two: Two) -> Facts:
    of = pairing.Round(
        found.of.first,
        found.of.last,
        found.of.same_house,
        found.of.apart | {two},
        found.of.taxonomy,
    )
    return Facts(found.mentees, found.mentors, of, found.fixed - {two})


def _places(found: pairing.Matched) -> set[Two]:
    return {(one.mentee, one.mentor) for one in found.pairs}


def may_be(table: pairing.Table, two: Two) -> bool:
    """Whether these two are in the round and no rule but the coordinator's own bars them."""
    rows = [number for number, one in enumerate(table.mentees) if one.id == two[0]]
    columns = [number for number, one in enumerate(table.mentors) if one.id == two[1]]
    if not rows or not columns:
        return False
    barred = (one for name, one in table.barred.items() if name != "apart")
    return not any(bool(one[rows[0], columns[0]]) for one in barred)


@dataclass(frozen=True)
class Proposed:
    """A pair that is proposed, with the parts that may be told."""

    id: int
    mentee: Applied
    mentor: Applied
    parts: dict[str, float]
    hours: float
    is_fixed: bool


@dataclass(frozen=True)
class Waiting:
    """A mentee without a mentor, and how many mentors each told rule bars."""

    mentee: Applied
    mentors: int
    barred: tuple[tuple[str, int], ...]
    open: int


@dataclass(frozen=True)
class Settled:
    """What the coordinator settled by hand."""

    id: int
    kind: str
    mentee: str
    mentor: str


@dataclass(frozen=True)
class Proposal:
    """What the last matching said, for those who look after the round."""

    pairs: tuple[Proposed, ...]
    left: tuple[Waiting, ...]
    swaps: tuple[tuple[str, str], ...]
    best: dict[str, Any]
    stable: dict[str, Any]
    free_mentors: int
    settled: tuple[Settled, ...]


def proposal(viewer: Viewer, round_id: int) -> Proposal:
    """The proposal of a round. Raises NotFound, NotAllowed."""
    who = {one.pk: applied(one) for one in applications(viewer, round_id)}
    row = Round.objects.get(pk=round_id)
    said = row.outcome or {}
    rows = row.pairs.filter(state="proposed").order_by("mentee__person__name", "pk")
    pairs = tuple(
        Proposed(p.pk, who[p.mentee_id], who[p.mentor_id], p.parts, p.hours, p.is_fixed)
        for p in rows
        if p.mentee_id in who and p.mentor_id in who
    )
    left = tuple(
        Waiting(who[a], mentors, tuple((code, count) for code, count in barred), open_)
        for a, mentors, barred, open_ in said.get("left", ())
        if a in who
    )
    swaps = ((who[a].name, who[b].name) for a, b in said.get("swaps", ()) if a in who and b in who)
    return Proposal(
        pairs,
        left,
        tuple(swaps),
        said.get("best", {}),
        said.get("stable", {}),
        said.get("free_mentors", 0),
        _settled(row),
    )


def _settled(row: Round) -> tuple[Settled, ...]:
    rows: Any = row.by_hand.select_related("mentee__person", "mentor__person").order_by("pk")
    return tuple(Settled(one.pk, one.kind, _name(one.mentee), _name(one.mentor)) for one in rows)


def _name(row: Any) -> str:
    return row.person.name if row.person else ""


def two_of(viewer: Viewer, round_id: int, two: Two) -> tuple[Applied, Applied]:
    """A mentee and a mentor who applied to this round. Raises NotFound, NotAllowed."""
    rows = {one.pk: applied(one) for one in applications(viewer, round_id).filter(pk__in=two)}
    if two[0] not in rows or two[1] not in rows:
        raise NotFound
    if not (rows[two[0]].as_mentee and rows[two[1]].as_mentor):
        raise NotFound
    return rows[two[0]], rows[two[1]]


def places_left(row: Round, mentor_id: int, but: Collection[int] = ()) -> int:
    """How many places a mentor has beside announced and fixed pairs (mentees `but` not counted)."""
    capacity = Application.objects.get(pk=mentor_id).capacity
    kept = Pair.objects.filter(round=row, mentor_id=mentor_id, state__in=rules.LIVE)
    fixed = ByHand.objects.filter(round=row, mentor_id=mentor_id, kind="fixed")
    taken = set(kept.values_list("mentee", flat=True)) | set(fixed.values_list("mentee", flat=True))
    return capacity - len(taken - set(but))
