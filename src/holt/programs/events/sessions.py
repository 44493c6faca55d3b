"""What is told of sessions."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class Scheduled(Event):
    """One session or a series was planned; `session_id` is the first."""

    name: ClassVar[str] = "programs.scheduled"
    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    partnership_id: int | None
    title: str
    count: int


@dataclass(frozen=True)
class SessionEvent(Event):
    """Something that happened to one session."""

    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    partnership_id: int | None
    title: str


class SessionEdited(SessionEvent):
    name: ClassVar[str] = "programs.session_edited"


class Held(SessionEvent):
    name: ClassVar[str] = "programs.held"


class SessionCanceled(SessionEvent):
    name: ClassVar[str] = "programs.session_canceled"
