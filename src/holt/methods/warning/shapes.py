"""What the meter reads: a partnership's log as plain entries. Days are whole numbers."""

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Who logs, the other side, or both together."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


class Kind(StrEnum):
    """What an entry says."""

    CONTACT = "contact"
    PROMISE = "promise"
    MEETING = "meeting"
    TRUST = "trust"
    GOALS = "goals"
    PULSE = "pulse"
    SILENCE = "silence"
    ASKED = "asked"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the log says, on the day it came into the log.

    `value` is 1 for a contact; 0 kept, ½ late, 1 missed for a promise; 1 when a side stayed away
    from a meeting; trust 1 to 4; T for goals; the pulse from 1 (badly) to 5 (well).
    """

    day: int
    kind: Kind
    side: Side = Side.BOTH
    value: float = 1.0


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause both sides declared on a day: from its first day to the day before `until`."""

    said_on: int
    begins: int
    until: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """The day it is to end, as agreed on a day; a later agreement replaces it."""

    said_on: int
    ends_on: int


@dataclass(frozen=True, slots=True)
class Log:
    """What is known of one partnership. `level` None is read as networking, which asks least."""

    level: int | None
    start: int
    entries: tuple[Entry, ...]
    pauses: tuple[Pause, ...] = ()
    ends: tuple[Agreed, ...] = ()
