"""What is told of the table of words and tags."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class WordSet(Event):
    """A word speaks for a tag, or does so no longer."""

    name: ClassVar[str] = "learning.word_set"
    subject: ClassVar[tuple[str, str]] = ("tag_word", "tag_word_id")
    tag_word_id: int
    word: str
    tag: str
    is_on: bool
