"""What is told of calendars of others."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class OutsideTold(Event):
    """Something about one calendar that is followed; its address is in no fact."""

    subject: ClassVar[tuple[str, str]] = ("outside_calendar", "outside_id")
    outside_id: int
    organization_id: int
    calendar: str


class OutsideFollowed(OutsideTold):
    name: ClassVar[str] = "programs.outside_followed"


class OutsideUnfollowed(OutsideTold):
    name: ClassVar[str] = "programs.outside_unfollowed"


class OutsideWanted(OutsideTold):
    name: ClassVar[str] = "programs.outside_wanted"


@dataclass(frozen=True)
class OutsideRead(OutsideTold):
    """Its events changed: so many came, so many went."""

    name: ClassVar[str] = "programs.outside_read"
    came: int = 0
    went: int = 0


class OutsideNotRead(OutsideTold):
    name: ClassVar[str] = "programs.outside_not_read"
