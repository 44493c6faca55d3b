"""What is announced of pilots."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class PilotEvent(Event):
    """Something that happened to a pilot."""

    subject: ClassVar[tuple[str, str]] = ("pilot", "pilot_id")
    pilot_id: int
    title: str


class PilotPlanned(PilotEvent):
    name: ClassVar[str] = "studies.pilot_planned"


class PilotEdited(PilotEvent):
    name: ClassVar[str] = "studies.pilot_edited"


class PilotStarted(PilotEvent):
    name: ClassVar[str] = "studies.pilot_started"


class PilotDropped(PilotEvent):
    name: ClassVar[str] = "studies.pilot_dropped"


class PilotReadingAdded(PilotEvent):
    name: ClassVar[str] = "studies.pilot_reading_added"


class PilotReadingTakenBack(PilotEvent):
    name: ClassVar[str] = "studies.pilot_reading_taken_back"


class StopRuleMet(PilotEvent):
    name: ClassVar[str] = "studies.stop_rule_met"


class PilotContinued(PilotEvent):
    name: ClassVar[str] = "studies.pilot_continued"


class PilotStopped(PilotEvent):
    name: ClassVar[str] = "studies.pilot_stopped"


class PilotExtended(PilotEvent):
    name: ClassVar[str] = "studies.pilot_extended"


class PilotEnded(PilotEvent):
    name: ClassVar[str] = "studies.pilot_ended"
