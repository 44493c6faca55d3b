"""What is told of calendars a space follows, of clashes settled, and of pictures."""

from dataclasses import dataclass
from typing import ClassVar

from holt.spaces.events.spaces import SpaceEvent


@dataclass(frozen=True)
class CalendarEvent(SpaceEvent):
    """Something about one calendar that a space follows; its address is in no fact."""

    calendar_id: int = 0


class CalendarFollowed(CalendarEvent):
    name: ClassVar[str] = "spaces.calendar_followed"


class CalendarUnfollowed(CalendarEvent):
    name: ClassVar[str] = "spaces.calendar_unfollowed"


class CalendarWanted(CalendarEvent):
    name: ClassVar[str] = "spaces.calendar_wanted"


@dataclass(frozen=True)
class CalendarRead(CalendarEvent):
    """Its busy times changed: so many came, so many went."""

    name: ClassVar[str] = "spaces.calendar_read"
    came: int = 0
    went: int = 0


class CalendarNotRead(CalendarEvent):
    name: ClassVar[str] = "spaces.calendar_not_read"


@dataclass(frozen=True)
class ClashesSettled(SpaceEvent):
    """So many bookings on closed times were moved or called off; so many could not be."""

    name: ClassVar[str] = "spaces.clashes_settled"
    settled: int = 0
    left: int = 0


class PhotoAdded(SpaceEvent):
    name: ClassVar[str] = "spaces.photo_added"


class PhotoRemoved(SpaceEvent):
    name: ClassVar[str] = "spaces.photo_removed"
