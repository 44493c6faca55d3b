"""What is asked of each verb."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class AddSpaceAsk:
    """A new space. `part_ids` make it a hall: booking it books each of them."""

    organization_id: int
    name: str
    kind: str = "room"
    place_id: int | None = None
    zone: str = ""
    description: str = ""
    capacity: int | None = None
    accessibility: str = ""
    part_ids: tuple[int, ...] = ()
    setup_minutes: int = 0
    cleanup_minutes: int = 0
    is_public: bool = True
    photo_id: int | None = None
    photo_text: str = ""


@dataclass(frozen=True)
class EditSpaceAsk:
    """All that a space says of itself; `closed_on` takes it out of use from that day."""

    space_id: int
    name: str
    kind: str = "room"
    place_id: int | None = None
    zone: str = ""
    description: str = ""
    capacity: int | None = None
    accessibility: str = ""
    part_ids: tuple[int, ...] = ()
    setup_minutes: int = 0
    cleanup_minutes: int = 0
    is_public: bool = True
    closed_on: date | None = None
    photo_id: int | None = None
    photo_text: str = ""
    version: int | None = None


@dataclass(frozen=True)
class HoursRow:
    """Open on a weekday (Monday 0) from when to when; an end at midnight is the day's end."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True)
class SetHoursAsk:
    """The whole week; no rows at all: it can be booked at any hour."""

    space_id: int
    hours: tuple[HoursRow, ...] = ()


@dataclass(frozen=True)
class SetTermsAsk:
    """What holds for one kind of guest: own, partner or public."""

    space_id: int
    guest: str
    may_book: bool = True
    notice_least_hours: int = 0
    notice_most_days: int = 365
    shortest_minutes: int = 15
    longest_minutes: int = 1440
    per_week: int | None = None
    cents_per_hour: int = 0
    waived_for: str = ""
    needs_approval: bool = False
    approver_id: int | None = None
    must_sign: str = ""


@dataclass(frozen=True)
class CloseAsk:
    """Closed from a day to a day, or only between two times on each of them."""

    space_id: int
    first_on: date
    last_on: date
    reason: str
    begins: time | None = None
    ends: time | None = None
    everywhere: bool = False


@dataclass(frozen=True)
class ReopenAsk:
    closure_id: int


@dataclass(frozen=True)
class BringBusyAsk:
    """The busy times of another calendar (iCalendar text); takes the place of what it said before."""

    space_id: int
    calendar: str
    text: str


@dataclass(frozen=True)
class BookAsk:
    """Book a space once, or as a series ("day", "week", "two_weeks", "four_weeks").

    Times are those on the wall where the space is. With `take_free` a series books the dates that
    are free and leaves out the others; without it one date that is not free refuses all.
    """

    space_id: int
    on: date
    begins: time
    ends: time
    title: str
    name: str = ""
    email: str = ""
    phone: str = ""
    people: int | None = None
    every: str = "once"
    count: int = 1
    take_free: bool = False
    shows_title: bool = False
    waiver: str = ""
    signed_name: str = ""
    note: str = ""


@dataclass(frozen=True)
class WaitAsk:
    """Wait for a time that is taken: whoever waits longest is offered it first."""

    space_id: int
    on: date
    begins: time
    ends: time
    title: str
    name: str = ""
    email: str = ""
    people: int | None = None


@dataclass(frozen=True)
class ApproveAsk:
    booking_id: int
    note: str = ""


@dataclass(frozen=True)
class DeclineAsk:
    booking_id: int
    reason: str


@dataclass(frozen=True)
class MoveAsk:
    """To another time, or another space; `to_space_id` None: the same."""

    booking_id: int
    on: date
    begins: time
    ends: time
    to_space_id: int | None = None
    version: int | None = None


@dataclass(frozen=True)
class CancelAsk:
    """Call it off; `whole_series`: this date and every later one of its series."""

    booking_id: int
    reason: str = ""
    whole_series: bool = False


@dataclass(frozen=True)
class CheckInAsk:
    booking_id: int


@dataclass(frozen=True)
class NoShowAsk:
    booking_id: int


@dataclass(frozen=True)
class OfferAsk:
    """Offer a time that has become free to somebody who waits for it."""

    booking_id: int


@dataclass(frozen=True)
class AcceptOfferAsk:
    booking_id: int


@dataclass(frozen=True)
class LapseAsk:
    """Take back an offer nobody answered."""

    booking_id: int
