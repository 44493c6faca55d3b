"""What every announcement has in common, and who may hear it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import ClassVar, Self


@dataclass(frozen=True)
class Audience:
    """Who sees a happening in the feed: everyone, the network, or some organizations."""

    openness: str
    organization_ids: tuple[int, ...] = ()

    @classmethod
    def public(cls) -> Self:
        return cls("public")

    @classmethod
    def network(cls) -> Self:
        return cls("network")

    @classmethod
    def only(cls, organization_ids: Iterable[int]) -> Self:
        """Just these organizations' people and link holders."""
        return cls("parties", tuple(sorted(set(organization_ids))))


@dataclass(frozen=True)
class Event:
    """A frozen fact a room announces. Subclasses add ids and plain facts, never personal text.

    `name` is "room.verbed"; `subject` is the kind of thing it happened to and the name of the
    field that holds its id.
    """

    name: ClassVar[str]
    subject: ClassVar[tuple[str, str]]

    @property
    def subject_id(self) -> int:
        return int(getattr(self, self.subject[1]))

    def facts(self) -> dict[str, object]:
        """The event's fields, ready for JSON."""
        return {one.name: getattr(self, one.name) for one in fields(self)}
