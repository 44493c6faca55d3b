"""What is asked of the verbs of secret addresses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OpenFeedAsk:
    """Open a secret calendar address: of a kind, and of which place, partnership or organization."""

    kind: str
    subject_id: int | None = None


@dataclass(frozen=True)
class CloseFeedAsk:
    feed_id: int
