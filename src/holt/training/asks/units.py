"""What is asked of the verbs of units and tasks."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AddUnitAsk:
    """One part of a course; `session_id` is its date in the program."""

    course_id: int
    title: str
    about: str = ""
    session_id: int | None = None


@dataclass(frozen=True)
class EditUnitAsk:
    unit_id: int
    title: str
    about: str = ""
    session_id: int | None = None
    version: int | None = None


@dataclass(frozen=True)
class TakeDatesAsk:
    """A unit for each date of the program that has none yet."""

    course_id: int


@dataclass(frozen=True)
class MarkRow:
    """What a unit was for one member: came, made_up, excused, missed."""

    member_id: int
    how: str


@dataclass(frozen=True)
class MarkUnitAsk:
    """By hand: it wins over the door."""

    unit_id: int
    rows: tuple[MarkRow, ...]


@dataclass(frozen=True)
class AddTaskAsk:
    """Something to do between units, for all or for one group."""

    course_id: int
    title: str
    due_on: date
    detail: str = ""
    is_needed: bool = True
    group_id: int | None = None


@dataclass(frozen=True)
class HandInAsk:
    """What I did, in a few words or by a link; said again, it replaces the first."""

    task_id: int
    text: str = ""
    link: str = ""


@dataclass(frozen=True)
class ExcuseTaskAsk:
    """A member need not do this task."""

    task_id: int
    member_id: int
