"""The trust an organization starts with in a ranking: its raters' mean, drawn to the network's.

Ratings are confidential. Under three raters they change nothing at all, neither the
organization's own figure nor the mean that others are drawn to, so that no single rating can
be read off by comparison.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from holt.methods.suggestions.facts import OrganizationFacts

K0 = 5
"""How many raters the network's mean counts for."""

FEWEST_RATERS = 3
NEUTRAL = 0.5
"""The prior of a network in which nobody has three raters yet."""


@dataclass(frozen=True, slots=True)
class Trusted:
    """`value` 0 to 1. `raters` is None below three, where `value` is the network's mean."""

    value: float
    raters: int | None


def network_mean(orgs: Iterable[OrganizationFacts]) -> float:
    """Mean of all ratings of organizations with three raters or more, as 0 to 1."""
    ratings = [x for org in orgs if len(org.trust) >= FEWEST_RATERS for x in org.trust]
    return fsum(map(_share, ratings)) / len(ratings) if ratings else NEUTRAL


def trusted(org: OrganizationFacts, prior: float) -> Trusted:
    """(k₀·prior + Σ ratings) ÷ (k₀ + raters), ratings as (x − 1)/3."""
    if len(org.trust) < FEWEST_RATERS:
        return Trusted(prior, None)
    raters = len(org.trust)
    return Trusted((K0 * prior + fsum(map(_share, org.trust))) / (K0 + raters), raters)


def _share(rating: float) -> float:
    return (rating - 1) / 3
