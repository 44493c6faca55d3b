"""The reasons for a suggestion, each checked by itself against the facts."""

from collections.abc import Iterator
from dataclasses import dataclass

from holt.methods.reasons import Reason
from holt.methods.suggestions.covering import SAME, languages
from holt.methods.suggestions.facts import (
    RESOURCES,
    CapabilityFacts,
    NeedFacts,
    OrganizationFacts,
    Requirement,
)
from holt.methods.taxonomy import Taxonomy

LIGHT_LOAD = 2
"""Partnerships running, up to which there is room for another."""

MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Case:
    """All that is known when one organization is weighed for one need."""

    need: NeedFacts
    org: OrganizationFacts
    km: float | None
    subject: tuple[float, str, str]
    covers: tuple[Requirement, ...]
    useful: tuple[CapabilityFacts, ...]
    words: tuple[str, ...]
    new_sector: bool


def reasons(case: Case, taxonomy: Taxonomy) -> tuple[Reason, ...]:
    """Every reason that holds, the most telling first. None is made up to reach a number."""
    return (
        *_what(case, taxonomy),
        *_for_whom(case),
        *_where_and_when(case),
        *_between_us(case),
    )


def _what(case: Case, taxonomy: Taxonomy) -> Iterator[Reason]:
    similarity, _, theirs = case.subject
    if similarity >= SAME:
        if theirs in {c.subject for c in case.org.capabilities}:
            yield Reason("teaches_subject", {"subject": theirs})
        if theirs in {s.subject for s in case.org.services if s.active}:
            yield Reason("runs_service", {"subject": theirs})
    elif similarity > 0:
        yield Reason("related_subject", {"subject": theirs})
    for asked in case.covers:
        if asked.kind in RESOURCES:
            offers = _offers(case, asked, taxonomy)
            yield Reason("offers_" + asked.kind, {"value": asked.value, "subjects": offers})
    if case.words:
        yield Reason("words_match", {"words": case.words[:MOST_WORDS]})


def _offers(case: Case, asked: Requirement, taxonomy: Taxonomy) -> tuple[str, ...]:
    below = {c.subject for c in case.useful if taxonomy.falls_under(c.subject, asked.kind)}
    return tuple(sorted(below))


def _for_whom(case: Case) -> Iterator[Reason]:
    wanted = case.need.languages | _values(case.need, "language")
    if spoken := wanted & languages(case.org):
        yield Reason("speaks_language", {"languages": tuple(sorted(spoken))})
    served = {a for c in case.org.capabilities for a in c.audience}
    served |= {a for s in case.org.services if s.active for a in s.audience}
    if served & (audiences := case.need.audience | _values(case.need, "audience")):
        yield Reason("serves_audience", {"audience": tuple(sorted(served & audiences))})


def _where_and_when(case: Case) -> Iterator[Reason]:
    radius = case.need.radius_km
    if case.km is not None and radius is not None and case.km <= radius:
        yield Reason("near", {"km": round(case.km, 1)})
    elif case.km is not None and radius is not None:
        yield Reason("would_come", {"km": round(case.km, 1)})
    room = max((c.capacity for c in case.useful if c.capacity is not None), default=None)
    if case.need.people is not None and room is not None and room >= case.need.people:
        yield Reason("has_room_for", {"people": case.need.people, "capacity": room})
    slots = case.need.when | _values(case.need, "time")
    if free := slots & {slot for c in case.useful for slot in c.when}:
        yield Reason("free_when", {"when": tuple(sorted(free))})


def _between_us(case: Case) -> Iterator[Reason]:
    if case.org.partnered_before:
        yield Reason("worked_with_you", {})
    if case.new_sector:
        yield Reason("new_sector", {"sector": case.org.sector})
    if case.org.load <= LIGHT_LOAD:
        yield Reason("light_load", {"partnerships": case.org.load})


def _values(need: NeedFacts, kind: str) -> frozenset[str]:
    return frozenset(r.value for r in need.requirements if r.kind == kind)
