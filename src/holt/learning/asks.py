"""What is asked of each verb."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WriteLessonAsk:
    """Write a lesson down. It stays a draft unless `publish` says so.

    `kind` lesson, story or failure; `openness` own, network or public; `came_from` review,
    ending, outcome or free. A story needs `has_consent` to be published.
    """

    organization_id: int
    title: str
    kind: str = "lesson"
    wanted: str = ""
    did: str = ""
    happened: str = ""
    instead: str = ""
    subjects: tuple[str, ...] = ()
    openness: str = "network"
    has_consent: bool = False
    partnership_id: int | None = None
    need_id: int | None = None
    came_from: str = "free"
    publish: bool = False


@dataclass(frozen=True)
class EditLessonAsk:
    lesson_id: int
    title: str
    kind: str = "lesson"
    wanted: str = ""
    did: str = ""
    happened: str = ""
    instead: str = ""
    subjects: tuple[str, ...] = ()
    openness: str = "network"
    has_consent: bool = False
    version: int | None = None


@dataclass(frozen=True)
class PublishLessonAsk:
    lesson_id: int


@dataclass(frozen=True)
class WithdrawLessonAsk:
    """It is found no longer; the reason stays with it."""

    lesson_id: int
    reason: str
