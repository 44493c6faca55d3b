"""What is asked of the verb by which a lesson comes back to its author."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SayHelpedAsk:
    """We went by this lesson; `helped` yes, partly or no once it is known, and what came of it."""

    lesson_id: int
    organization_id: int
    helped: str = ""
    words: str = ""
    need_id: int | None = None
    partnership_id: int | None = None
