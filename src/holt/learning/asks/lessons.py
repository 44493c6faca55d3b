"""What is asked of the verbs of lessons."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WriteLessonAsk:
    """Write a lesson down. It stays a draft unless `publish` says so.

    `kind` lesson, story or failure; `openness` own, network or public; `came_from` review,
    ending, outcome or free. A story needs `has_consent` to be published, and `told_by` says whose
    words it is. `looked_at`: somebody looked at the names Holt pointed out.
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
    program_id: int | None = None
    told_by: str = ""
    motives: tuple[str, ...] = ()
    approaches: tuple[str, ...] = ()
    obstacles: tuple[str, ...] = ()
    solutions: tuple[str, ...] = ()
    partner_kinds: tuple[str, ...] = ()
    size: str = ""
    setting: str = ""
    place_text: str = ""
    cost_cents: int | None = None
    hours: int | None = None
    weeks: int | None = None
    evidence: str = ""
    looked_at: bool = False


@dataclass(frozen=True)
class EditLessonAsk:
    """Correct a lesson; `correction` tells readers of a published one what was changed."""

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
    told_by: str = ""
    motives: tuple[str, ...] = ()
    approaches: tuple[str, ...] = ()
    obstacles: tuple[str, ...] = ()
    solutions: tuple[str, ...] = ()
    partner_kinds: tuple[str, ...] = ()
    size: str = ""
    setting: str = ""
    place_text: str = ""
    cost_cents: int | None = None
    hours: int | None = None
    weeks: int | None = None
    evidence: str = ""
    correction: str = ""
    looked_at: bool = False


@dataclass(frozen=True)
class NoteLessonAsk:
    """A note as long as a breath, kept as a draft to be finished later."""

    organization_id: int
    words: str
    partnership_id: int | None = None
    need_id: int | None = None


@dataclass(frozen=True)
class PublishLessonAsk:
    """`looked_at`: somebody looked at the names Holt pointed out."""

    lesson_id: int
    looked_at: bool = False


@dataclass(frozen=True)
class WithdrawLessonAsk:
    """It is found no longer; the reason stays with it."""

    lesson_id: int
    reason: str


@dataclass(frozen=True)
class AskLessonAsk:
    """Ask every side of a partnership what it learned. `occasion` keeps it from asking twice."""

    partnership_id: int
    came_from: str = "review"
    occasion: int = 0
