"""Timetables and their visits."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class SetVisitAsk:
    """A stop is visited: on a weekday (Monday 0) of a week (from 0) of every so many; or, for a
    pop-up, on one day (`on`)."""

    stop_id: int
    vehicle_id: int
    arrives: time
    leaves: time
    weekday: int = 0
    week: int = 0
    every: int = 1
    on: date | None = None


@dataclass(frozen=True)
class MoveVisitAsk:
    """To another day on which its vehicle is out: `to` is "week-weekday-part", all from 0."""

    visit_id: int
    to: str


@dataclass(frozen=True)
class DropVisitAsk:
    visit_id: int


@dataclass(frozen=True)
class BringTimetableAsk:
    """A timetable from a file (the text of a CSV with a row for each stop), in force from a
    Monday on."""

    mobile_id: int
    text: str
    from_on: date


@dataclass(frozen=True)
class UndoAsk:
    """Take the newest timetable back; the one before it is in force again."""

    timetable_id: int
