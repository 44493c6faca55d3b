"""Whether an organization is in reach of a need, and how far away."""

from collections.abc import Iterable

from holt.methods.geography import KM_PER_DEGREE, distance_km
from holt.methods.suggestions.facts import NeedFacts, OrganizationFacts

Reached = tuple[OrganizationFacts, float | None]
"""An organization in reach with its distance in kilometers, None when a place is not known."""


def in_reach(need: NeedFacts, orgs: Iterable[OrganizationFacts]) -> tuple[Reached, ...]:
    """Those within the need's radius, or willing to come that far; sorted by id.

    An organization or a need without a place is not shut out for it.
    """
    found = ((org, away(need, org)) for org in sorted(orgs, key=lambda org: org.id))
    return tuple((org, km) for org, km in found if km is None or km <= furthest(need, org))


def away(need: NeedFacts, org: OrganizationFacts) -> float | None:
    """Kilometers between the two; infinity, unmeasured, when latitude alone is too far."""
    if need.lat is None or need.lon is None or org.lat is None or org.lon is None:
        return None
    if abs(need.lat - org.lat) * (KM_PER_DEGREE - 0.01) > furthest(need, org):
        return float("inf")
    return distance_km(need.lat, need.lon, org.lat, org.lon)


def furthest(need: NeedFacts, org: OrganizationFacts) -> float:
    """The larger of the need's radius and the longest way the organization would go."""
    if need.radius_km is None:
        return float("inf")
    return max(need.radius_km, *(c.radius_km or 0.0 for c in org.capabilities), 0.0)
