"""When a feed is read, and how many an organization may follow."""

from datetime import datetime, timedelta

MOST_FEEDS = 50
PATIENCE = timedelta(minutes=1)
TRIES_FOR = timedelta(days=7)
"""How long a feed that is wanted once is tried again, if it cannot be read."""


def is_due(*, is_kept: bool, added_at: datetime, read_at: datetime | None, now: datetime) -> bool:
    """Whether the night reads it: what is kept always, what is wanted once until it was read."""
    return is_kept or (read_at is None and added_at > now - TRIES_FOR)
