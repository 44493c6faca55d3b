"""What is asked of the verbs of second readers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AskReaderAsk:
    """Ask somebody of a partner to read a draft: its own people, or `email` by a signed link."""

    lesson_id: int
    organization_id: int
    email: str = ""
    name: str = ""
    language: str = "en"


@dataclass(frozen=True)
class AnswerReadingAsk:
    """`answer` fine or change; what should be different, in `words`."""

    reading_id: int
    answer: str
    words: str = ""
