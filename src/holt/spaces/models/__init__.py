"""What this room keeps."""

from holt.spaces.models.calendars import FollowedCalendar
from holt.spaces.models.photos import Photo
from holt.spaces.models.spaces import Booking, Claim, Closure, GuestTerms, OpenHours, Space

__all__ = [
    "Booking",
    "Claim",
    "Closure",
    "FollowedCalendar",
    "GuestTerms",
    "OpenHours",
    "Photo",
    "Space",
]
