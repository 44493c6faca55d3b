"""What is asked of the verbs of transcripts."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ShareTranscriptAsk:
    """A link to these parts of my transcript ("certificates", "courses", "circles"), until a day.

    With an `organization_id` its coordinators find it; `label` says whom it is for.
    """

    parts: tuple[str, ...]
    expires_on: date
    label: str = ""
    since_year: int | None = None
    organization_id: int | None = None


@dataclass(frozen=True)
class StopSharingAsk:
    """The link leads nowhere from now on."""

    share_id: int
