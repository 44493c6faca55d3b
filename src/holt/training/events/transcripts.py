"""What is told of transcripts: that a link was made or ended, to nobody else."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class ShareEvent(Event):
    """Something that happened to a link to one's transcript."""

    subject: ClassVar[tuple[str, str]] = ("transcript_share", "share_id")
    share_id: int


class TranscriptShared(ShareEvent):
    name: ClassVar[str] = "training.transcript_shared"


class SharingStopped(ShareEvent):
    name: ClassVar[str] = "training.sharing_stopped"
