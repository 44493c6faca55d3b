"""The gap: who already meets a need nearby, who could, and what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.methods.reasons import Reason
from holt.methods.suggestions import (
    Coalition,
    NeedFacts,
    Provider,
    Requirement,
    Suggestion,
    cover,
    suggest,
    who_meets,
)
from holt.needs import rules
from holt.needs.models import Need
from holt.needs.queries.page import NeedPage, facts_of

UPSTAIRS = frozenset({"worked_with_you", "new_sector", "light_load"})
"""Reasons that need partnerships to be known; this room does not know them and keeps silent."""


@dataclass(frozen=True)
class GapOrganization:
    """An organization in reach: why it comes up and what it covers; `km` None when unknown."""

    id: int
    name: str
    km: float | None
    reasons: tuple[Reason, ...]
    covers: tuple[Requirement, ...] = ()
    is_own: bool = False


@dataclass(frozen=True)
class GapMember:
    """One of those who together would cover what is asked for, and its part of it."""

    id: int
    name: str
    covers: tuple[Requirement, ...]


@dataclass(frozen=True)
class GapPage:
    """The gap of one need, for one viewer.

    `could` holds the best `rules.MOST_SHOWN` of `could_count`. `bottleneck` is what the fewest
    can bring. `is_described` says whether the need names anything to look for at all.
    """

    met_by: tuple[GapOrganization, ...]
    could: tuple[GapOrganization, ...]
    could_count: int
    missing: tuple[Requirement, ...]
    together: tuple[GapMember, ...]
    bottleneck: Requirement | None
    is_gap: bool
    is_described: bool


def gap(viewer: Viewer, need: Need | NeedPage) -> GapPage:
    """Who meets the need, who could and what is missing, among those the viewer may see."""
    facts = facts_of(need)
    orgs = directory.facts_for_matching(viewer, near=_near(facts))
    taxonomy = directory.taxonomy()
    found = suggest(facts, orgs, taxonomy, limit=max(len(orgs), 1))
    names = {one.id: one.name for one in orgs}
    own = need.organization_id
    could = [one for one in found.ranked if one.organization in set(found.gap.could)]
    coalition = cover(facts, orgs, taxonomy)
    return GapPage(
        met_by=tuple(_provider(one, names, own) for one in who_meets(facts, orgs, taxonomy)),
        could=tuple(_could(one, names, own) for one in could[: rules.MOST_SHOWN]),
        could_count=len(could),
        missing=found.gap.missing,
        together=_together(coalition, names),
        bottleneck=coalition.bottleneck,
        is_gap=found.gap.is_gap,
        is_described=bool(facts.required),
    )


def _near(facts: NeedFacts) -> tuple[float, float, float] | None:
    if facts.lat is None or facts.lon is None or facts.radius_km is None:
        return None
    return facts.lat, facts.lon, facts.radius_km


def _provider(one: Provider, names: Mapping[str, str], own: int) -> GapOrganization:
    subject = max(one.services, key=lambda match: match.similarity).service.subject
    near = () if one.km is None else (Reason("near", {"km": round(one.km, 1)}),)
    reasons = (Reason("runs_service", {"subject": subject}), *near)
    return GapOrganization(
        int(one.organization),
        names[one.organization],
        one.km,
        reasons,
        is_own=int(one.organization) == own,
    )


def _could(one: Suggestion, names: Mapping[str, str], own: int) -> GapOrganization:
    return GapOrganization(
        int(one.organization),
        names[one.organization],
        one.km,
        tuple(reason for reason in one.reasons if reason.code not in UPSTAIRS),
        one.covers,
        is_own=int(one.organization) == own,
    )


def _together(coalition: Coalition, names: Mapping[str, str]) -> tuple[GapMember, ...]:
    """Those chosen, when more than one is needed; the one who covers most first."""
    chosen = sorted(coalition.chosen, key=lambda one: (-len(one.covers), one.organization))
    return tuple(
        GapMember(int(one.organization), names[one.organization], one.covers) for one in chosen
    )
