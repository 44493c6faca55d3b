"""What is asked of the verbs of groups and notes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GroupRow:
    """A group and who is in it."""

    name: str
    member_ids: tuple[int, ...]


@dataclass(frozen=True)
class FormGroupsAsk:
    """Make so many groups, mixed by kind of library, size, place and hours; what was proposed and
    changed by hand comes as `rows`. Groups that were there are emptied and used again."""

    course_id: int
    count: int = 3
    rows: tuple[GroupRow, ...] = ()


@dataclass(frozen=True)
class EditGroupAsk:
    """Change a group's name, who facilitates it, when it meets."""

    group_id: int
    name: str
    facilitator_id: int | None = None
    meets: str = ""
    version: int | None = None


@dataclass(frozen=True)
class PutInGroupAsk:
    """Move a member to another group by hand, or out of any."""

    member_id: int
    group_id: int | None = None


@dataclass(frozen=True)
class ShareNoteAsk:
    """The note a group shares, as it reads from now on."""

    group_id: int
    note: str
    version: int | None = None


@dataclass(frozen=True)
class NoteGroupAsk:
    """A facilitator's note about a group, for facilitators."""

    group_id: int
    text: str


@dataclass(frozen=True)
class NoteMemberAsk:
    """A facilitator's note about a member, for facilitators."""

    member_id: int
    text: str
