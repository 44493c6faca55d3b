"""What is told of comments and helpers: never the words, never who."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class CommentEvent(Event):
    """Somebody said something about an idea or a program; one of the two is named."""

    subject: ClassVar[tuple[str, str]] = ("comment", "comment_id")
    comment_id: int
    idea_id: int | None
    program_id: int | None


class Commented(CommentEvent):
    name: ClassVar[str] = "programs.commented"


class CommentShown(CommentEvent):
    name: ClassVar[str] = "programs.comment_shown"


class CommentDeclined(CommentEvent):
    name: ClassVar[str] = "programs.comment_declined"


@dataclass(frozen=True)
class HelpEvent(Event):
    """Somebody offered a hand with an idea or a program; one of the two is named."""

    subject: ClassVar[tuple[str, str]] = ("offer", "offer_id")
    offer_id: int
    idea_id: int | None
    program_id: int | None


class HelpOffered(HelpEvent):
    name: ClassVar[str] = "programs.help_offered"


class HelpAccepted(HelpEvent):
    name: ClassVar[str] = "programs.help_accepted"


class HelpDeclined(HelpEvent):
    name: ClassVar[str] = "programs.help_declined"
