"""What is asked of the verbs of secret addresses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OpenFeedAsk:
    """Open a secret calendar address for a partnership's sessions."""

    partnership_id: int


@dataclass(frozen=True)
class CloseFeedAsk:
    feed_id: int
