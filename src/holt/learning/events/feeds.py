"""What is told of feeds that resources are taken from."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class FeedTold(Event):
    """Something about one feed; its address is in no fact."""

    subject: ClassVar[tuple[str, str]] = ("resource_feed", "resource_feed_id")
    resource_feed_id: int
    organization_id: int
    feed: str


class FeedFollowed(FeedTold):
    name: ClassVar[str] = "learning.feed_followed"


class FeedUnfollowed(FeedTold):
    name: ClassVar[str] = "learning.feed_unfollowed"


class FeedWanted(FeedTold):
    name: ClassVar[str] = "learning.feed_wanted"


class FeedNotRead(FeedTold):
    name: ClassVar[str] = "learning.feed_not_read"
