"""What is told of the door: how many taps arrived, never who came."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class CountedAtDoor(Event):
    """Taps of one phone were added to a session's count."""

    name: ClassVar[str] = "programs.counted_at_door"
    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    title: str
    taps: int
