"""What numbers of people must be."""

from datetime import datetime

from holt.kernel.errors import Refused

MOST_PEOPLE = 100_000


def require_counts(attended: int, new_to_us: int | None) -> None:
    """Refuse head counts below zero, beyond reason, or more new people than people."""
    if not 0 <= attended <= MOST_PEOPLE:
        raise Refused("out_of_range", "attended", {"least": 0, "most": MOST_PEOPLE})
    if new_to_us is not None and not 0 <= new_to_us <= attended:
        raise Refused("more_new_than_came", "new_to_us", {"attended": attended})


def require_begun(starts_at: datetime, now: datetime) -> None:
    """Refuse to count people at a session that has not begun."""
    if starts_at > now:
        raise Refused("not_begun_yet")


def require_groups(attended: int, back_after_long: int | None, partner_people: int | None) -> None:
    """Refuse more people of one kind than there were people."""
    for name, count in (("back_after_long", back_after_long), ("partner_people", partner_people)):
        if count is not None and not 0 <= count <= attended:
            raise Refused("more_than_came", name, {"attended": attended})
