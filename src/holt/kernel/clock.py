"""The one place that reads the clock; only doors call it, everything below is handed `now`."""

from datetime import UTC, datetime


def now() -> datetime:
    """This instant, aware, in UTC."""
    return datetime.now(UTC)
