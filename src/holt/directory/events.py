"""What the directory announces. Ids and plain facts only."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event

ORGANIZATION = ("organization", "organization_id")


@dataclass(frozen=True)
class Added(Event):
    name: ClassVar = "directory.added"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    parent_id: int | None = None


@dataclass(frozen=True)
class Edited(Event):
    name: ClassVar = "directory.edited"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verified(Event):
    name: ClassVar = "directory.verified"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str


@dataclass(frozen=True)
class Closed(Event):
    name: ClassVar = "directory.closed"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str


@dataclass(frozen=True)
class Reopened(Event):
    name: ClassVar = "directory.reopened"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str


@dataclass(frozen=True)
class Left(Event):
    """The organization left the network with its data; other rooms put their things in order."""

    name: ClassVar = "directory.left"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    part_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class Reminded(Event):
    name: ClassVar = "directory.reminded"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    months: int


@dataclass(frozen=True)
class Detailed(Event):
    """A place, service area, capability, service, contact or identifier was added or changed.

    `what` is the kind of detail, `how` one of added, edited, ended.
    """

    name: ClassVar = "directory.detailed"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    what: str
    how: str
    detail_id: int


@dataclass(frozen=True)
class Invited(Event):
    name: ClassVar = "directory.invited"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    invitation_id: int
    role: str


@dataclass(frozen=True)
class InvitationWithdrawn(Event):
    name: ClassVar = "directory.invitation_withdrawn"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    invitation_id: int


@dataclass(frozen=True)
class Joined(Event):
    name: ClassVar = "directory.joined"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    person_id: int
    role: str


@dataclass(frozen=True)
class RoleChanged(Event):
    name: ClassVar = "directory.role_changed"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    person_id: int
    role: str
    may_sign: bool


@dataclass(frozen=True)
class MembershipEnded(Event):
    name: ClassVar = "directory.membership_ended"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    person_id: int


@dataclass(frozen=True)
class HandedOver(Event):
    """What one person coordinates for an organization and its parts now belongs to another."""

    name: ClassVar = "directory.handed_over"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    from_person_id: int
    to_person_id: int
    organization_ids: tuple[int, ...]


@dataclass(frozen=True)
class KindAdded(Event):
    name: ClassVar = "directory.kind_added"
    subject: ClassVar = ("kind", "kind_id")
    kind_id: int
    kind_name: str


@dataclass(frozen=True)
class SubjectAdded(Event):
    name: ClassVar = "directory.subject_added"
    subject: ClassVar = ("subject", "new_subject_id")
    new_subject_id: int
    subject_name: str


@dataclass(frozen=True)
class ChangedInBulk(Event):
    """Many organizations verified or closed at once; their history lines hang on this."""

    name: ClassVar = "directory.changed_in_bulk"
    subject: ClassVar = ("bulk_change", "bulk_change_id")
    bulk_change_id: int
    verb: str
    count: int
    organization_ids: tuple[int, ...]


@dataclass(frozen=True)
class BulkUndone(Event):
    name: ClassVar = "directory.bulk_undone"
    subject: ClassVar = ("bulk_change", "bulk_change_id")
    bulk_change_id: int
    verb: str
    count: int
    left_alone: int


@dataclass(frozen=True)
class Imported(Event):
    """A table came in. The history lines of what it changed hang on this."""

    name: ClassVar = "directory.imported"
    subject: ClassVar = ("import", "import_id")
    import_id: int
    kind: str
    rows: int
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    kept_edited: int = 0
    likely_duplicate: int = 0
    waiting: int = 0
    refused: int = 0


@dataclass(frozen=True)
class ImportUndone(Event):
    name: ClassVar = "directory.import_undone"
    subject: ClassVar = ("import", "import_id")
    import_id: int
    kind: str
    count: int
    left_alone: int


@dataclass(frozen=True)
class FactSheetWritten(Event):
    name: ClassVar = "directory.fact_sheet_written"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    number: int


@dataclass(frozen=True)
class FactSheetRead(Event):
    name: ClassVar = "directory.fact_sheet_read"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    number: int


@dataclass(frozen=True)
class LogoSet(Event):
    name: ClassVar = "directory.logo_set"
    subject: ClassVar = ORGANIZATION
    organization_id: int
    organization_name: str
    has_logo: bool
