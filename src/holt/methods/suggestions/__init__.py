"""Who already meets a need, who could, who together would cover it, and what is missing.

A first, plain version: fixed weights, every part and reason shown. See docs/reasoning.
"""

from holt.methods.suggestions.coalition import Coalition, Member, cover
from holt.methods.suggestions.facts import (
    CapabilityFacts,
    NeedFacts,
    OrganizationFacts,
    Requirement,
    ServiceFacts,
)
from holt.methods.suggestions.providers import Provider, ServiceMatch, who_meets
from holt.methods.suggestions.ranking import Gap, Suggestion, Suggestions, suggest

__all__ = [
    "CapabilityFacts",
    "Coalition",
    "Gap",
    "Member",
    "NeedFacts",
    "OrganizationFacts",
    "Provider",
    "Requirement",
    "ServiceFacts",
    "ServiceMatch",
    "Suggestion",
    "Suggestions",
    "cover",
    "suggest",
    "who_meets",
]
