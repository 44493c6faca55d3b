"""What is asked about calendars a space follows."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FollowCalendarAsk:
    """Keep a space busy when another calendar is; `address` is its iCalendar address."""

    space_id: int
    name: str
    address: str


@dataclass(frozen=True)
class UnfollowCalendarAsk:
    """No longer; its busy times go."""

    calendar_id: int


@dataclass(frozen=True)
class ReadCalendarNowAsk:
    """Read it again now instead of within the hour."""

    calendar_id: int
