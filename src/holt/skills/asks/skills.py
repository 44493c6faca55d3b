"""What is asked of the verbs of skills."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SaySkillAsk:
    """What I, or with `for_library` our library, can "teach" or want to "learn".

    `word` is as people write it; `language` and `subject` are codes the house knows. `is_new`:
    it is another word than those that are near. `consent`: the network may see what I offer.
    """

    direction: str
    word: str
    organization_id: int
    kind: str = "subject"
    level: str = "can"
    helps: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    note: str = ""
    for_library: bool = False
    language: str = ""
    subject: str = ""
    is_new: bool = False
    consent: bool = False


@dataclass(frozen=True)
class EditSkillAsk:
    skill_id: int
    level: str
    helps: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    note: str = ""
    version: int | None = None


@dataclass(frozen=True)
class HideSkillAsk:
    """Take it off every list; it is kept for another time."""

    skill_id: int


@dataclass(frozen=True)
class ShowSkillAsk:
    """Show it again."""

    skill_id: int


@dataclass(frozen=True)
class DropSkillAsk:
    """Take it back: nothing of it is kept."""

    skill_id: int
