"""Timetables and their visits."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from holt.roads.events.mobiles import MobileEvent
from holt.roads.events.stops import StopEvent


class VisitEvent(StopEvent):
    """Something about when one stop is visited."""


class VisitSet(VisitEvent):
    name: ClassVar[str] = "roads.visit_set"


class VisitMoved(VisitEvent):
    name: ClassVar[str] = "roads.visit_moved"


class VisitDropped(VisitEvent):
    name: ClassVar[str] = "roads.visit_dropped"


@dataclass(frozen=True)
class TimetableBrought(MobileEvent):
    name: ClassVar[str] = "roads.timetable_brought"
    timetable_id: int
    visits: int
    dropped: int
    from_on: date


@dataclass(frozen=True)
class TimetableUndone(MobileEvent):
    name: ClassVar[str] = "roads.timetable_undone"
    timetable_id: int
