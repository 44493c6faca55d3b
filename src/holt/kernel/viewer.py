"""Who is asking: the first argument of every query and every action."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(IntEnum):
    """What a person may do for an organization; each role includes the ones before it."""

    VIEWER = 1
    STAFF = 2
    COORDINATOR = 3
    DIRECTOR = 4


class RoleName(TextChoices):
    """The same, as rows keep it and pages say it."""

    VIEWER = "viewer", _("Viewer")
    STAFF = "staff", _("Staff")
    COORDINATOR = "coordinator", _("Coordinator")
    DIRECTOR = "director", _("Director")

    @property
    def rank(self) -> Role:
        return Role[self.name]


@dataclass(frozen=True)
class Grant:
    """What a signed link lets its holder do: act for one organization on one thing."""

    link_id: int
    subject_kind: str
    subject_id: int
    organization_id: int
    purpose: str
    email: str
    name: str


@dataclass(frozen=True)
class Viewer:
    """A person, the holder of a signed link, the house itself, or nobody."""

    person_id: int | None = None
    name: str = ""
    email: str = ""
    is_operator: bool = False
    is_house: bool = False
    roles: Mapping[int, Role] = field(default_factory=dict)
    signs_for: frozenset[int] = frozenset()
    grant: Grant | None = None
    scopes: frozenset[str] | None = None
    language: str = "en"
    zone: str = "UTC"

    @property
    def is_member(self) -> bool:
        """Someone of the network: a person with a role somewhere, an operator, or the house."""
        return bool(self.roles) or self.is_operator or self.is_house

    @property
    def organization_ids(self) -> tuple[int, ...]:
        """Every organization the viewer belongs to or holds a link for, smallest id first."""
        held = {self.grant.organization_id} if self.grant else set()
        return tuple(sorted(set(self.roles) | held))

    def acts_for(self, organization_id: int | None, least: Role = Role.STAFF) -> bool:
        """Whether the viewer has at least this role in the organization."""
        if self.is_house:
            return True
        return organization_id is not None and self.roles.get(organization_id, 0) >= least

    def holds_link(self, subject_kind: str, subject_id: int) -> bool:
        """Whether the viewer came with a signed link for exactly this thing."""
        grant = self.grant
        return bool(grant and (grant.subject_kind, grant.subject_id) == (subject_kind, subject_id))


NOBODY = Viewer()
THE_HOUSE = Viewer(name="Holt", is_house=True)
