"""Who together would cover a need: greedy weighted set cover.

Source: V. Chvátal, A greedy heuristic for the set-covering problem, 1979. The result costs at
most 1 + ½ + … + 1/n times the cheapest cover for n requirements; it is not always the
cheapest, and with the few requirements of one need it mostly is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from holt.methods.suggestions.covering import covered, useful_capabilities
from holt.methods.suggestions.facts import NeedFacts, OrganizationFacts, Requirement
from holt.methods.suggestions.reach import in_reach
from holt.methods.taxonomy import Taxonomy

PER_PARTNERSHIP = 0.1
"""What each partnership already running adds to the cost (1) of asking an organization."""

PER_KM = 0.01


@dataclass(frozen=True, slots=True)
class Member:
    """An organization chosen, and every requirement it covers (others may cover some too)."""

    organization: str
    covers: tuple[Requirement, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class Coalition:
    """`bottleneck` is the requirement that the fewest can cover (None when nobody covers any);
    `able` lists for each requirement who can; `uncovered` those that nobody can."""

    chosen: tuple[Member, ...]
    bottleneck: Requirement | None
    uncovered: tuple[Requirement, ...]
    able: tuple[tuple[Requirement, tuple[str, ...]], ...]


def cover(need: NeedFacts, orgs: Iterable[OrganizationFacts], taxonomy: Taxonomy) -> Coalition:
    """Choose organizations in reach until every requirement that can be covered is.

    Each step takes the lowest cost per requirement still open, cost being 1 + 0.1 for each
    running partnership + 0.01 for each kilometer; ties go by id. Whoever turns out not to be
    needed is left out again.
    """
    members = []
    for org, km in in_reach(need, orgs):
        cost = 1 + PER_PARTNERSHIP * org.load + PER_KM * (km or 0.0)
        useful = useful_capabilities(need, org, taxonomy)
        members.append(Member(org.id, covered(need, org, useful, taxonomy), cost))
    able = {r: tuple(m.organization for m in members if r in m.covers) for r in need.required}
    uncovered = tuple(requirement for requirement, who in able.items() if not who)
    chosen = _without_spare(_greedy(members, set(able) - set(uncovered)))
    return Coalition(chosen, _bottleneck(able), uncovered, tuple(able.items()))


def _greedy(members: Iterable[Member], open_: set[Requirement]) -> list[Member]:
    chosen, left = [], [member for member in members if member.covers]
    while open_:
        useful = [member for member in left if open_.intersection(member.covers)]
        best = min(
            useful,
            key=lambda m: (m.cost / len(open_.intersection(m.covers)), m.organization),
        )
        chosen.append(best)
        left.remove(best)
        open_ = open_.difference(best.covers)
    return chosen


def _without_spare(chosen: list[Member]) -> tuple[Member, ...]:
    """Drop, the dearest first, each member whose requirements the others all cover."""
    kept = list(chosen)
    for member in sorted(chosen, key=lambda m: (-m.cost, m.organization)):
        others = {r for other in kept if other is not member for r in other.covers}
        if others.issuperset(member.covers):
            kept.remove(member)
    return tuple(kept)


def _bottleneck(able: Mapping[Requirement, tuple[str, ...]]) -> Requirement | None:
    counted = [(len(who), i, r) for i, (r, who) in enumerate(able.items()) if who]
    return min(counted)[2] if counted else None
