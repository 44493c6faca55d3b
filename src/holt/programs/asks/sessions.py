"""What is asked of the verbs of sessions."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class ScheduleAsk:
    """Plan one session, or a series ("once", "week", "two_weeks", "month": the same weekday).

    Times are those on the wall in `zone` (the network's when empty). `by_turns` gives each
    session to the party whose turn it is, at that party's main place unless a place is named;
    otherwise `host_id` (an organization at the table) hosts. `skipped` are days of the rule on
    which it does not take place. `program_id` names the program the sessions belong to, whose
    capacity and online link they take where none is given.
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
    program_id: int | None = None
    capacity: int | None = None
    online_link: str = ""
    language: str = ""
    skipped: tuple[date, ...] = ()


@dataclass(frozen=True)
class AddDatesAsk:
    """Plan one date of a program, or a series; whatever is not said is as the program says."""

    program_id: int
    on: date
    begins: time
    ends: time
    every: str = "once"
    count: int = 1
    title: str = ""
    by_turns: bool = False
    host_id: int | None = None
    place_id: int | None = None
    place_text: str = ""
    zone: str = ""
    note: str = ""
    capacity: int | None = None
    online_link: str = ""
    language: str = ""
    skipped: tuple[date, ...] = ()


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
    capacity: int | None = None
    online_link: str = ""
    language: str = ""
    version: int | None = None


@dataclass(frozen=True)
class HoldAsk:
    """It took place: how many came and, of them, how many were new to us, back after a long time,
    or a partner's own people (None: not counted)."""

    session_id: int
    attended: int
    new_to_us: int | None = None
    note: str = ""
    back_after_long: int | None = None
    partner_people: int | None = None
    version: int | None = None


@dataclass(frozen=True)
class CancelSessionAsk:
    session_id: int
    reason: str
