"""Who already meets a need: active services in reach, in its subject, language and audience."""

from collections.abc import Iterable
from dataclasses import dataclass

from holt.methods.suggestions.covering import SAME
from holt.methods.suggestions.facts import NeedFacts, OrganizationFacts, ServiceFacts
from holt.methods.suggestions.reach import in_reach
from holt.methods.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class ServiceMatch:
    """One service and how alike its subject is to the need's (2/3 to 1)."""

    service: ServiceFacts
    similarity: float


@dataclass(frozen=True, slots=True)
class Provider:
    """An organization that meets the need, with the services that do and its distance."""

    organization: str
    services: tuple[ServiceMatch, ...]
    km: float | None


def who_meets(
    need: NeedFacts, orgs: Iterable[OrganizationFacts], taxonomy: Taxonomy
) -> tuple[Provider, ...]:
    """Providers, the nearest first. A need without a subject is met by nobody yet."""
    found = []
    for org, km in in_reach(need, orgs):
        services = tuple(match for s in org.services if (match := meets(need, s, taxonomy)))
        if services:
            found.append(Provider(org.id, services, km))
    far = float("inf")
    return tuple(sorted(found, key=lambda p: (far if p.km is None else p.km, p.organization)))


def meets(need: NeedFacts, service: ServiceFacts, taxonomy: Taxonomy) -> ServiceMatch | None:
    """The match, or None: inactive, another subject, none of the languages or audiences.

    A need or a service that names no audience is for everyone. A service that names no
    language does not meet a need that does.
    """
    similarity, _, _ = taxonomy.nearest(need.subjects, [service.subject])
    speaks = not need.languages or need.languages & service.languages
    serves = not (need.audience and service.audience) or need.audience & service.audience
    if service.active and similarity >= SAME and speaks and serves:
        return ServiceMatch(service, similarity)
    return None
