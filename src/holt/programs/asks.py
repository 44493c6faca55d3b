"""What is asked of each verb."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class ScheduleAsk:
    """Plan one session, or a series every week or two ("once", "week", "two_weeks").

    Times are those on the wall in `zone` (the network's when empty). `by_turns` gives each
    session to the party whose turn it is, at that party's main place unless a place is named;
    otherwise `host_id` (an organization at the table) hosts.
    """

    partnership_id: int
    title: str
    on: date
    begins: time
    ends: time
    every: str = "once"
    count: int = 1
    by_turns: bool = False
    host_id: int | None = None
    place_id: int | None = None
    place_text: str = ""
    zone: str = ""
    note: str = ""


@dataclass(frozen=True)
class EditSessionAsk:
    """Change one session; `host_id` is an organization at the table."""

    session_id: int
    title: str
    on: date
    begins: time
    ends: time
    host_id: int | None = None
    place_id: int | None = None
    place_text: str = ""
    zone: str = ""
    note: str = ""
    version: int | None = None


@dataclass(frozen=True)
class HoldAsk:
    """It took place: how many came, how many of them were new to us (None: not counted)."""

    session_id: int
    attended: int
    new_to_us: int | None = None
    note: str = ""
    version: int | None = None


@dataclass(frozen=True)
class CancelSessionAsk:
    session_id: int
    reason: str
