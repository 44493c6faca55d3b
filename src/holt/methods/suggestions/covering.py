"""Which requirements of a need one organization covers by itself."""

from collections.abc import Iterator

from holt.methods.suggestions.facts import (
    RESOURCES,
    CapabilityFacts,
    NeedFacts,
    OrganizationFacts,
    Requirement,
)
from holt.methods.taxonomy import Taxonomy

SAME = 2 / 3
"""Subjects count as the same from here: the slug itself, its parent or its child."""

AKIN = 1 / 2
"""Subjects are related from here: two children of one parent."""


def useful_capabilities(
    need: NeedFacts, org: OrganizationFacts, taxonomy: Taxonomy
) -> tuple[CapabilityFacts, ...]:
    """Its capabilities that bring a subject or resource the need asks for."""
    asked = [r for r in need.required if r.kind == "subject" or r.kind in RESOURCES]
    return tuple(c for c in org.capabilities if any(brings(c, r, need, taxonomy) for r in asked))


def covered(
    need: NeedFacts,
    org: OrganizationFacts,
    useful: tuple[CapabilityFacts, ...],
    taxonomy: Taxonomy,
) -> tuple[Requirement, ...]:
    """The requirements this organization covers, in the need's order.

    Subject and resources by what it offers or runs; a language by anything done in it; an
    audience or a time only by one of its `useful` capabilities, since a free evening for
    another thing does not help.
    """
    return tuple(r for r in need.required if _covers(r, need, org, useful, taxonomy))


def brings(
    capability: CapabilityFacts, asked: Requirement, need: NeedFacts, taxonomy: Taxonomy
) -> bool:
    """True when this capability is the subject or resource asked for.

    A space known to be too small for the people who come is not; one of unknown size is.
    """
    if not fits(capability.subject, asked, taxonomy):
        return False
    if asked.kind != "space" or need.people is None or capability.capacity is None:
        return True
    return capability.capacity >= need.people


def fits(subject: str, asked: Requirement, taxonomy: Taxonomy) -> bool:
    """True when the slug is what is asked for: near for a subject, at or below for a resource."""
    if asked.kind == "subject":
        return taxonomy.similarity(subject, asked.value) >= SAME
    if not taxonomy.falls_under(subject, asked.kind):
        return False
    return not asked.value or taxonomy.similarity(subject, asked.value) >= SAME


def _covers(
    asked: Requirement,
    need: NeedFacts,
    org: OrganizationFacts,
    useful: tuple[CapabilityFacts, ...],
    taxonomy: Taxonomy,
) -> bool:
    if asked.kind == "language":
        return asked.value in languages(org)
    if asked.kind == "audience":
        return any(asked.value in c.audience for c in useful)
    if asked.kind == "time":
        return any(asked.value in c.when for c in useful)
    if any(brings(c, asked, need, taxonomy) for c in useful):
        return True
    return asked.kind == "subject" and any(
        fits(s.subject, asked, taxonomy) for s in org.services if s.active
    )


def languages(org: OrganizationFacts) -> frozenset[str]:
    """Every language it offers or runs anything in."""
    return frozenset(language for offered in _offers(org) for language in offered)


def _offers(org: OrganizationFacts) -> Iterator[frozenset[str]]:
    yield from (c.languages for c in org.capabilities)
    yield from (s.languages for s in org.services if s.active)
