"""What is asked about bookings that clash with closed times."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SettleClashesAsk:
    """Move or cancel, at once, bookings of a space that fall on closed times.

    "move": each to the same hours, `days` later, in `to_space_id` (None: the same space);
    "cancel": each called off. Whoever booked gets a letter with the reason either way.
    """

    space_id: int
    booking_ids: tuple[int, ...]
    how: str
    to_space_id: int | None = None
    days: int = 0
    reason: str = ""
