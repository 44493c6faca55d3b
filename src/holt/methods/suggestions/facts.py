"""What matching is told about a need and about organizations. Slugs and codes, no rows."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

RequirementKind = Literal[
    "subject", "language", "audience", "space", "childcare", "equipment", "transport", "time"
]
KINDS: tuple[RequirementKind, ...] = get_args(RequirementKind)

RESOURCES: tuple[RequirementKind, ...] = ("space", "childcare", "equipment", "transport")
"""Kinds that are things to bring; each is also a top of the subject taxonomy."""


class NotARequirement(ValueError):
    """A kind outside the list, or no value where one is needed."""


@dataclass(frozen=True, slots=True, order=True)
class Requirement:
    """One thing a need asks for. Raises NotARequirement.

    `value` is a slug of the taxonomy (subject and resources), a language code, an audience or
    a time slot. A resource may leave it empty: any space, any childcare.
    """

    kind: RequirementKind
    value: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS or not (self.value or self.kind in RESOURCES):
            raise NotARequirement(f"{self.kind}:{self.value}")

    @property
    def code(self) -> str:
        """ "space" or "language:es": short, for lists and links."""
        return f"{self.kind}:{self.value}" if self.value else self.kind


@dataclass(frozen=True, kw_only=True)
class NeedFacts:
    """A need. Degrees and kilometers; no place or radius means that nothing is too far.

    `people` is how many at once; `when` are the time slots that would suit, any of them.
    """

    subjects: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    audience: frozenset[str] = frozenset()
    text: str = ""
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    people: int | None = None
    when: frozenset[str] = frozenset()
    requirements: tuple[Requirement, ...] = ()

    @cached_property
    def required(self) -> tuple[Requirement, ...]:
        """The need's own requirements, then one for each subject, language and audience."""
        implied: tuple[tuple[RequirementKind, frozenset[str]], ...] = (
            ("subject", self.subjects),
            ("language", self.languages),
            ("audience", self.audience),
        )
        each = (Requirement(kind, value) for kind, values in implied for value in sorted(values))
        return tuple(dict.fromkeys((*self.requirements, *each)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CapabilityFacts:
    """Something an organization could bring. No audience listed: for everyone.

    `radius_km` is how far it would go for it.
    """

    subject: str
    languages: frozenset[str] = frozenset()
    audience: frozenset[str] = frozenset()
    text: str = ""
    capacity: int | None = None
    when: frozenset[str] = frozenset()
    radius_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFacts:
    """Something an organization already runs, or ran. No audience listed: for everyone."""

    subject: str
    languages: frozenset[str] = frozenset()
    audience: frozenset[str] = frozenset()
    text: str = ""
    active: bool = True
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationFacts:
    """An organization as the one who asks sees it.

    `load` counts partnerships now running. `trust` holds one rating (1 to 4) per rater; under
    3 raters they are not used in any way.
    """

    id: str
    name: str = ""
    kind: str = ""
    sector: str = ""
    lat: float | None = None
    lon: float | None = None
    capabilities: tuple[CapabilityFacts, ...] = ()
    services: tuple[ServiceFacts, ...] = ()
    partnered_before: bool = False
    same_sector_as_asker: bool = False
    load: int = 0
    trust: tuple[float, ...] = ()

    @property
    def text(self) -> str:
        """The words of all it offers and runs."""
        offers = (capability.text for capability in self.capabilities)
        return " ".join((*offers, *(s.text for s in self.services if s.active)))
