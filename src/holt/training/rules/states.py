"""What may follow what for courses and their members."""

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("draft", "edit_course", "draft", "staff"),
        Step("draft", "announce_course", "announced", "staff"),
        Step("draft", "call_off_course", "called_off", "staff"),
        Step("announced", "edit_course", "announced", "staff"),
        Step("announced", "begin_course", "running", "staff"),
        Step("announced", "call_off_course", "called_off", "staff"),
        Step("running", "edit_course", "running", "staff"),
        Step("running", "end_course", "done", "staff"),
        Step("running", "call_off_course", "called_off", "staff"),
    ]
)
MEMBER_STATES = StateTable(
    [
        Step("applied", "answer_for", "applied", "supervisor"),
        Step("applied", "choose_member", "chosen", "facilitator"),
        Step("applied", "keep_waiting", "waiting", "facilitator"),
        Step("applied", "turn_down", "declined", "facilitator"),
        Step("applied", "leave_course", "left", "member"),
        Step("waiting", "answer_for", "waiting", "supervisor"),
        Step("waiting", "choose_member", "chosen", "facilitator"),
        Step("waiting", "turn_down", "declined", "facilitator"),
        Step("waiting", "leave_course", "left", "member"),
        Step("chosen", "answer_for", "chosen", "supervisor"),
        Step("chosen", "leave_course", "left", "member"),
        Step("chosen", "finish_member", "finished", "facilitator"),
    ]
)
KINDS = ("course", "workshop", "cohort")
OPEN = frozenset({"announced", "running"})
"""States of a course in which people may still come in."""
LIVE = ("applied", "chosen", "waiting", "finished")
MOST_UNITS, MOST_TASKS, MOST_GROUPS = 60, 60, 20


def require_open(state: str) -> None:
    """Refuse to let people in before it is announced or when it is over."""
    if state not in OPEN:
        raise Refused("course_not_open")


def require_chosen(state: str) -> None:
    """Refuse marks and hand-ins of people who have no place."""
    if state not in ("chosen", "finished"):
        raise Refused("has_no_place")
