"""What is announced of skill words."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class WordEvent(Event):
    """Something that happened to a word of the list."""

    subject: ClassVar[tuple[str, str]] = ("skill_word", "skill_word_id")
    skill_word_id: int
    title: str


class WordEdited(WordEvent):
    name: ClassVar[str] = "skills.word_edited"


class WordsJoined(WordEvent):
    name: ClassVar[str] = "skills.words_joined"


class WordParted(WordEvent):
    name: ClassVar[str] = "skills.word_parted"
