"""What is told of ideas: that something happened to one, never what it says or who had it."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class IdeaEvent(Event):
    """Something that happened to an idea."""

    subject: ClassVar[tuple[str, str]] = ("idea", "idea_id")
    idea_id: int


class IdeaProposed(IdeaEvent):
    name: ClassVar[str] = "programs.idea_proposed"


class IdeaConfirmed(IdeaEvent):
    name: ClassVar[str] = "programs.idea_confirmed"


class IdeaWithdrawn(IdeaEvent):
    name: ClassVar[str] = "programs.idea_withdrawn"


class IdeaLetThrough(IdeaEvent):
    name: ClassVar[str] = "programs.idea_let_through"


class IdeaDeclined(IdeaEvent):
    name: ClassVar[str] = "programs.idea_declined"


class IdeaAnswered(IdeaEvent):
    name: ClassVar[str] = "programs.idea_answered"


@dataclass(frozen=True)
class IdeaAdopted(IdeaEvent):
    """It becomes a program."""

    name: ClassVar[str] = "programs.idea_adopted"
    program_id: int


@dataclass(frozen=True)
class IdeaLogged(IdeaEvent):
    """It was logged as a wish of the community."""

    name: ClassVar[str] = "programs.idea_logged"
    need_id: int


@dataclass(frozen=True)
class IdeaMerged(IdeaEvent):
    """It is the same as another."""

    name: ClassVar[str] = "programs.idea_merged"
    into_id: int


class WouldCome(IdeaEvent):
    name: ClassVar[str] = "programs.would_come"
