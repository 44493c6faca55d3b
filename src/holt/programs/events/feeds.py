"""What is told of secret addresses."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class FeedEvent(Event):
    """A secret calendar address of a partnership."""

    subject: ClassVar[tuple[str, str]] = ("partnership", "partnership_id")
    partnership_id: int


class FeedOpened(FeedEvent):
    name: ClassVar[str] = "programs.feed_opened"


class FeedClosed(FeedEvent):
    name: ClassVar[str] = "programs.feed_closed"
