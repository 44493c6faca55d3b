"""What is told of a school's calendar: that it changed, and by how much."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class SchoolCalendarEvent(Event):
    """Something that happened to the calendars beside each other of a partnership."""

    subject: ClassVar[tuple[str, str]] = ("school_calendar", "partnership_id")
    partnership_id: int
    organization_id: int
    count: int


class SchoolEntryAdded(SchoolCalendarEvent):
    name: ClassVar[str] = "programs.school_entry_added"


class SchoolCalendarBrought(SchoolCalendarEvent):
    name: ClassVar[str] = "programs.school_calendar_brought"


class SchoolEntryRemoved(SchoolCalendarEvent):
    name: ClassVar[str] = "programs.school_entry_removed"
