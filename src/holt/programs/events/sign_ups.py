"""What is told of sign-ups: how many, never who."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class SignUpEvent(Event):
    """What happened to a sign-up: never who, only how many."""

    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    partnership_id: int | None
    title: str
    people: int


class SignedUp(SignUpEvent):
    name: ClassVar[str] = "programs.signed_up"


class SignUpCanceled(SignUpEvent):
    name: ClassVar[str] = "programs.sign_up_canceled"


class SignUpMoved(SignUpEvent):
    name: ClassVar[str] = "programs.sign_up_moved"


class CheckedIn(SignUpEvent):
    name: ClassVar[str] = "programs.checked_in"
