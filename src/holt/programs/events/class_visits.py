"""What is told of class visits: which offer and when, never who asked."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class VisitOfferEvent(Event):
    """Something that happened to what a library offers to classes."""

    subject: ClassVar[tuple[str, str]] = ("visit_offer", "visit_offer_id")
    visit_offer_id: int
    organization_id: int
    title: str


class VisitOffered(VisitOfferEvent):
    name: ClassVar[str] = "programs.visit_offered"


class VisitOfferEdited(VisitOfferEvent):
    name: ClassVar[str] = "programs.visit_offer_edited"


@dataclass(frozen=True)
class ClassVisitEvent(Event):
    """Something that happened to a class visit."""

    subject: ClassVar[tuple[str, str]] = ("class_visit", "class_visit_id")
    class_visit_id: int
    organization_id: int
    title: str
    on: date


class VisitAsked(ClassVisitEvent):
    name: ClassVar[str] = "programs.visit_asked"


class VisitAccepted(ClassVisitEvent):
    name: ClassVar[str] = "programs.visit_accepted"


class OtherDateProposed(ClassVisitEvent):
    name: ClassVar[str] = "programs.other_date_proposed"


class OtherDateTaken(ClassVisitEvent):
    name: ClassVar[str] = "programs.other_date_taken"


class VisitMoved(ClassVisitEvent):
    name: ClassVar[str] = "programs.visit_moved"


class VisitDeclined(ClassVisitEvent):
    name: ClassVar[str] = "programs.visit_declined"


class VisitCanceled(ClassVisitEvent):
    name: ClassVar[str] = "programs.visit_canceled"


class VisitCounted(ClassVisitEvent):
    name: ClassVar[str] = "programs.visit_counted"
