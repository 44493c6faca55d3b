"""What may follow what for contacts, questions and meetings, and the words of their codes."""

from datetime import date, timedelta

from holt.kernel.errors import Refused
from holt.programs.rules import dates
from holt.values.states import StateTable, Step

WORKS = (
    *("director", "public_service", "reference", "children", "teens", "outreach", "programs"),
    *("school", "academic", "special", "cataloging", "lending", "systems", "archive", "alone"),
    *("board", "other"),
)
"""What somebody does; "alone" is everything, by oneself."""
WAYS = ("mail", "call", "visit")
TO_MEET = ("call", "visit")
HELLO_STATES = StateTable(
    [
        Step("planned", "thank", "thanked", "either"),
        Step("planned", "call_off", "called_off", "either"),
        Step("took_place", "thank", "thanked", "either"),
        Step("sent", "thank", "thanked", "either"),
    ]
)
QUESTION_STATES = StateTable(
    [
        Step("open", "answer", "answered", "member"),
        Step("answered", "answer", "answered", "member"),
        Step("solved", "answer", "solved", "member"),
        Step("open", "solve", "solved", "asker"),
        Step("answered", "solve", "solved", "asker"),
        Step("open", "hand_up", "open", "house"),
        Step("solved", "turn_into_lesson", "solved", "member"),
        Step("open", "close_question", "closed", "asker"),
        Step("answered", "close_question", "closed", "asker"),
    ]
)
MEETING_STATES = StateTable(
    [
        Step("planned", "move_meeting", "planned", "member"),
        Step("planned", "hold_meeting", "held", "member"),
        Step("held", "hold_meeting", "held", "member"),
        Step("planned", "cancel_meeting", "canceled", "member"),
    ]
)
INVITATION_STATES = StateTable(
    [
        Step("open", "join_circle", "joined", "invited"),
        Step("open", "decline_invitation", "declined", "invited"),
    ]
)
HAND_UP_AFTER = timedelta(days=3)
MOST_HELLOS_A_DAY = 10
MOST_MEETINGS = 24
MOST_INVITED = 12
FEWEST_INVITED = 2
MOST_SUBJECTS = 8
MOST_READ = 3
"""Subjects taken from a question's own words when none is ticked."""
LATEST = timedelta(days=730)


SECTORS = {
    **dict.fromkeys(("public-library", "library-branch", "bookmobile", "tribal-library"), "public"),
    **dict.fromkeys(("academic-library", "college", "university"), "academic"),
    **dict.fromkeys(("school-library", "school", "school-district"), "school"),
    **dict.fromkeys(
        ("special-library", "hospital-library", "law-library", "state-library", "archive"),
        "special",
    ),
}
"""The four kinds a circle is mixed from, by the kind of the library."""


def sector_of(kind: str, whole: str = "") -> str:
    """Public, academic, school or special; a part of a library is what the whole is; else ""."""
    return SECTORS.get(whole, "") or SECTORS.get(kind, "")


def monthly(first: date, count: int) -> list[date]:
    """The same weekday of each month (every second Tuesday). Refuses "out_of_range"."""
    if not 1 <= count <= MOST_MEETINGS:
        raise Refused("out_of_range", "count", {"least": 1, "most": MOST_MEETINGS})
    return dates(first, "month", count)


def require_near(on: date, today: date) -> None:
    """Refuse days further away than two years, either way."""
    if abs(on - today) > LATEST:
        raise Refused("too_far_away", "on")


def require_another(me: int | None, other: int) -> None:
    """Refuse a contact with oneself."""
    if me == other:
        raise Refused("to_oneself", "person_id")
