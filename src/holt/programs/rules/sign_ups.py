"""Who has a place, who waits, and who moves up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from holt.kernel.errors import Refused

MOST_IN_PARTY = 40
MOST_UNASKED = 10
"""A larger group asks first: it may need another room, or a second helper."""
MOST_DATES = 60
MOST_QUESTIONS = 3
REMIND_BEFORE = timedelta(hours=36)
FORGET_AFTER = timedelta(days=30)


@dataclass(frozen=True)
class InLine:
    """A sign-up as the line sees it: those who came first stand first."""

    id: int
    people: int
    state: str


def free(capacity: int | None, line: Iterable[InLine]) -> int | None:
    """How many places are left; None when there is no limit."""
    if capacity is None:
        return None
    return max(0, capacity - sum(one.people for one in line if one.state == "coming"))


def place_for(capacity: int | None, people: int, line: Sequence[InLine]) -> str:
    """Where a new sign-up goes: "coming", or "waiting" behind those who wait already."""
    left = free(capacity, line)
    if left is None:
        return "coming"
    is_first = not any(one.state == "waiting" for one in line)
    return "coming" if is_first and people <= left else "waiting"


def first_place(capacity: int | None, people: int, line: Sequence[InLine]) -> str:
    """The same, where a large group asks first."""
    return "asked" if people > MOST_UNASKED else place_for(capacity, people, line)


def ahead_of(sign_up_id: int, line: Iterable[InLine]) -> int:
    """How many sign-ups wait before this one."""
    waiting = [one.id for one in line if one.state == "waiting"]
    return waiting.index(sign_up_id) if sign_up_id in waiting else 0


def require_place(capacity: int | None, people: int, line: Iterable[InLine]) -> None:
    """Refuse letting in more people than there are places."""
    left = free(capacity, line)
    if left is not None and people > left:
        raise Refused("no_place_for_them", "to", {"free": left, "people": people})


MOVES = {"coming": "let_in", "waiting": "put_back", "canceled": "turn_down"}
"""Where staff may move a sign-up by hand, and the step of the table that is."""


def let_in(capacity: int | None, line: Sequence[InLine]) -> list[int]:
    """Who may come now, in the order they signed up.

    A group too large for the places left keeps its turn, and smaller ones behind it do not pass:
    otherwise a family of five would wait forever.
    """
    left = free(capacity, line)
    found = []
    for one in (it for it in line if it.state == "waiting"):
        if left is not None and one.people > left:
            break
        found.append(one.id)
        left = None if left is None else left - one.people
    return found


def require_open(state: str, takes_sign_ups: bool) -> None:
    """Refuse signing up for what is over, called off, not published or takes no names."""
    if state != "planned":
        raise Refused("session_not_planned")
    if not takes_sign_ups:
        raise Refused("no_sign_ups")


def require_not_begun(starts_at: datetime, now: datetime) -> None:
    """Refuse signing up once it has begun."""
    if starts_at <= now:
        raise Refused("already_begun")
