"""What is asked of the verbs of circles."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class StartCircleAsk:
    """Begin a circle; whoever begins it convenes it. `work` "" and `is_mixed`: all kinds of work.

    `subjects`: what it is about; its meetings count for them on a transcript.
    """

    name: str
    purpose: str = ""
    work: str = ""
    language: str = "en"
    is_mixed: bool = False
    minutes: int = 60
    credit_hours: str = "0"
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True)
class EditCircleAsk:
    circle_id: int
    name: str
    purpose: str = ""
    work: str = ""
    language: str = "en"
    is_mixed: bool = False
    minutes: int = 60
    credit_hours: str = "0"
    is_closed: bool = False
    subjects: tuple[str, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class JoinCircleAsk:
    circle_id: int


@dataclass(frozen=True)
class LeaveCircleAsk:
    circle_id: int


@dataclass(frozen=True)
class PlanMeetingsAsk:
    """A meeting on each of these days, at hours that burden nobody more than others, by turns.

    `first_on` and so many months by rule: the same weekday of the month.
    """

    circle_id: int
    first_on: date
    count: int = 6
    online_link: str = ""


@dataclass(frozen=True)
class MoveMeetingAsk:
    """Another day, or another place; the hour is found anew when the day changes."""

    meeting_id: int
    on: date
    place_text: str = ""
    online_link: str = ""
    version: int | None = None


@dataclass(frozen=True)
class HoldMeetingAsk:
    """It took place: who came, and what was said that others should know."""

    meeting_id: int
    came: tuple[int, ...] = ()
    notes: str = ""
    version: int | None = None


@dataclass(frozen=True)
class CancelMeetingAsk:
    meeting_id: int
