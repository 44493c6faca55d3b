"""What is asked about feeds that resources are taken from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FollowFeedAsk:
    """Take in what a feed (RSS, Atom, JSON Feed) lists: every night (`is_kept`), or once."""

    organization_id: int
    name: str
    address: str
    license: str = "ask"
    openness: str = "network"
    is_kept: bool = True


@dataclass(frozen=True)
class UnfollowFeedAsk:
    """No longer; what was taken in stays."""

    resource_feed_id: int


@dataclass(frozen=True)
class ReadFeedNowAsk:
    """Read it again now."""

    resource_feed_id: int
