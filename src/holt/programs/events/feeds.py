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


@dataclass(frozen=True)
class OwnFeedEvent(Event):
    """A secret calendar address of one person: whose days or place it shows is theirs to know."""

    subject: ClassVar[tuple[str, str]] = ("person", "person_id")
    person_id: int
    kind: str


class OwnFeedOpened(OwnFeedEvent):
    name: ClassVar[str] = "programs.own_feed_opened"


class OwnFeedClosed(OwnFeedEvent):
    name: ClassVar[str] = "programs.own_feed_closed"
