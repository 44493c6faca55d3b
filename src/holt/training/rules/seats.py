"""Who has a seat, who waits: so many in all, a fair share for each library until a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Seats:
    """The seats of a course. `agreed` are the libraries at its table, each with the seats it was
    promised (None: nothing was said); `taken` is how many of each library have a place."""

    seats: int | None
    per_library: int | None = None
    freed_on: date | None = None
    agreed: Mapping[int, int | None] = field(default_factory=dict)
    taken: Mapping[int, int] = field(default_factory=dict)

    @property
    def left(self) -> int | None:
        """How many are free; None where there is no limit."""
        if self.seats is None:
            return None
        return max(0, self.seats - sum(self.taken.values()))


def shares(course: Seats) -> dict[int, int]:
    """The most each library at the table may send before the seats are anybody's.

    What was agreed; else the most for one library; else what is not promised, evenly, the first
    ones a seat more where it does not come out even. Nothing where there is nothing to share.
    """
    found = {pk: seats for pk, seats in course.agreed.items() if seats is not None}
    others = sorted(pk for pk, seats in course.agreed.items() if seats is None)
    if course.per_library is not None:
        return found | dict.fromkeys(others, course.per_library)
    if course.seats is None or len(course.agreed) < 2 or not others:
        return found
    free = max(0, course.seats - sum(found.values()))
    even, over = divmod(free, len(others))
    return found | {pk: even + (at < over) for at, pk in enumerate(others)}


def place_for(course: Seats, organization_id: int, today: date) -> str:
    """ "chosen" where a seat is free for this library; "waiting" behind its share or a full room."""
    if course.left == 0:
        return "waiting"
    if course.freed_on is not None and today >= course.freed_on:
        return "chosen"
    share = shares(course).get(organization_id, course.per_library)
    if share is not None and course.taken.get(organization_id, 0) >= share:
        return "waiting"
    return "chosen"
