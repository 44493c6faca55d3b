"""What is told of units, tasks and groups: that there are some."""

from typing import ClassVar

from holt.training.events.courses import CourseEvent


class UnitAdded(CourseEvent):
    name: ClassVar[str] = "training.unit_added"


class UnitEdited(CourseEvent):
    name: ClassVar[str] = "training.unit_edited"


class DatesTaken(CourseEvent):
    name: ClassVar[str] = "training.dates_taken"


class UnitMarked(CourseEvent):
    name: ClassVar[str] = "training.unit_marked"


class TaskAdded(CourseEvent):
    name: ClassVar[str] = "training.task_added"


class HandedIn(CourseEvent):
    name: ClassVar[str] = "training.handed_in"


class TaskExcused(CourseEvent):
    name: ClassVar[str] = "training.task_excused"


class GroupsFormed(CourseEvent):
    name: ClassVar[str] = "training.groups_formed"


class GroupEdited(CourseEvent):
    name: ClassVar[str] = "training.group_edited"


class PutInGroup(CourseEvent):
    name: ClassVar[str] = "training.put_in_group"


class NoteShared(CourseEvent):
    name: ClassVar[str] = "training.note_shared"


class Noted(CourseEvent):
    name: ClassVar[str] = "training.noted"
