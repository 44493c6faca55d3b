"""What is told of help tables: that and how many, never who or with what."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class HelpEvent(Event):
    """Something that happened at a help table."""

    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    title: str


class HelpTableSet(HelpEvent):
    name: ClassVar[str] = "programs.help_table_set"


class SlotBooked(HelpEvent):
    name: ClassVar[str] = "programs.slot_booked"


class SlotCanceled(HelpEvent):
    name: ClassVar[str] = "programs.slot_canceled"


class SlotMoved(HelpEvent):
    name: ClassVar[str] = "programs.slot_moved"


class HelpNoted(HelpEvent):
    name: ClassVar[str] = "programs.help_noted"


class DropInCounted(HelpEvent):
    name: ClassVar[str] = "programs.drop_in_counted"


class NumberCalled(HelpEvent):
    name: ClassVar[str] = "programs.number_called"
