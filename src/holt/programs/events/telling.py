"""What is told of how people hear of a program."""

from typing import ClassVar

from holt.programs.events.programs import ProgramEvent


class PictureSet(ProgramEvent):
    name: ClassVar[str] = "programs.picture_set"


class LetterTaken(ProgramEvent):
    name: ClassVar[str] = "programs.letter_taken"
