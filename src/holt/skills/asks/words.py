"""What is asked of the verbs of skill words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EditWordAsk:
    """Spell it better, say what kind it is, or tie it to a subject the house knows."""

    skill_word_id: int
    name: str
    kind: str
    subject: str = ""
    version: int | None = None


@dataclass(frozen=True)
class JoinWordsAsk:
    """`skill_word_id` means the same as `into_id` and speaks for it from now on."""

    skill_word_id: int
    into_id: int


@dataclass(frozen=True)
class PartWordAsk:
    """They were two words after all."""

    skill_word_id: int
