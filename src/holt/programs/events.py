"""What this room announces: programs begun and published, sessions planned, changed, held and
canceled, sign-ups by their number only."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class Scheduled(Event):
    """One session or a series was planned; `session_id` is the first."""

    name: ClassVar[str] = "programs.scheduled"
    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    partnership_id: int
    title: str
    count: int


@dataclass(frozen=True)
class SessionEvent(Event):
    """Something that happened to one session."""

    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    partnership_id: int
    title: str


class SessionEdited(SessionEvent):
    name: ClassVar[str] = "programs.session_edited"


class Held(SessionEvent):
    name: ClassVar[str] = "programs.held"


class SessionCanceled(SessionEvent):
    name: ClassVar[str] = "programs.session_canceled"


@dataclass(frozen=True)
class ProgramEvent(Event):
    """Something that happened to a program."""

    subject: ClassVar[tuple[str, str]] = ("program", "program_id")
    program_id: int
    partnership_id: int
    title: str


class ProgramStarted(ProgramEvent):
    name: ClassVar[str] = "programs.program_started"


class ProgramEdited(ProgramEvent):
    name: ClassVar[str] = "programs.program_edited"


class ProgramPublished(ProgramEvent):
    name: ClassVar[str] = "programs.program_published"


class ProgramWithdrawn(ProgramEvent):
    name: ClassVar[str] = "programs.program_withdrawn"


@dataclass(frozen=True)
class SignUpEvent(Event):
    """What happened to a sign-up: never who, only how many."""

    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    partnership_id: int
    title: str
    people: int


class SignedUp(SignUpEvent):
    name: ClassVar[str] = "programs.signed_up"


class SignUpCanceled(SignUpEvent):
    name: ClassVar[str] = "programs.sign_up_canceled"


class CheckedIn(SignUpEvent):
    name: ClassVar[str] = "programs.checked_in"


@dataclass(frozen=True)
class FeedEvent(Event):
    """A secret calendar address of a partnership."""

    subject: ClassVar[tuple[str, str]] = ("partnership", "partnership_id")
    partnership_id: int


class FeedOpened(FeedEvent):
    name: ClassVar[str] = "programs.feed_opened"


class FeedClosed(FeedEvent):
    name: ClassVar[str] = "programs.feed_closed"
