"""What is told of programs."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class ProgramEvent(Event):
    """Something that happened to a program."""

    subject: ClassVar[tuple[str, str]] = ("program", "program_id")
    program_id: int
    partnership_id: int | None
    title: str


class ProgramStarted(ProgramEvent):
    name: ClassVar[str] = "programs.program_started"


class ProgramBrought(ProgramEvent):
    name: ClassVar[str] = "programs.program_brought"


class ProgramEdited(ProgramEvent):
    name: ClassVar[str] = "programs.program_edited"


class ProgramPublished(ProgramEvent):
    name: ClassVar[str] = "programs.program_published"


class ProgramWithdrawn(ProgramEvent):
    name: ClassVar[str] = "programs.program_withdrawn"
