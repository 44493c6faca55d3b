"""What is told of rosters: that and how many; who stands where is on the roster."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class RosterEvent(Event):
    """Something that happened to the roster of a session."""

    subject: ClassVar[tuple[str, str]] = ("session", "session_id")
    session_id: int
    title: str


class RosterDrawn(RosterEvent):
    name: ClassVar[str] = "programs.roster_drawn"


class ShiftAdded(RosterEvent):
    name: ClassVar[str] = "programs.shift_added"


class ShiftEdited(RosterEvent):
    name: ClassVar[str] = "programs.shift_edited"


class ShiftRemoved(RosterEvent):
    name: ClassVar[str] = "programs.shift_removed"


class AskedToHelp(RosterEvent):
    name: ClassVar[str] = "programs.asked_to_help"


class AvailabilitySaid(RosterEvent):
    name: ClassVar[str] = "programs.availability_said"


class RosterFilled(RosterEvent):
    name: ClassVar[str] = "programs.roster_filled"


class RosterPublished(RosterEvent):
    name: ClassVar[str] = "programs.roster_published"


class ReadersReminded(RosterEvent):
    name: ClassVar[str] = "programs.readers_reminded"


class ShiftGivenUp(RosterEvent):
    name: ClassVar[str] = "programs.shift_given_up"


class ShiftTaken(RosterEvent):
    name: ClassVar[str] = "programs.shift_taken"
