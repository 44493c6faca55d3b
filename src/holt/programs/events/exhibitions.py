"""What is told of exhibitions and their stays: where and when, no name of a person."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class ExhibitionEvent(Event):
    """Something that happened to an exhibition."""

    subject: ClassVar[tuple[str, str]] = ("exhibition", "exhibition_id")
    exhibition_id: int
    title: str


class ExhibitionAdded(ExhibitionEvent):
    name: ClassVar[str] = "programs.exhibition_added"


class ExhibitionEdited(ExhibitionEvent):
    name: ClassVar[str] = "programs.exhibition_edited"


@dataclass(frozen=True)
class StayEvent(Event):
    """Something that happened to a stay."""

    subject: ClassVar[tuple[str, str]] = ("stay", "stay_id")
    stay_id: int
    exhibition_id: int
    title: str
    venue: str
    first_on: date
    last_on: date


class StayAsked(StayEvent):
    name: ClassVar[str] = "programs.stay_asked"


class StayMoved(StayEvent):
    name: ClassVar[str] = "programs.stay_moved"


class StayAgreed(StayEvent):
    name: ClassVar[str] = "programs.stay_agreed"


class StayDeclined(StayEvent):
    name: ClassVar[str] = "programs.stay_declined"


class StayCanceled(StayEvent):
    name: ClassVar[str] = "programs.stay_canceled"


class Arrived(StayEvent):
    name: ClassVar[str] = "programs.exhibition_arrived"


class Departed(StayEvent):
    name: ClassVar[str] = "programs.exhibition_departed"


class VisitorsCounted(StayEvent):
    name: ClassVar[str] = "programs.visitors_counted"
