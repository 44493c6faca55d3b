"""What this room announces. Facts name spaces and times, never who booked or why."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class SpaceEvent(Event):
    """Something about one space."""

    subject: ClassVar[tuple[str, str]] = ("space", "space_id")
    space_id: int
    organization_id: int
    space: str


class SpaceAdded(SpaceEvent):
    name: ClassVar[str] = "spaces.space_added"


class SpaceEdited(SpaceEvent):
    name: ClassVar[str] = "spaces.space_edited"


class HoursSet(SpaceEvent):
    name: ClassVar[str] = "spaces.hours_set"


class TermsSet(SpaceEvent):
    name: ClassVar[str] = "spaces.terms_set"


class ClosedFor(SpaceEvent):
    name: ClassVar[str] = "spaces.closed"


class Reopened(SpaceEvent):
    name: ClassVar[str] = "spaces.reopened"


class BusyBrought(SpaceEvent):
    name: ClassVar[str] = "spaces.busy_brought"


@dataclass(frozen=True)
class BookingEvent(Event):
    """Something about one booking, or a series of `count` of which it is the first."""

    subject: ClassVar[tuple[str, str]] = ("booking", "booking_id")
    booking_id: int
    space_id: int
    space: str
    starts_at: datetime
    count: int = 1


class Booked(BookingEvent):
    name: ClassVar[str] = "spaces.booked"


class Requested(BookingEvent):
    name: ClassVar[str] = "spaces.requested"


class Waited(BookingEvent):
    name: ClassVar[str] = "spaces.waited"


class Offered(BookingEvent):
    name: ClassVar[str] = "spaces.offered"


class OfferAccepted(BookingEvent):
    name: ClassVar[str] = "spaces.offer_accepted"


class Lapsed(BookingEvent):
    name: ClassVar[str] = "spaces.lapsed"


class Approved(BookingEvent):
    name: ClassVar[str] = "spaces.approved"


class Declined(BookingEvent):
    name: ClassVar[str] = "spaces.declined"


class Moved(BookingEvent):
    name: ClassVar[str] = "spaces.moved"


class Canceled(BookingEvent):
    name: ClassVar[str] = "spaces.canceled"


class CheckedIn(BookingEvent):
    name: ClassVar[str] = "spaces.checked_in"


class NotShown(BookingEvent):
    name: ClassVar[str] = "spaces.not_shown"
