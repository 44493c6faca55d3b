"""What is told of help tables: that and how many, never who or with what."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class HelpTableEvent(Event):
    """Something that happened at a help table."""

    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    title: str


class HelpTableSet(HelpTableEvent):
    name: ClassVar[str] = "programs.help_table_set"


class SlotBooked(HelpTableEvent):
    name: ClassVar[str] = "programs.slot_booked"


class SlotCanceled(HelpTableEvent):
    name: ClassVar[str] = "programs.slot_canceled"


class SlotMoved(HelpTableEvent):
    name: ClassVar[str] = "programs.slot_moved"


class HelpNoted(HelpTableEvent):
    name: ClassVar[str] = "programs.help_noted"


class DropInCounted(HelpTableEvent):
    name: ClassVar[str] = "programs.drop_in_counted"


class NumberCalled(HelpTableEvent):
    name: ClassVar[str] = "programs.number_called"
