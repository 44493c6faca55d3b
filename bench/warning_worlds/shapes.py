"""What a partnership's log holds, and apart from it what really happened.

The log only grows: every entry says on which day it came into Holt (`logged_on`), and nothing in it
changes later. A promise and its outcome, a pulse asked and its answer, are two entries. Who scores
a day may read the entries up to that day and nothing else; `seen` cuts a log there.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Side(StrEnum):
    """The library that keeps the log, or its partner."""

    OURS = "ours"
    THEIRS = "theirs"


class Settled(StrEnum):
    """How a promise came out."""

    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"


class Outcome(StrEnum):
    """How it went with the partnership while it was followed."""

    FAILED = "failed"
    ENDED_AS_PLANNED = "ended as planned"
    LIVED_ON = "lived on"


class Kind(StrEnum):
    """The story behind the outcome."""

    COOLED = "cooled slowly"
    QUARRELED = "quarreled slowly"
    SUDDEN = "sudden end"
    PLANNED = "planned end"
    UNSAID = "planned end nobody wrote down"
    LIVED_ON = "lived on"


@dataclass(frozen=True)
class Contact:
    """A call, message or visit on a day, put in the log then or later."""

    logged_on: date
    on: date


@dataclass(frozen=True)
class Promise:
    """A commitment one side made; its number is its own within the partnership."""

    logged_on: date
    number: int
    by: Side
    due: date


@dataclass(frozen=True)
class PromiseSettled:
    """Somebody ticked a promise off. Many are never ticked off, kept or not."""

    logged_on: date
    number: int
    outcome: Settled


@dataclass(frozen=True)
class Meeting:
    """A joint meeting that took place or was meant to, and which sides came."""

    logged_on: date
    on: date
    ours_came: bool
    theirs_came: bool


@dataclass(frozen=True)
class Review:
    """Trust from each side (1 to 4) and goal attainment as a T score; any of them may be missing."""

    logged_on: date
    trust_ours: int | None
    trust_theirs: int | None
    attainment: int | None


@dataclass(frozen=True)
class PulseAsked:
    """The monthly one-tap question went out to one side."""

    logged_on: date
    side: Side


@dataclass(frozen=True)
class PulseAnswered:
    """One side tapped 1 (badly) to 5 (well)."""

    logged_on: date
    side: Side
    asked_on: date
    answer: int


Event = Contact | Promise | PromiseSettled | Meeting | Review | PulseAsked | PulseAnswered


@dataclass(frozen=True)
class Gap:
    """A pause the two sides declared: from its first day to the day before `until`."""

    logged_on: date
    begins: date
    until: date


@dataclass(frozen=True)
class AgreedEnd:
    """The day on which the partnership is to end, as agreed on a day; a later one replaces it."""

    logged_on: date
    ends_on: date


@dataclass(frozen=True)
class Partnership:
    """What Holt knows. Events, gaps and agreed ends are in the order they were logged."""

    number: int
    level: int
    start: date
    events: tuple[Event, ...]
    gaps: tuple[Gap, ...]
    agreed_ends: tuple[AgreedEnd, ...]

    def agreed_end(self, day: date) -> date | None:
        """The agreed end as it stood on a day."""
        said = [one.ends_on for one in self.agreed_ends if one.logged_on <= day]
        return said[-1] if said else None


@dataclass(frozen=True)
class Spell:
    """From its first day to the day before `until`."""

    begins: date
    until: date


@dataclass(frozen=True)
class Truth:
    """What no method may see."""

    outcome: Outcome
    kind: Kind
    ended_on: date | None
    followed_until: date
    decline_began: date | None
    decline_shows_in: tuple[str, ...]
    rough_patches: tuple[Spell, ...]
    undeclared_gaps: tuple[Spell, ...]
    staff_left: tuple[tuple[Side, date], ...]
    logs_little: bool
    contacts_made: int

    @property
    def last_day(self) -> date:
        """The day after the last on which anybody could still be warned."""
        return self.ended_on or self.followed_until


@dataclass(frozen=True)
class Case:
    """A partnership and the truth about it."""

    partnership: Partnership
    truth: Truth


def seen(partnership: Partnership, day: date) -> Partnership:
    """What Holt knew in the evening of a day."""
    return replace(
        partnership,
        events=tuple(one for one in partnership.events if one.logged_on <= day),
        gaps=tuple(one for one in partnership.gaps if one.logged_on <= day),
        agreed_ends=tuple(one for one in partnership.agreed_ends if one.logged_on <= day),
    )
