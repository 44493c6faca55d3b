"""When a second reader's answer lets a lesson go out."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from holt.kernel.errors import Refused

ANSWERS = ("fine", "change")
DAYS_TO_READ = 14


def require_read(readings: Iterable[tuple[str, datetime]], now: datetime) -> None:
    """Refuse publishing while a reader is still reading, or wished for something else.

    `readings` are (answer, asked at), the newest of each organization. Silence for two weeks is
    no hindrance.
    """
    for answer, asked_at in readings:
        if answer == "change":
            raise Refused("reader_wishes_change")
        if not answer and now - asked_at < timedelta(days=DAYS_TO_READ):
            raise Refused("still_being_read", facts={"days": DAYS_TO_READ})
